import { inflateSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import type { Block, PrintedDocument } from "./document.js"
import { printed } from "./printed.js"

const aDocument = (blocks: readonly Block[], over: Partial<PrintedDocument> = {}): PrintedDocument => ({
  direction: "rtl",
  language: "ar-MA",
  title: "كشف",
  author: "Tawiza",
  createdAt: new Date("2026-12-01T00:00:00Z"),
  footer: "غرفة الصناعة التقليدية",
  pageOf: (page, pages) => `${page} / ${pages}`,
  blocks,
  ...over,
})
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0
const aTable = (rows: number): Block => ({
  kind: "table",
  columns: [
    { title: "الطرد", share: 2 },
    { title: "المبلغ", share: 1, numeric: true },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`طرد رقم ${i}`, `${i},00`]),
  sums: [["المجموع", "1,00"]],
})

describe("a printed document", () => {
  it("is a PDF with its language and its title, and carries only the letters that it uses", async () => {
    const pdf = await printed(aDocument([{ kind: "title", text: "فاتورة F-2026-00001" }]))
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    expect(pdf.toString("latin1")).toContain("/Lang (ar-MA)")
    expect(pdf.length).toBeLessThan(60_000)
  })

  it("is the same file when it is made again, and another when it says something else", async () => {
    const one = aDocument([aTable(3)])
    expect((await printed(one)).equals(await printed(one))).toBe(true)
    expect((await printed(one)).equals(await printed(aDocument([aTable(4)])))).toBe(false)
  })

  it("takes as many pages as it needs, with the head of a table and a foot on each", async () => {
    expect(pagesOf(await printed(aDocument([aTable(5)])))).toBe(1)
    expect(pagesOf(await printed(aDocument([aTable(120)])))).toBeGreaterThan(2)
  })

  it("draws no letter that its fonts do not have: names in Latin, accented, Arabic and Tifinagh", async () => {
    const text = "Œuvre de Lalla Aïcha, Şen, تعاونية, ⵜⴰⵡⵉⵣⴰ"
    for (const direction of ["ltr", "rtl"] as const) {
      const pdf = await printed(aDocument([{ kind: "text", text }], { direction, footer: "" }))
      expect(glyphsOf(pdf)).not.toContain("0000")
    }
  })

  it("breaks lines that are too long, also within a word", async () => {
    const pdf = await printed(aDocument([{ kind: "text", text: `${"كلمة ".repeat(400)} ${"x".repeat(400)}` }]))
    expect(pagesOf(pdf)).toBe(1)
  })
})

/** Glyph numbers as the pages draw them, four digits each; 0000 is the sign for a letter that is missing. */
function glyphsOf(pdf: Buffer): string[] {
  const streams = [...pdf.toString("latin1").matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)]
  const pages = streams.flatMap((match) => {
    const start = match.index + match[0].length
    const text = inflateSync(pdf.subarray(start, start + Number(match[1]))).toString("latin1")
    return text.includes(" Tf") ? [text] : []
  })
  const drawn = pages.flatMap((text) => [...text.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex as string))
  if (drawn.length === 0) throw new Error("the pages draw nothing")
  return drawn.flatMap((hex) => hex.match(/.{4}/g) ?? [])
}
