import {
  type ImportReport,
  PRODUCT_COLUMNS,
  type ProductReviewList,
  type PublishReport,
  type VendorProductAnswer,
  type VendorProductList,
} from "@tawiza/contract"
import { unzipSync } from "fflate"
import { beforeAll, describe, expect, it } from "vitest"
import type { Api } from "../support/api.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aDraft, aPicture } from "../support/pieces.ts"

const DOUMA = "douma-khadra"

/** The basket makers of Taza keep their pieces in a spreadsheet; they bring it in, and may take everything away again. */
describe("a table of pieces", () => {
  const { memberOf, moderator } = people()
  let member: Api

  const bring = (table: string | Uint8Array, dry_run = false) =>
    member.send<ImportReport>(`/vendor/products/import${dry_run ? "?dry_run=true" : ""}`, table, "text/csv")
  const drafts = async () => (await member.get<VendorProductList>("/vendor/products", { state: "draft", limit: 1 })).count

  beforeAll(async () => {
    member = await memberOf(DOUMA)
  })

  it("is looked at without writing, then written as drafts that the member completes", async () => {
    const picture = await aPicture(member, { background: "#8a7a3a" })
    const table = `\ufeffreference;title_fr;title_ar;craft;price;stock;weight_g;pictures\r\nDO-1;L’anse du doum;قفة;flat-hanbel;"1 250,50";٤;600;${picture}\r\n'=DO-2;Panier;;;;;;\r\n`
    const before = await drafts()
    expect(await bring(table, true)).toMatchObject({ dry_run: true, rows: 2, written: 0, faults: [] })
    expect(await drafts()).toBe(before)
    expect(await bring(table)).toMatchObject({ rows: 2, written: 2, faults: [] })
    expect(await drafts()).toBe(before + 2)

    const { products } = await member.get<VendorProductList>("/vendor/products", { q: "anse" })
    const { product } = await member.get<VendorProductAnswer>(`/vendor/products/${products[0]?.id}`)
    expect(product).toMatchObject({
      state: "draft",
      needs: [],
      content: { reference: "DO-1", title: { fr: "L’anse du doum", ar: "قفة" }, variants: [{ price_minor: 125_050, stock: 4 }] },
    })
    await member.post(`/vendor/products/${product.id}/publish`)

    const again = await bring(table)
    expect(again.written).toBe(0)
    expect(again.faults).toMatchObject([
      { line: 2, column: "reference", problem: "known" },
      { line: 3, column: "reference", problem: "known" },
    ])
  })

  it("goes to the chamber together, what is whole of it, and once however often it is sent", async () => {
    const picture = await aPicture(member, { background: "#5a6a3a" })
    const table = `reference;title_ar;craft;price;weight_g;pictures\nDO-7;قفة كبيرة;flat-hanbel;300;900;${picture}\nDO-8;قفة صغيرة;;;;\n`
    const { product_ids: ids } = await bring(table)
    const together = () => member.post<PublishReport>("/vendor/products/publish", { ids })
    const report = {
      sent: [ids[0]],
      incomplete: [{ id: ids[1], title: { ar: "قفة صغيرة" }, needs: ["craft", "pictures", "price", "weight"] }],
    }
    expect(await together()).toEqual(report)
    expect(await together()).toEqual(report)
    const salma = await moderator()
    const { reviews } = await salma.get<ProductReviewList>("/admin/product-reviews", { status: "pending", q: "قفة كبيرة" })
    expect(reviews.map(({ product_id }) => product_id)).toEqual([ids[0]])

    const najmat = await memberOf(NAJMAT)
    const foreign = najmat.post("/vendor/products/publish", { ids: [await aDraft(najmat, { title: { fr: "Bol" } }), ids[1]] })
    await expect(foreign).rejects.toMatchObject({ status: 404 })
  })

  it("names each bad row with its line, in the reader's language, and writes none of the good ones", async () => {
    const before = await drafts()
    const table =
      'reference,title_fr,craft,price,pictures\nA,"Deux\nlignes",,10,\nB,Panier,chapeau,10,\nC,Panier,,dix,\nA,Panier,,10,\nD,Panier,,10,/media/none/800.webp\n'
    const report = await member.with({ "x-medusa-locale": "ar-MA" }).send<ImportReport>("/vendor/products/import", table, "text/csv")
    expect(report.written).toBe(0)
    expect(report.faults.map(({ line, column, problem }) => [line, column, problem])).toEqual([
      [4, "craft", "unknown"],
      [5, "price", "not_a_number"],
      [6, "reference", "twice"],
      [7, "pictures", "no_such_picture"],
    ])
    for (const { message } of report.faults) expect(message).toMatch(/[ء-ي]/)
    expect(await drafts()).toBe(before)
    expect((await bring(new Uint8Array([0x72, 0xe9, 0x0a]))).faults).toMatchObject([{ problem: "not_utf8" }])
  })

  it("has five thousand rows, tells how far it is, and one row more is too many", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `M-${i},Panier ${i},flat-hanbel,${i + 1}`)
    const table = ["reference,title_fr,craft,price", ...rows].join("\n")
    const lines = (await member.lines("/vendor/products/import", table, "text/csv")) as { done?: number }[]
    expect(lines.filter(({ done }) => done !== undefined).map(({ done }) => done)).toEqual(
      Array.from({ length: 20 }, (_, i) => (i + 1) * 250),
    )
    expect(lines.at(-1)).toMatchObject({ rows: 5000, written: 5000, faults: [] })
    expect((await member.get<VendorProductList>("/vendor/products", { q: "Panier 4999" })).count).toBe(1)
    const more = await bring(`${table}\nM-5000,Un de trop,,1`, true)
    expect(more.faults).toMatchObject([{ line: 5002, problem: "out_of_range" }])
  })

  it("comes back as one archive with everything the vendor owns, and nothing of anybody else", async () => {
    const answer = await member.request("GET", "/vendor/export")
    expect(answer.headers.get("content-type")).toBe("application/zip")
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const names = Object.keys(files)
    expect(names).toEqual(expect.arrayContaining(["products.csv", "products.json", "orders.csv", "reviews.csv"]))
    expect(names.filter((name) => name.startsWith("pictures/pict_")).length).toBeGreaterThan(1)
    const text = (name: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[name])
    expect(text("products.csv").split("\r\n")[0]).toBe(`\ufeff${PRODUCT_COLUMNS.join(",")}`)
    expect(text("products.csv")).toContain("DO-1")
    expect(text("products.csv")).toContain("'=DO-2")
    expect(text("reviews.csv")).toContain("pending")
    const { products } = await (await memberOf(NAJMAT)).get<VendorProductList>("/vendor/products", { state: "on_sale", limit: 200 })
    for (const { id } of products) expect(text("products.json")).not.toContain(id)
    // What was written is read again: every number is known by now.
    const report = await bring(files["products.csv"] as Uint8Array, true)
    expect(report.faults).toMatchObject([{ problem: "out_of_range" }])
  })
})
