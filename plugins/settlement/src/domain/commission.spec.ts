import { ANY_RULE, type CommissionRule } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CommissionableLine, type CommissionContext, shareOfLine } from "./commission"
import { shareOf } from "./share"

const rule = (over: Partial<CommissionRule>): CommissionRule => ({ ...ANY_RULE, id: "r", rate_bp: 1000, starts_on: "2026-01-01", ...over })
const line = (over: Partial<CommissionableLine> = {}): CommissionableLine => ({
  line_item_id: "line",
  on: "pieces",
  title: "Plat",
  quantity: 1,
  total_minor: 300_00n,
  discount_minor: 0n,
  product_tax_bp: 0,
  craft_path: ["textile", "carpets", "carpet-beni-ourain"],
  ...over,
})
const context: CommissionContext = { vendor_id: "ven_1", kind: "cooperative", day: "2026-11-28", tax_bp: 2000 }

describe("the first rule that matches", () => {
  it.each<[string, Partial<CommissionRule>, boolean]>([
    ["of everything", {}, true],
    ["of the vendor", { vendor_id: "ven_1" }, true],
    ["of another vendor", { vendor_id: "ven_2" }, false],
    ["of the craft", { craft: "carpet-beni-ourain" }, true],
    ["of what the craft belongs to", { craft: "textile" }, true],
    ["of another craft", { craft: "pottery" }, false],
    ["of the kind", { kind: "cooperative" }, true],
    ["of another kind", { kind: "association" }, false],
    ["on its first day", { starts_on: "2026-11-28" }, true],
    ["before its first day", { starts_on: "2026-11-29" }, false],
    ["on its last day", { ends_on: "2026-11-28" }, true],
    ["after its last day", { ends_on: "2026-11-27" }, false],
    ["of deliveries", { on: "delivery" }, false],
  ])("%s", (_, over, applies) => {
    const { rule_id, commission_minor } = shareOfLine([rule(over)], line(), context)
    expect({ rule_id, commission_minor }).toEqual(
      applies ? { rule_id: "r", commission_minor: 3000 } : { rule_id: null, commission_minor: 0 },
    )
  })

  it("hides those after it", () => {
    const rules = [rule({ id: "a", vendor_id: "ven_2" }), rule({ id: "b", rate_bp: 500 }), rule({ id: "c" })]
    expect(shareOfLine(rules, line(), context)).toMatchObject({ rule_id: "b", commission_minor: 1500 })
  })
})

describe("the amount", () => {
  it.each<[string, Partial<CommissionRule>, Partial<CommissionableLine>, object]>([
    ["is a share of the price", {}, {}, { base_minor: 30000, commission_minor: 3000, tax_minor: 600, vendor_minor: 26400 }],
    [
      "is computed net of the tax in the price",
      {},
      { product_tax_bp: 2000 },
      { base_minor: 25000, commission_minor: 2500, tax_minor: 500 },
    ],
    ["rounds halves up", { rate_bp: 250 }, { total_minor: 10_20n }, { commission_minor: 26 }],
    ["may be fixed, for each piece", { rate_bp: null, fixed_minor: 700 }, { quantity: 3 }, { commission_minor: 2100, tax_minor: 420 }],
    ["is not below the floor", { floor_minor: 5000 }, {}, { commission_minor: 5000 }],
    ["is not above the ceiling", { ceiling_minor: 1000 }, {}, { commission_minor: 1000 }],
    [
      "never takes more than there is, its tax included",
      { floor_minor: 900_00 },
      {},
      { commission_minor: 25000, tax_minor: 5000, vendor_minor: 0 },
    ],
    ["is nothing on nothing", { floor_minor: 500 }, { total_minor: 0n }, { commission_minor: 0, tax_minor: 0, vendor_minor: 0 }],
    [
      "is on the discounted price, and the vendor bears the discount",
      {},
      { discount_minor: 50_00n },
      { commission_minor: 3000, promotion_minor: 0, vendor_minor: 26400 },
    ],
    [
      "or the chamber makes it up",
      { promotion_bearer: "chamber" },
      { discount_minor: 50_00n },
      { commission_minor: 3000, promotion_minor: 5000, vendor_minor: 31400 },
    ],
  ])("%s", (_, over, of, expected) => {
    expect(shareOfLine([rule(over)], line(of), context)).toMatchObject(expected)
  })

  it("always leaves parts that sum, none below zero, and a commission that grows with the price", () => {
    const amount = (most: number) => fc.integer({ min: 0, max: most })
    const anyRule = fc
      .record({
        rate: amount(10_000),
        fixed: fc.option(amount(100_000)),
        floor: fc.option(amount(50_000)),
        above: fc.option(amount(50_000)),
        chamber: fc.boolean(),
      })
      .map(({ rate, fixed, floor, above, chamber }) =>
        rule({
          rate_bp: fixed === null ? rate : null,
          fixed_minor: fixed,
          floor_minor: floor,
          ceiling_minor: above === null ? null : (floor ?? 0) + above,
          promotion_bearer: chamber ? "chamber" : "vendor",
        }),
      )
    const anyLine = fc
      .record({
        total: amount(10_000_000),
        discount: amount(100_000),
        quantity: fc.integer({ min: 1, max: 50 }),
        tax: fc.constantFrom(0, 1000, 2000),
      })
      .map(({ total, discount, quantity, tax }) =>
        line({ total_minor: BigInt(total), discount_minor: BigInt(discount), quantity, product_tax_bp: tax }),
      )
    fc.assert(
      fc.property(anyRule, fc.array(anyLine, { minLength: 1, maxLength: 6 }), amount(2500), (one, lines, tax_bp) => {
        const share = shareOf([one], lines, { ...context, tax_bp })
        for (const part of share.lines) {
          expect(part.vendor_minor + part.commission_minor + part.tax_minor).toBe(part.total_minor + part.promotion_minor)
          expect(Math.min(part.vendor_minor, part.commission_minor, part.tax_minor)).toBeGreaterThanOrEqual(0)
        }
        expect(share.vendor_minor + share.commission_minor + share.tax_minor).toBe(share.total_minor + share.promotion_minor)
        const [first] = lines as [CommissionableLine]
        const dearer = shareOfLine([one], { ...first, total_minor: first.total_minor + 100n }, { ...context, tax_bp })
        expect(dearer.commission_minor).toBeGreaterThanOrEqual(shareOfLine([one], first, { ...context, tax_bp }).commission_minor)
      }),
    )
  })
})
