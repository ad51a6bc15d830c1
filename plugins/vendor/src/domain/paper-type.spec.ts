import { describe, expect, it } from "vitest"
import { isActivePdf, isWholePdf, paperType } from "./paper-type"

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"))
const PDF = "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"

describe("what a file is", () => {
  it.each([
    [PDF, "application/pdf"],
    ["\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"],
    ["RIFF\x24\0\0\0WEBPVP8 ", "image/webp"],
    ["", null],
    ["%PD", null],
    ["RIFF\x24\0\0\0WAVEfmt ", null],
    ["GIF89a", null],
    ["PK\x03\x04", null],
    ["<svg xmlns='http://www.w3.org/2000/svg'>", null],
    ["<html>%PDF-1.4", null],
    [`\n${PDF}`, null],
  ] as const)("%j is %s", (text, type) => {
    expect(paperType(bytes(text))).toBe(type)
  })
})

describe("a PDF", () => {
  it("is whole up to its end mark, and nothing more", () => {
    expect(isWholePdf(bytes(PDF))).toBe(true)
    expect(isWholePdf(bytes(`${PDF}\r\n\0 `))).toBe(true)
    expect(isWholePdf(bytes(PDF.slice(0, -10)))).toBe(false)
    expect(isWholePdf(bytes(`${PDF}PK\x03\x04an archive`))).toBe(false)
    expect(isWholePdf(bytes(`${PDF}<script>alert(1)</script>`))).toBe(false)
    expect(isWholePdf(bytes(`${PDF}changed later\n%%EOF`))).toBe(true)
  })

  it("that would do something when opened is known by what it says it does", () => {
    expect(isActivePdf(bytes(PDF))).toBe(false)
    for (const deed of ["/JavaScript (app.alert(1))", "/JS 5 0 R", "/Launch", "/EmbeddedFile", "/XFA [1]"]) {
      expect(isActivePdf(bytes(PDF.replace("/Catalog", `/Catalog ${deed}`)))).toBe(true)
    }
    expect(isActivePdf(bytes(PDF.replace("/Catalog", "/Catalog /JSTOR")))).toBe(false)
  })
})
