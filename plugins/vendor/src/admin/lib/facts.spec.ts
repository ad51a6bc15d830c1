import type { ApplicationView } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { type Fact, factsOf, openFacts } from "./facts"

const product = { id: "prod_1", title: "Tbeq en alfa", thumbnail: "/media/a/800.webp", price_minor: 12000 }

function application(changes: Partial<ApplicationView> = {}): ApplicationView {
  return {
    id: "appl_1",
    status: "submitted",
    kind: "cooperative",
    name: { fr: "Azir wa Ghassoul", ar: "أزير وغسول", en: "Azir wa Ghassoul" },
    story: { fr: "Un récit", ar: "حكاية", en: "A story" },
    province: "MA-BOM",
    province_name: "Boulemane",
    commune: "Missour",
    founded: 2017,
    members: 18,
    women_members: 12,
    crafts: ["bas-alfa"],
    craft_names: ["Vannerie d'alfa"],
    register_no: "RLC-DEMO-1",
    register_court: "Boulemane",
    checklist: [],
    duplicates: [],
    readings: [],
    ice: "999000001000075",
    ice_valid: true,
    contact_name: "Contact",
    contact_email: "bom-02@example.org",
    contact_phone: "+212535000001",
    submitted_at: "2026-11-09T09:00:00Z",
    vendor: { id: "vend_1", handle: "azir" },
    shop: null,
    products: [product],
    moves: [],
    next: ["approved"],
    ...changes,
  }
}

const fact = (name: Fact["name"], changes: Partial<ApplicationView>) => factsOf(application(changes)).find((one) => one.name === name)

describe("the checklist of an application", () => {
  it("has nothing open when everything was given", () => {
    expect(openFacts(factsOf(application()))).toBe(0)
  })

  it("names the languages that nobody wrote", () => {
    expect(fact("story", { story: { fr: "Un récit" } })).toEqual({ name: "story", lacking: ["ar", "en"], state: "watch" })
    expect(fact("story", { story: {} })).toMatchObject({ state: "missing" })
  })

  it("refuses more women than members", () => {
    expect(fact("people", { members: 4, women_members: 5 })).toMatchObject({ state: "wrong" })
    expect(fact("people", { members: 5, women_members: 5 })).toMatchObject({ state: "ok" })
    expect(fact("people", { members: 0, women_members: 0 })).toMatchObject({ state: "missing" })
  })

  it("names the products without a picture or a price", () => {
    const products = [product, { ...product, id: "prod_2", title: "Corbeille", thumbnail: null, price_minor: null }]
    expect(fact("pictures", { products })).toEqual({ name: "pictures", lacking: ["Corbeille"], state: "missing" })
    expect(fact("prices", { products })).toEqual({ name: "prices", lacking: ["Corbeille"], state: "missing" })
  })

  it("does not look for pictures where there is no product", () => {
    expect(fact("products", { products: [] })).toMatchObject({ state: "missing" })
    expect(fact("pictures", { products: [] })).toBeUndefined()
  })

  it("points out a contact that is only half given", () => {
    expect(fact("contact", { contact_phone: "" })).toEqual({
      name: "contact",
      found: ["Contact", "bom-02@example.org"],
      state: "watch",
    })
  })
})
