import { MAX_PAPER_BYTES } from "@tawiza/contract"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { preparePaper } from "./prepare-paper"

const FES_GPS = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "34/1 2/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "5/1 0/1 0/1" } }
const PDF = Buffer.from("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")

const picture = (format: "jpeg" | "png" | "webp" | "gif") =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#17388a" } })
    .withExif({ IFD0: { Make: "A phone" }, ...FES_GPS })
    .toFormat(format)
    .toBuffer()
const refused = (code: string) => expect.objectContaining({ code })

describe("a picture of a paper", () => {
  it.each(["jpeg", "png", "webp"] as const)("loses where it was taken, as %s", async (format) => {
    const sent = await picture(format)
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const { bytes, type } = await preparePaper(sent)
    const kept = await sharp(bytes).metadata()
    expect(type).toBe(`image/${format}`)
    expect({ format: kept.format, exif: kept.exif, xmp: kept.xmp, iptc: kept.iptc }).toEqual({
      format,
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
    })
    expect(bytes.includes("A phone")).toBe(false)
  })

  it("is turned upright before that is forgotten", async () => {
    const sideways = await sharp(await picture("jpeg"))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const kept = await sharp((await preparePaper(sideways)).bytes).metadata()
    expect([kept.width, kept.height]).toEqual([20, 40])
  })

  it("loses what was hung onto it, so that it is nothing else besides", async () => {
    const polyglot = Buffer.concat([await picture("jpeg"), Buffer.from("PK\x03\x04<script>alert(1)</script>%PDF-1.4")])
    const { bytes } = await preparePaper(polyglot)
    for (const hidden of ["PK\x03\x04", "<script>", "%PDF-"]) expect(bytes.includes(hidden)).toBe(false)
  })

  it("that is cut off, or only begins like one, is unreadable", async () => {
    const whole = await picture("png")
    await expect(preparePaper(whole.subarray(0, whole.length / 2))).rejects.toEqual(refused("file_unreadable"))
    await expect(preparePaper(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).rejects.toEqual(refused("file_unreadable"))
  })
})

describe("a PDF", () => {
  it("is kept byte for byte", async () => {
    expect(await preparePaper(PDF)).toEqual({ bytes: PDF, type: "application/pdf" })
  })

  it("is no photograph", async () => {
    await expect(preparePaper(PDF, true)).rejects.toEqual(refused("file_type_refused"))
  })

  it("that carries a program, or something behind its end, is not taken", async () => {
    const active = Buffer.from(PDF.toString().replace("/Catalog", "/Catalog /OpenAction << /S /JavaScript >>"))
    await expect(preparePaper(active)).rejects.toEqual(refused("file_type_refused"))
    await expect(preparePaper(Buffer.concat([PDF, Buffer.from("PK\x03\x04")]))).rejects.toEqual(refused("file_unreadable"))
  })
})

describe("any other file", () => {
  it.each([
    ["an animation", () => picture("gif")],
    ["a drawing", async () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a page called .pdf", async () => Buffer.from("<html>%PDF-1.4</html>")],
    ["nothing", async () => Buffer.alloc(0)],
  ] as const)("%s is not taken", async (_, file) => {
    await expect(preparePaper(await file())).rejects.toEqual(refused("file_type_refused"))
  })

  it("one byte too large is not taken, and the limit itself is", async () => {
    const filled = (size: number) => Buffer.concat([PDF.subarray(0, 9), Buffer.alloc(size - PDF.length, 0x20), PDF.subarray(9)])
    await expect(preparePaper(filled(MAX_PAPER_BYTES + 1))).rejects.toEqual(refused("file_too_large"))
    expect((await preparePaper(filled(MAX_PAPER_BYTES))).bytes.length).toBe(MAX_PAPER_BYTES)
  })
})
