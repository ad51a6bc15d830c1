import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { planConsignments, type RoutableDelivery, type RoutableItem, type RoutableOrder } from "./plan-consignments"

const item = (over: Partial<RoutableItem> = {}): RoutableItem => ({
  line_item_id: "line_1",
  vendor_id: "vend_najmat",
  product_id: "prod_1",
  variant_id: "variant_1",
  handle: "plat",
  title: "Plat",
  choice: null,
  thumbnail: null,
  quantity: 1,
  total_minor: 32_000n,
  made_to_order: false,
  lead_time_days: 2,
  weight_g: 1350,
  ...over,
})
const delivery = (over: Partial<RoutableDelivery> = {}): RoutableDelivery => ({
  vendor_id: "vend_najmat",
  shipping_option_id: "so_1",
  code: "home",
  name: "Livraison à domicile",
  total_minor: 3500n,
  ...over,
})
const order = (items: RoutableItem[], deliveries: RoutableDelivery[]): RoutableOrder => ({
  currency_code: "mad",
  items,
  deliveries,
  total_minor: [...items, ...deliveries].reduce((sum, { total_minor }) => sum + total_minor, 0n),
  credit_minor: 0n,
})

describe("planConsignments", () => {
  it("gives each vendor its lines and its delivery", () => {
    const drafts = planConsignments(
      order(
        [item(), item({ line_item_id: "line_2", vendor_id: "vend_ayadi", total_minor: 260_000n, quantity: 2, weight_g: 3500 })],
        [delivery(), delivery({ vendor_id: "vend_ayadi", total_minor: 4500n })],
      ),
    )
    expect(
      drafts.map(({ vendor_id, items_minor, delivery_minor, total_minor, weight_g }) => ({
        vendor_id,
        items_minor,
        delivery_minor,
        total_minor,
        weight_g,
      })),
    ).toEqual([
      { vendor_id: "vend_ayadi", items_minor: 260_000n, delivery_minor: 4500n, total_minor: 264_500n, weight_g: 7000 },
      { vendor_id: "vend_najmat", items_minor: 32_000n, delivery_minor: 3500n, total_minor: 35_500n, weight_g: 1350 },
    ])
  })

  it("sums to the order and loses no line, whatever the basket", () => {
    const vendor = fc.constantFrom("vend_a", "vend_b", "vend_c", "vend_d")
    const line = fc.record({
      vendor_id: vendor,
      total_minor: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      quantity: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 4, maxLength: 4 }),
        (lines, prices) => {
          const items = lines.map((line, i) => item({ ...line, line_item_id: `line_${i}` }))
          const vendors = [...new Set(lines.map(({ vendor_id }) => vendor_id))]
          const whole = order(
            items,
            vendors.map((vendor_id, i) => delivery({ vendor_id, total_minor: prices[i] ?? 0n })),
          )
          const drafts = planConsignments(whole)
          expect(drafts.map(({ vendor_id }) => vendor_id)).toEqual([...vendors].sort())
          expect(drafts.reduce((sum, { total_minor }) => sum + total_minor, 0n)).toBe(whole.total_minor)
          expect(drafts.flatMap(({ items }) => items.map(({ line_item_id }) => line_item_id)).sort()).toEqual(
            items.map(({ line_item_id }) => line_item_id).sort(),
          )
        },
      ),
    )
  })

  it("divides a credit by what each parcel costs, to the last centime, and pays none beyond its price", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 8 }), fc.nat(), (prices, part) => {
        const whole = order(
          prices.map((total_minor, i) => item({ line_item_id: `line_${i}`, vendor_id: `vend_${i}`, total_minor })),
          [],
        )
        const credit_minor = (whole.total_minor * BigInt(part % 101)) / 100n
        const drafts = planConsignments({ ...whole, credit_minor })
        expect(drafts.reduce((sum, { credit_minor }) => sum + credit_minor, 0n)).toBe(credit_minor)
        for (const draft of drafts) {
          expect(draft.credit_minor >= 0n && draft.credit_minor <= draft.total_minor).toBe(true)
        }
      }),
    )
  })

  it("refuses a credit that pays more than the order", () => {
    expect(() => planConsignments({ ...order([item()], []), credit_minor: 32_001n })).toThrow(/pays more than an order of 32000/)
  })

  it("refuses a line that no vendor owns", () => {
    expect(() => planConsignments(order([item({ vendor_id: null })], []))).toThrow(
      expect.objectContaining({ code: "product_without_vendor", details: { title: "Plat" } }),
    )
  })

  it("refuses a delivery of a vendor that has nothing in the order", () => {
    expect(() => planConsignments(order([item()], [delivery({ vendor_id: "vend_other" })]))).toThrow(/belongs to no vendor/)
  })

  it("refuses an order whose total is not the sum of its parts", () => {
    expect(() => planConsignments({ ...order([item()], [delivery()]), total_minor: 1n })).toThrow(/sum to 35500 but the order to 1/)
  })
})
