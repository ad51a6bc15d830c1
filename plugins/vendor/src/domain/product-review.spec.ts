import type { PriceRange, ProductContent } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changedFields, EMPTY_CONTENT, same, withReview } from "./product-content"
import { freePrices, jumps, splitEdit } from "./product-review"

const RUG: ProductContent = {
  ...EMPTY_CONTENT,
  title: { fr: "Tapis", ar: "زربية" },
  craft: "carpet-beni-mtir",
  materials: ["wool"],
  pictures: [
    { path: "/media/pict_a/800.webp", alt: { fr: "Tapis rouge" } },
    { path: "/media/pict_b/800.webp", alt: {} },
  ],
  variants: [{ values: [], price_minor: 100_000, stock: 2 }],
  weight_g: 4000,
}
const split = (wanted: Partial<ProductContent>, { live = RUG, approved_prices = {} } = {}) =>
  splitEdit({ live, wanted: { ...live, ...wanted }, approved_prices, jump_bp: 2000 })
const priced = (price_minor: number, stock = 2) => ({ variants: [{ values: [], price_minor, stock }] })

describe("what of an edit a moderator must see", () => {
  it.each([
    ["name", { title: { fr: "Tapis" } }],
    ["claims", { description: { fr: "Laine du Moyen Atlas" } }],
    ["claims", { materials: ["wool", "silk"] }],
    ["claims", { techniques: ["natural-dyeing"] }],
    ["claims", { labels: ["national-handmade"] }],
    ["craft", { craft: "carpet-fes" }],
    ["pictures", { pictures: [...RUG.pictures, { path: "/media/pict_c/800.webp", alt: {} }] }],
    ["price", priced(200_000)],
  ] as const)("%s: %j", (topic, edit) => {
    expect(split(edit as never)).toMatchObject({
      live: {},
      topics: [topic],
      review: { [Object.keys(edit)[0] as string]: expect.anything() },
    })
  })

  it.each([
    { variants: [{ values: [], price_minor: 100_000, stock: 9 }] },
    priced(110_000),
    { pictures: [...RUG.pictures].reverse() },
    { pictures: RUG.pictures.slice(0, 1) },
    { pictures: RUG.pictures.map((picture) => ({ ...picture, alt: { ar: "زربية حمراء" } })) },
    { care: { fr: "À sec" } },
    { lead_time_days: 9 },
    { weekly_capacity: 3 },
    { weight_g: 4200 },
    { makers: [{ name: "Fadma", consent: true as const }] },
  ])("goes live at once: %j", (edit) => {
    expect(split(edit)).toEqual({ live: edit, review: {}, topics: [] })
  })

  it("lets a price move by exactly its share, up and down, and no centime further", () => {
    for (const price of [80_000, 120_000]) expect(split(priced(price)).topics).toEqual([])
    for (const price of [79_999, 120_001]) expect(split(priced(price)).topics).toEqual(["price"])
    expect(jumps(1, 1, 0)).toBe(false)
    expect(jumps(100_000_000, 100_000_001, 0)).toBe(true)
  })

  it("names the prices that go live at once, to the centime", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 5000 }), (approved, jump_bp) => {
        const { from_minor, to_minor } = freePrices(approved, jump_bp) as PriceRange
        expect([from_minor, to_minor].map((price) => jumps(approved, price, jump_bp))).toEqual([false, false])
        expect(jumps(approved, to_minor + 1, jump_bp)).toBe(true)
        if (from_minor > 1) expect(jumps(approved, from_minor - 1, jump_bp)).toBe(true)
      }),
    )
    expect(freePrices(null, 2000)).toBeNull()
  })

  it("holds small steps against the price that was approved, not against the last one", () => {
    const live = { ...RUG, ...priced(118_000) }
    expect(split(priced(125_000), { live, approved_prices: { "[]": 100_000 } })).toMatchObject({ topics: ["price"], live: {} })
    expect(split(priced(105_000), { live, approved_prices: { "[]": 100_000 } }).topics).toEqual([])
  })

  it("lets the stock go live beside a price that waits", () => {
    const { live, review, topics } = split(priced(900_000, 5))
    expect(topics).toEqual(["price"])
    expect(live).toEqual(priced(100_000, 5))
    expect(review).toEqual({ variants: [{ values: [], price_minor: 900_000, stock: null }] })
  })
})

const texts = fc.record({ fr: fc.constantFrom("", "Tapis", "Plat"), ar: fc.constantFrom("زربية", "طبق") })
const slugs = (...all: string[]) => fc.subarray(all)
const VALUES = [["S"], ["M"], ["L"]]
const content: fc.Arbitrary<ProductContent> = fc.record({
  title: texts,
  description: texts,
  care: texts,
  craft: fc.constantFrom("carpet-fes", "cer-plate", null),
  materials: slugs("wool", "silk"),
  techniques: slugs("a", "b"),
  labels: slugs("l"),
  pictures: fc.subarray(["a", "b", "c"]).map((all) => all.map((path) => ({ path, alt: {} }))),
  options: fc.constant([{ title: "Taille", values: ["S", "M", "L"] }]),
  variants: fc
    .array(fc.record({ price_minor: fc.constantFrom(50, 100, 110, 120, 121, 500), stock: fc.nat(3) }), { minLength: 3, maxLength: 3 })
    .map((all) => all.map((one, i) => ({ ...one, values: VALUES[i] as string[] }))),
  made_to_order: fc.constant(false),
  lead_time_days: fc.nat(3),
  weekly_capacity: fc.constantFrom(null, 1, 2),
  weight_g: fc.constantFrom(null, 100, 200),
  size: fc.constantFrom(null, { length_mm: 1, width_mm: 1, height_mm: null }),
  makers: fc.constantFrom([], [{ name: "Fadma", consent: true as const }]),
  reference: fc.constantFrom(null, "R-1"),
})

describe("for any two descriptions", () => {
  const edits = fc.record({ live: content, wanted: content, jump_bp: fc.constantFrom(0, 1000, 2000) })
  const done = (live: ProductContent, { live: at_once, review }: ReturnType<typeof splitEdit>) => ({
    shown: { ...live, ...at_once },
    review,
  })

  it("both parts together are what was wanted, and nothing else changes", () => {
    fc.assert(
      fc.property(edits, ({ live, wanted, jump_bp }) => {
        const { shown, review } = done(live, splitEdit({ live, wanted, approved_prices: {}, jump_bp }))
        expect(changedFields(withReview(shown, review), wanted)).toEqual([])
      }),
    )
  })

  it("the shop never shows a word, a craft, a picture or a far price that nobody has seen", () => {
    fc.assert(
      fc.property(edits, ({ live, wanted, jump_bp }) => {
        const { shown } = done(live, splitEdit({ live, wanted, approved_prices: {}, jump_bp }))
        for (const field of ["title", "description", "craft", "materials", "techniques", "labels"] as const) {
          expect(same(shown[field], live[field])).toBe(true)
        }
        for (const { path } of shown.pictures) expect(live.pictures.map((one) => one.path)).toContain(path)
        shown.variants.forEach(({ price_minor }, i) => {
          expect(jumps(live.variants[i]?.price_minor ?? null, price_minor, jump_bp)).toBe(false)
        })
      }),
    )
  })

  it("asks the chamber exactly when something waits, and never about nothing", () => {
    fc.assert(
      fc.property(edits, ({ live, wanted, jump_bp }) => {
        const { review, topics } = splitEdit({ live, wanted, approved_prices: {}, jump_bp })
        expect(topics.length > 0).toBe(Object.keys(review).length > 0)
        expect(splitEdit({ live, wanted: live, approved_prices: {}, jump_bp })).toEqual({ live: {}, review: {}, topics: [] })
      }),
    )
  })
})
