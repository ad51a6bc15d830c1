import { type CraftSort, FACETS, type Facet } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { browse, type CraftQuery, FACET_VALUES } from "./browse"
import type { CraftDocument, ShopDocument } from "./craft-document"
import { searchable } from "./fold"

const shop = (over: Partial<ShopDocument> = {}): ShopDocument => ({
  id: "vend_najmat",
  handle: "najmat",
  kind: "cooperative",
  name: { fr: "Najmat" },
  story: {},
  commune: { fr: "Fès" },
  province: "MA-FES",
  founded: 2017,
  members: 14,
  women_members: 5,
  crafts: [],
  labels_held: [],
  closing_weekdays: [7],
  open: true,
  back_on: null,
  product_count: 1,
  ...over,
})

const piece = (over: Partial<CraftDocument> & { price_minor?: number } = {}): CraftDocument => {
  const { price_minor = 32_000, ...rest } = over
  const title = rest.title ?? { fr: "Plat bleu", ar: "طبق أزرق" }
  return {
    id: "prod_1",
    handle: "plat-bleu",
    description: {},
    thumbnail: null,
    images: [],
    currency_code: "mad",
    variants: [{ id: "variant_1", sku: "FES-1", title: "", price_minor, stock: 3 }],
    made_to_order: false,
    in_stock: true,
    lead_time_days: 2,
    weight_g: 1350,
    flags: [],
    path: ["ceramics", "cer-fes", "cer-plate"],
    materials: ["fes-clay"],
    techniques: ["glazing"],
    labels: [],
    shop: shop(),
    created_at: "2026-11-24T10:00:00.000Z",
    title_words: searchable(Object.values(title)),
    words: searchable([...Object.values(title), "Najmat"]),
    ...rest,
    title,
  }
}

const query = (over: Partial<Omit<CraftQuery, "choices">> & { choices?: Partial<CraftQuery["choices"]> } = {}): CraftQuery => ({
  q: "",
  price_min: null,
  price_max: null,
  in_stock: false,
  made_to_order: false,
  women_led: false,
  sort: "relevance",
  limit: 20,
  offset: 0,
  ...over,
  choices: { craft: [], material: [], technique: [], province: [], vendor: [], label: [], ...over.choices },
})

const ids = (documents: readonly CraftDocument[], asked: CraftQuery) => browse(documents, asked).hits.map(({ id }) => id)

describe("browse", () => {
  it("finds a craft by any level of the tree", () => {
    const plate = piece()
    const rug = piece({ id: "prod_2", path: ["textile", "tex-carpet", "carpet-fes"] })
    expect(ids([plate, rug], query({ choices: { craft: ["ceramics"] } }))).toEqual(["prod_1"])
    expect(ids([plate, rug], query({ choices: { craft: ["cer-plate", "textile"] } }))).toEqual(["prod_1", "prod_2"])
    expect(ids([plate, rug], query({ choices: { craft: ["unknown"] } }))).toEqual([])
  })

  it("keeps counting the values beside a chosen one, and shows a chosen value that has none", () => {
    const result = browse(
      [piece(), piece({ id: "prod_2", shop: shop({ id: "v2", handle: "ayadi", province: "MA-SEF" }) })],
      query({ choices: { province: ["MA-FES"], vendor: ["gone"] } }),
    )
    expect(result.count).toBe(0)
    expect(Object.fromEntries(result.facets.vendor)).toEqual({ gone: 0, najmat: 1 })
    const one = browse(
      [piece(), piece({ id: "prod_2", shop: shop({ id: "v2", handle: "ayadi", province: "MA-SEF" }) })],
      query({ choices: { province: ["MA-FES"] } }),
    )
    expect(Object.fromEntries(one.facets.province)).toEqual({ "MA-FES": 1, "MA-SEF": 1 })
    expect(Object.fromEntries(one.facets.vendor)).toEqual({ najmat: 1 })
  })

  it("takes both kinds of availability as either", () => {
    const made = piece({ id: "prod_2", made_to_order: true, in_stock: false })
    const gone = piece({ id: "prod_3", in_stock: false })
    expect(ids([piece(), made, gone], query({ in_stock: true, made_to_order: true }))).toEqual(["prod_1", "prod_2"])
    expect(browse([piece(), made, gone], query({ in_stock: true }))).toMatchObject({ count: 1, in_stock: 1, made_to_order: 1 })
  })

  it("gives the range of prices whatever the chosen range", () => {
    const result = browse([piece(), piece({ id: "prod_2", price_minor: 5500 })], query({ price_max: 10_000 }))
    expect(result).toMatchObject({ count: 1, price: { min_minor: 5500, max_minor: 32_000 } })
    expect(browse([], query()).price).toEqual({ min_minor: 0, max_minor: 0 })
  })

  it("lets shops take turns, and what is gone stand last", () => {
    const other = shop({ id: "v2", handle: "ayadi" })
    const documents = [
      piece({ id: "a1", created_at: "2026-11-24T10:00:04.000Z" }),
      piece({ id: "a2", created_at: "2026-11-24T10:00:03.000Z" }),
      piece({ id: "b1", shop: other, created_at: "2026-11-24T10:00:02.000Z" }),
      piece({ id: "b2", shop: other, created_at: "2026-11-24T10:00:05.000Z", in_stock: false }),
    ]
    expect(ids(documents, query())).toEqual(["a1", "a2", "b1", "b2"])
    expect(ids([...documents, piece({ id: "c1", shop: shop({ id: "v3" }) })], query())).toEqual(["a1", "c1", "a2", "b1", "b2"])
  })

  it("puts words found in the title first", () => {
    const named = piece({ id: "prod_2", title: { fr: "Najmat du soir" }, created_at: "2020-01-01T00:00:00.000Z" })
    expect(ids([piece(), named], query({ q: "najmat" }))).toEqual(["prod_2", "prod_1"])
    expect(ids([piece(), named], query({ q: "الأزرق" }))).toEqual([])
    expect(ids([piece(), named], query({ q: "ازرق" }))).toEqual(["prod_1"])
  })
})

describe("browse, against counting one by one", () => {
  const shops = [
    shop({ id: "v1", handle: "najmat", province: "MA-FES", women_members: 5 }),
    shop({ id: "v2", handle: "ayadi", province: "MA-SEF", women_members: 14 }),
    shop({ id: "v3", handle: "atlas", province: "MA-IFR", women_members: 8 }),
  ]
  const document = fc
    .record({
      shop: fc.constantFrom(...shops),
      path: fc.constantFrom(["ceramics", "cer-fes", "cer-plate"], ["ceramics", "cer-fes", "cer-bowl"], ["textile", "tex-carpet"]),
      materials: fc.subarray(["wool", "clay", "iron"]),
      techniques: fc.subarray(["knotting", "glazing"]),
      labels: fc.subarray(["label-a", "label-b"]),
      price_minor: fc.integer({ min: 1, max: 8 }),
      made_to_order: fc.boolean(),
      in_stock: fc.boolean(),
      title: fc.constantFrom({ fr: "Plat bleu" }, { fr: "Bol", ar: "زلافة" }, { fr: "Plat rouge" }),
      created_at: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"),
    })
    .map(({ made_to_order, in_stock, ...over }) => ({ ...over, made_to_order, in_stock: in_stock && !made_to_order }))
  const documents = fc
    .array(document, { maxLength: 25 })
    .map((rows) => rows.map((row, i) => piece({ ...row, id: `prod_${String(i).padStart(2, "0")}` })))
  const asked = fc.record({
    q: fc.constantFrom("", "plat", "زلاف", "plat bl"),
    choices: fc.record({
      craft: fc.subarray(["ceramics", "cer-plate", "tex-carpet"]),
      material: fc.subarray(["wool", "clay"]),
      technique: fc.subarray(["knotting"]),
      province: fc.subarray(["MA-FES", "MA-SEF"]),
      vendor: fc.subarray(["ayadi", "atlas"]),
      label: fc.subarray(["label-a"]),
    }),
    price_min: fc.option(fc.integer({ min: 1, max: 8 })),
    price_max: fc.option(fc.integer({ min: 1, max: 8 })),
    in_stock: fc.boolean(),
    made_to_order: fc.boolean(),
    women_led: fc.boolean(),
    sort: fc.constantFrom<CraftSort>("relevance", "newest", "price", "-price"),
    limit: fc.integer({ min: 1, max: 30 }),
    offset: fc.integer({ min: 0, max: 30 }),
  })

  /** Written without looking at `browse`: every filter spelled out, with one of them left out. */
  const matching = (all: readonly CraftDocument[], ask: CraftQuery, without?: Facet | "availability" | "price" | "women_led") =>
    all.filter((d) => {
      const facet = (name: Facet) =>
        without === name || ask.choices[name].length === 0 || FACET_VALUES[name](d).some((value) => ask.choices[name].includes(value))
      const title = Object.values(d.title).join(" ").toLowerCase()
      const text = { "": true, plat: title.includes("plat"), زلاف: title.includes("زلاف"), "plat bl": title === "plat bleu" }[ask.q]
      const available = (!ask.in_stock && !ask.made_to_order) || (ask.in_stock && d.in_stock) || (ask.made_to_order && d.made_to_order)
      const price = d.variants[0].price_minor
      return (
        text &&
        facet("craft") &&
        facet("material") &&
        facet("technique") &&
        facet("province") &&
        facet("vendor") &&
        facet("label") &&
        (without === "availability" || available) &&
        (without === "women_led" || !ask.women_led || d.shop.women_members > d.shop.members - d.shop.women_members) &&
        (without === "price" || ((ask.price_min === null || price >= ask.price_min) && (ask.price_max === null || price <= ask.price_max)))
      )
    })

  it("finds and counts the same, pages without holes, and does not depend on the order of the documents", () => {
    fc.assert(
      fc.property(documents, asked, (all, ask) => {
        const result = browse(all, ask)
        const expected = matching(all, ask)
        expect(result.count).toBe(expected.length)
        for (const name of FACETS) {
          const counted = new Map(ask.choices[name].map((value) => [value, 0]))
          for (const d of matching(all, ask, name)) for (const v of FACET_VALUES[name](d)) counted.set(v, (counted.get(v) ?? 0) + 1)
          expect(new Map([...result.facets[name]].sort())).toEqual(new Map([...counted].sort()))
        }
        expect(result.in_stock).toBe(matching(all, ask, "availability").filter((d) => d.in_stock).length)
        expect(result.made_to_order).toBe(matching(all, ask, "availability").filter((d) => d.made_to_order).length)
        expect(result.women_led).toBe(matching(all, ask, "women_led").filter((d) => d.shop.women_members > 7).length)
        const prices = matching(all, ask, "price").map((d) => d.variants[0].price_minor)
        expect(result.price).toEqual({ min_minor: prices.length ? Math.min(...prices) : 0, max_minor: Math.max(0, ...prices) })

        const whole = ids(all, { ...ask, limit: 100, offset: 0 })
        expect([...whole].sort()).toEqual(expected.map(({ id }) => id).sort())
        expect(ids(all, ask)).toEqual(whole.slice(ask.offset, ask.offset + ask.limit))
        expect(ids([...all].reverse(), { ...ask, limit: 100, offset: 0 })).toEqual(whole)
      }),
    )
  })

  it("sorts by price", () => {
    fc.assert(
      fc.property(documents, fc.constantFrom<CraftSort>("price", "-price"), (all, sort) => {
        const prices = browse(all, query({ sort, limit: 100 })).hits.map((d) => d.variants[0].price_minor)
        const sorted = [...prices].sort((a, b) => a - b)
        expect(prices).toEqual(sort === "price" ? sorted : sorted.reverse())
      }),
    )
  })
})
