import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import sharp from "sharp"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { mediaAddress } from "../domain/media-address"
import { PICTURE_MODULE } from "../modules/picture"
import { hasSize, keptSize } from "./sizes"

const KEY = "pict_01KAV2J8ZC4Q5S6T7V8W9X0Y1Z"
const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="80" height="100"><circle cx="40" cy="50" r="30"/></svg>',
)

const address = (file: string, key = KEY) => {
  const read = mediaAddress(key, file)
  if (!read) throw new Error(`No such size: ${file}`)
  return read
}

describe("keptSize", () => {
  let mediaCache: string
  let reads: number

  beforeEach(async () => {
    mediaCache = await mkdtemp(join(tmpdir(), "sizes-"))
    reads = 0
  })
  afterEach(() => rm(mediaCache, { recursive: true }))

  const container = (bytes: Buffer, mime: string, width: number): MedusaContainer => {
    const parts: Record<string, unknown> = {
      [PICTURE_MODULE]: {
        mediaCache,
        listPictures: async ({ id }: { id: string }) => (id === KEY ? [{ id, file_id: "file_1", mime, width }] : []),
      },
      [Modules.FILE]: {
        getAsBuffer: async () => {
          reads += 1
          return bytes
        },
      },
    }
    return { resolve: (name: string) => parts[name] } as unknown as MedusaContainer
  }
  const drawn = () => container(DRAWING, "image/svg+xml", 80)

  it("makes a drawing as wide as asked, in the asked format", async () => {
    for (const [file, format] of [
      ["400.webp", "webp"],
      ["1200.avif", "heif"],
    ] as const) {
      const size = await keptSize(drawn(), address(file))
      const made = await sharp(await readFile(join(mediaCache, size?.file ?? ""))).metadata()
      expect(made).toMatchObject({ format, width: Number.parseInt(file, 10) })
    }
  })

  it("makes one encoding however many ask, and none when it is there", async () => {
    await Promise.all(Array.from({ length: 5 }, () => keptSize(drawn(), address("400.webp"))))
    await keptSize(drawn(), address("400.webp"))
    expect(reads).toBe(1)
    expect(await readdir(join(mediaCache, KEY))).toEqual(["400.webp"])
  })

  it("never enlarges a photograph", async () => {
    const photograph = await sharp({ create: { width: 500, height: 300, channels: 3, background: "#17388a" } })
      .webp()
      .toBuffer()
    const size = await keptSize(container(photograph, "image/webp", 500), address("800.webp"))
    expect(await sharp(await readFile(join(mediaCache, size?.file ?? ""))).metadata()).toMatchObject({ width: 500 })
  })

  it("leaves nothing behind of an original that cannot be read, and tries again", async () => {
    await expect(keptSize(container(Buffer.from("no picture"), "image/webp", 10), address("400.webp"))).rejects.toThrow()
    expect(await readdir(join(mediaCache, KEY))).toEqual([])
    expect(await hasSize(drawn(), address("400.webp"))).toBe(false)
    await keptSize(drawn(), address("400.webp"))
    expect(await hasSize(drawn(), address("400.webp"))).toBe(true)
  })

  it("knows no picture that was never kept", async () => {
    expect(await keptSize(drawn(), address("400.webp", KEY.replace(/Z$/, "X")))).toBeNull()
  })
})
