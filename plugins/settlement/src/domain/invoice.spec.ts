import type { InvoiceLine } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byRate, commissionLine, creditLines, invoiceNumber, saleLine, sumLines } from "./invoice"

const title = { fr: "Plat" }
const aShare = {
  line_item_id: "item_1",
  title: "Plat",
  quantity: 2,
  total_minor: 120_00,
  promotion_minor: 0,
  product_tax_bp: 2000,
  base_minor: 100_00,
  rule_id: null,
  commission_minor: 10_00,
  tax_minor: 2_00,
  vendor_minor: 108_00,
}
const sold = saleLine(aShare, title)

describe("the lines of an invoice", () => {
  it("have the tax of the price in them", () => {
    expect(sold).toMatchObject({ rate_bp: 2000, net_minor: 100_00, tax_minor: 20_00, total_minor: 120_00 })
  })

  it("have the tax on top for a commission", () => {
    const line = commissionLine({ number: "10042", commission_minor: 30_00, tax_minor: 6_00 }, 2000)
    expect(line).toMatchObject({ net_minor: 30_00, tax_minor: 6_00, total_minor: 36_00, title: { fr: "Commission sur le colis 10042" } })
  })

  it("are summed by rate, exempt ones apart", () => {
    const exempt: InvoiceLine = { ...sold, rate_bp: 0, net_minor: 50_00, tax_minor: 0, total_minor: 50_00 }
    expect(byRate([sold, exempt, exempt])).toEqual([
      { rate_bp: 0, net_minor: 100_00, tax_minor: 0, total_minor: 100_00 },
      { rate_bp: 2000, net_minor: 100_00, tax_minor: 20_00, total_minor: 120_00 },
    ])
  })
})

describe("a credit note", () => {
  it("gives a part of a line back with the tax in it", () => {
    expect(creditLines([sold], [], [{ line_item_id: "item_1", total_minor: 60_00 }])).toEqual([
      { ...sold, net_minor: -50_00, tax_minor: -10_00, total_minor: -60_00 },
    ])
  })

  it("leaves out a line of which nothing is given back", () => {
    expect(creditLines([sold], [], [{ line_item_id: "item_1", total_minor: 0 }])).toEqual([])
  })

  it.each([
    ["a line that is not on the invoice", { line_item_id: null, total_minor: 1 }],
    ["more than the line", { line_item_id: "item_1", total_minor: 120_01 }],
    ["less than nothing", { line_item_id: "item_1", total_minor: -1 }],
  ])("is refused for %s", (_, credit) => {
    expect(() => creditLines([sold], [], [credit])).toThrow(RangeError)
  })

  it("is refused for more than earlier ones left", () => {
    const before = creditLines([sold], [], [{ line_item_id: "item_1", total_minor: 100_00 }])
    expect(() => creditLines([sold], before, [{ line_item_id: "item_1", total_minor: 20_01 }])).toThrow(RangeError)
  })

  it("however a line is cut, its parts never have the wrong sign and sum to the line", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(cuts, fc.constantFrom(0, 1000, 2000), (parts, rate_bp) => {
        const total_minor = parts.reduce((sum, part) => sum + part, 0)
        const base_minor = Math.round((total_minor * 10_000) / (10_000 + rate_bp))
        const line = saleLine({ ...aShare, total_minor, base_minor, product_tax_bp: rate_bp }, title)
        const given: InvoiceLine[] = []
        for (const part of parts) given.push(...creditLines([line], given, [{ line_item_id: "item_1", total_minor: part }]))
        for (const { net_minor, tax_minor } of given) expect(Math.max(net_minor, tax_minor)).toBeLessThanOrEqual(0)
        const { net_minor, tax_minor } = sumLines(given)
        expect([net_minor + line.net_minor, tax_minor + line.tax_minor]).toEqual([0, 0])
      }),
    )
  })
})

it("papers are numbered by year, with their kind in front", () => {
  expect(invoiceNumber("sale", 2026, 12)).toBe("F-2026-00012")
  expect(invoiceNumber("commission_credit", 2026, 123456)).toBe("A-2026-123456")
})
