import {
  type AdminVendorList,
  type AdminVendorRow,
  type ApplicationList,
  LANGUAGES,
  type Language,
  LOCALES,
  type ProductReviewList,
} from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { anApplicant } from "../support/applicants.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aDraft, aPieceOnSale, aWholePiece } from "../support/pieces.ts"
import { sql } from "../support/sql.ts"

/** Salma of the chamber looks for organisations, for applications and for pieces that wait, in the language that she reads. */
describe("the chamber's lists", () => {
  const { databaseUrl, url } = inject("backend")
  const { memberOf, moderator } = people()
  let salma: Api

  beforeAll(async () => {
    salma = await moderator()
  })

  const shown = ({ name }: AdminVendorRow, language: Language) => name[language] ?? name.fr ?? Object.values(name)[0] ?? ""
  const read = (language: Language, query: Record<string, string | number> = {}) =>
    salma.with({ "x-medusa-locale": LOCALES[language] }).get<AdminVendorList>("/admin/vendors", query)
  const handles = async (q: string) => (await read("fr", { q, limit: 100 })).vendors.map(({ handle }) => handle)

  it.each(LANGUAGES)("stand in the order of the names that are read in %s, each vendor on one page", async (language) => {
    const whole = (await read(language, { limit: 100 })).vendors
    const names = whole.map((vendor) => shown(vendor, language))
    expect(names.length).toBeGreaterThan(20)
    expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare))

    const pages = []
    for (let offset = 0; offset < whole.length; offset += 7) pages.push(...(await read(language, { limit: 7, offset })).vendors)
    expect(pages.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
  })

  it("differ in their order from language to language", async () => {
    const [french, arabic] = [await read("fr", { limit: 100 }), await read("ar", { limit: 100 })]
    expect(arabic.vendors.map(({ id }) => id)).not.toEqual(french.vendors.map(({ id }) => id))
  })

  it.each([
    ["a name in French, however it is capitalised", "NAJMAT WAD"],
    ["a part of a word", "jmat wad"],
    ["a name in Arabic", "نجمة"],
    ["a part of a word in Arabic", "جمة واد"],
    ["the beginning of a word of two letters", "wa"],
    ["its address on the web", "najmat-wad-j"],
  ])("find an organisation by %s", async (_, q) => {
    expect(await handles(q)).toContain(NAJMAT)
  })

  it("take signs as they are typed, and find nothing where nothing says so", async () => {
    for (const q of ["%", "_", "najmat_wad", "nothing says this"]) expect(await handles(q)).toEqual([])
    expect(await handles("jm")).not.toContain(NAJMAT)
  })

  it("find an application by who applies, by its name in the only language that it has, and by its new name", async () => {
    const aicha = await anApplicant(url, "aicha.search@example.org", { name: "تعاونية زهرة الرمان", contact_name: "Aïcha Zerhouni" })
    const found = async (q: string) => (await salma.get<ApplicationList>("/admin/applications", { q })).applications
    expect(await found("aïcha zer")).toHaveLength(1)
    expect(await found("زهرة الرمان")).toHaveLength(1)
    // Nobody has written it in French: the Arabic name is shown there, and stands among the others by it.
    expect((await read("fr", { q: "زهرة الرمان" })).vendors.map((vendor) => shown(vendor, "fr"))).toEqual(["تعاونية زهرة الرمان"])

    await aicha.post("/vendor/applications/me", { name: { fr: "Fleur de grenadier", ar: "تعاونية زهر الرمان" } })
    expect(await found("fleur de gren")).toHaveLength(1)
    expect(await found("زهر الرمان")).toHaveLength(1)
    expect(await found("زهرة الرمان")).toEqual([])
  })

  it("find a piece that waits by its own name, by the one it has in the shop, and by whose it is", async () => {
    const potter = await memberOf(NAJMAT)
    const found = async (q: string) =>
      (await salma.get<ProductReviewList>("/admin/product-reviews", { status: "pending", q, limit: 100 })).reviews.map(
        ({ product_id }) => product_id,
      )
    const piece = await aDraft(potter, await aWholePiece(potter, { title: { fr: "Jarre aux hirondelles", ar: "جرة السنونو" } }))
    expect(await found("hirondelles")).toEqual([])
    await potter.post(`/vendor/products/${piece}/publish`)
    for (const q of ["hirondelles", "السنونو"]) expect(await found(q)).toEqual([piece])
    expect(await found("نجمة")).toContain(piece)

    const live = await aPieceOnSale(potter, salma, { title: { fr: "Gargoulette du puits", ar: "براقة البئر" } })
    await potter.post(`/vendor/products/${live.id}`, { materials: ["wool", "cotton"] })
    for (const q of ["gargoulette", "براقة"]) expect(await found(q)).toEqual([live.id])
    await sql(databaseUrl, "update product set title = 'Cruche du puits' where id = $1", [live.id])
    expect(await found("cruche du puits")).toEqual([live.id])
    expect(await found("gargoulette")).toEqual([])
    await sql(databaseUrl, "update product set title = 'Gargoulette du puits' where id = $1", [live.id])
  })
})
