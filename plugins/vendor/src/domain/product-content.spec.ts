import { PRODUCT_CHANGE_STATUSES, type ProductContent } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { changedFields, EMPTY_CONTENT, keepingStock, missingLanguages, needsOf, sameParts, settled, withReview } from "./product-content"
import { productState } from "./product-state"

const SIZES: ProductContent = {
  ...EMPTY_CONTENT,
  options: [{ title: "Taille", values: ["S", "L"] }],
  variants: [
    { values: ["S"], price_minor: 1000, stock: 1 },
    { values: ["L"], price_minor: 2000, stock: 2 },
  ],
}

describe("what is said about a piece", () => {
  it("lacks what the chamber could not look at without", () => {
    expect(needsOf(EMPTY_CONTENT)).toEqual(["title", "craft", "pictures", "price", "weight"])
    const enough = {
      title: { ar: "زربية" },
      craft: "carpet-fes",
      pictures: [{ path: "/media/a/800.webp", alt: {} }],
      variants: [{ values: [], price_minor: 1, stock: 0 }],
      weight_g: 1,
    }
    expect(needsOf({ ...EMPTY_CONTENT, ...enough })).toEqual([])
  })

  it("misses the languages in which nobody wrote", () => {
    expect(missingLanguages({ ...EMPTY_CONTENT, title: { ar: "زربية", fr: "Tapis" }, description: { ar: "صوف" } })).toEqual(["fr", "en"])
  })

  it("is equal whatever the order of its keys, and an empty text is one that is absent", () => {
    expect(changedFields({ ...SIZES, title: { fr: "a", ar: "" } }, { ...SIZES, title: { fr: "a" } })).toEqual([])
    expect(changedFields(SIZES, { ...SIZES, materials: ["wool"] })).toEqual(["materials"])
  })

  it("has no stock when it is made to order, and some number when it is not", () => {
    expect(settled({ ...SIZES, made_to_order: true }).variants.map(({ stock }) => stock)).toEqual([null, null])
    expect(settled({ ...EMPTY_CONTENT, variants: [{ values: [], price_minor: 1, stock: null }] }).variants[0]?.stock).toBe(0)
  })

  it("keeps today's stock under a price that waited, and under an edit that was begun before a sale", () => {
    const waited = { variants: [{ values: ["L"], price_minor: 5000, stock: null }] }
    expect(withReview(SIZES, waited).variants).toEqual([SIZES.variants[0], { values: ["L"], price_minor: 5000, stock: 2 }])
    const old = { ...SIZES, variants: SIZES.variants.map((variant) => ({ ...variant, stock: 9 })) }
    expect(keepingStock(SIZES, old).variants.map(({ stock }) => stock)).toEqual([1, 2])
    expect(keepingStock(settled({ ...SIZES, made_to_order: true }), old).variants.map(({ stock }) => stock)).toEqual([9, 9])
  })

  it("is in the same parts in whatever order they are told", () => {
    expect(sameParts(SIZES, { ...SIZES, variants: [...SIZES.variants].reverse() })).toBe(true)
    expect(sameParts(SIZES, { ...SIZES, variants: SIZES.variants.slice(1) })).toBe(false)
    expect(sameParts(SIZES, EMPTY_CONTENT)).toBe(false)
  })
})

describe("where a piece stands", () => {
  it.each([
    ["published", false, "on_sale"],
    ["draft", false, "hidden"],
    ["draft", true, "archived"],
    ["proposed", false, "waiting"],
  ])("%s in Medusa, archived %s: %s", (status, archived, state) => {
    for (const change of [null, ...PRODUCT_CHANGE_STATUSES]) expect(productState({ live: { status, archived }, change })).toBe(state)
  })

  it("is told by its change as long as nobody has approved it", () => {
    const states = PRODUCT_CHANGE_STATUSES.map((change) => productState({ live: null, change }))
    expect(states).toEqual(["draft", "waiting", "waiting", "refused", "archived"])
  })
})
