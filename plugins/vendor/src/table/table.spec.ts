import { PRODUCT_COLUMNS, type ProductContent } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "../domain/product-content"
import { productOfRow } from "./product-of-row"
import { readMinor, readWhole } from "./read-number"
import { readTable } from "./read-table"
import { rowOfProduct, writeTable } from "./write-table"

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => {
  const table = readTable(bytes(text))
  if (table.problem) throw new Error(table.problem)
  return table
}
const faultsOf = (text: string) => read(text).rows.flatMap((row) => productOfRow(row).faults)

describe("numbers as people type them", () => {
  it.each([
    ["380", 38_000],
    ["380,5", 38_050],
    ["1 250.00 DH", 125_000],
    ["1'250", 125_000],
    ["٣٨٠٫٥٠ درهم", 38_050],
    ["۳۸۰", 38_000],
    ["12.345", null],
    ["-3", null],
    ["1e3", null],
    ["", null],
  ])("%s is %s centimes", (text, minor) => expect(readMinor(text)).toBe(minor))

  it("are whole where pieces are counted", () => {
    expect([readWhole("٢"), readWhole("3,0"), readWhole("3,5")]).toEqual([2, 3, null])
  })
})

describe("a table as spreadsheets save it", () => {
  it("has a mark, semicolons or tabs, quotes, line breaks in cells, and columns in any order", () => {
    for (const mark of [";", "\t", ","]) {
      const { rows, ignored } = read(
        `\ufeffTitle_FR${mark}reference${mark}couleur\r\n"L’assiette\nbleue"${mark}A-1${mark}bleu\r\n\r\nBol${mark}A-2${mark}\r\n`,
      )
      expect(rows).toEqual([
        { line: 2, cells: { reference: "A-1", title_fr: "L’assiette\nbleue" } },
        { line: 4, cells: { reference: "A-2", title_fr: "Bol" } },
      ])
      expect(ignored).toEqual(["couleur"])
    }
  })

  it("is refused in another encoding, and where a quotation mark stays open", () => {
    expect(readTable(new Uint8Array([0x41, 0xe9, 0x0a]))).toEqual({ problem: "not_utf8", line: 1 })
    expect(readTable(bytes('reference,title_fr\nA,"b\nC,d'))).toMatchObject({ problem: "unreadable" })
  })
})

describe("a row as a piece", () => {
  it("takes names as people write them, in their language", () => {
    const { rows } = read("reference;title_ar;craft;materials;made_to_order;price\nR;زربية;tapis beni mtir;laine|قُطن;oui;٢٤٠٠")
    const { content, faults } = productOfRow(rows[0]!)
    expect(faults).toEqual([])
    expect(content).toMatchObject({
      craft: "carpet-beni-mtir",
      materials: ["wool", "cotton"],
      made_to_order: true,
      variants: [{ price_minor: 240_000, stock: null }],
      title: { ar: "زربية" },
    })
    expect(content.title.fr).toBeUndefined()
  })

  it("names everything that is wrong in it, with its line", () => {
    const faults = faultsOf("reference;title_fr;craft;price;stock;weight_g\nA;Tapis;carpet-fes;100;1;900\n;;carpet;cent;-1;0")
    expect(faults).toEqual([
      { line: 3, column: "reference", problem: "missing" },
      { line: 3, column: "title_fr", problem: "missing" },
      { line: 3, column: "craft", problem: "unknown" },
      { line: 3, column: "price", problem: "not_a_number" },
      { line: 3, column: "stock", problem: "not_a_number" },
      { line: 3, column: "weight_g", problem: "out_of_range" },
    ])
  })
})

describe("a piece written and read again", () => {
  const word = fc
    .stringMatching(/^[=+\-@'’"a-zé،ز;, |]{1,12}$/)
    .map((text) => text.trim())
    .filter((text) => text !== "" && !text.startsWith("'"))
  const piece: fc.Arbitrary<ProductContent> = fc
    .record({ title: word, price: fc.integer({ min: 1, max: 9_999_999 }), stock: fc.nat(99) })
    .map(({ title, price, stock }) => ({
      ...EMPTY_CONTENT,
      reference: "R-1",
      title: { fr: title },
      craft: "carpet-fes",
      materials: ["wool", "cotton"],
      variants: [{ values: [], price_minor: price, stock }],
      weight_g: 500,
    }))

  it("is the same piece, whatever its name begins with", () => {
    fc.assert(
      fc.property(piece, (content) => {
        const { rows } = read(writeTable(PRODUCT_COLUMNS, [rowOfProduct(content)]))
        expect(productOfRow(rows[0]!)).toEqual({ content, faults: [] })
      }),
    )
  })

  it("is never a formula", () => {
    for (const title of ["=1+1", "+1", "-1", "@x", "\tx"]) {
      const text = writeTable(["title_fr"], [[title]])
      expect(text.split("\r\n")[1]?.replace(/^"/, "")).toMatch(/^'/)
    }
  })
})
