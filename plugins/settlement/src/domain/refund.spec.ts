import { ANY_RULE, type CommissionRule, type ShareLine } from "@tawiza/contract"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type RefundLine, refundAmount, refundable, refundPieces, sourcesOf, splitOf, sumOf } from "./refund"
import { shareOf } from "./share"

const rule = (over: Partial<CommissionRule> = {}): CommissionRule => ({
  ...ANY_RULE,
  id: "r",
  rate_bp: 1000,
  starts_on: "2026-01-01",
  ...over,
})
interface Line {
  total: number
  quantity: number
  discount: number
}
/** A consignment of some lines and a delivery, divided as orders are. */
function linesOf(lines: readonly Line[], delivery = 0, over: Partial<CommissionRule> = {}): ShareLine[] {
  const craft_path = ["textile"]
  const line = (on: "pieces" | "delivery", id: string | null, { total, quantity, discount }: Line) => ({
    line_item_id: id,
    on,
    title: "",
    quantity,
    total_minor: BigInt(total),
    discount_minor: BigInt(discount),
    product_tax_bp: 0,
    craft_path,
  })
  const all = lines.map((of, i) => line("pieces", `l${i}`, of))
  if (delivery) all.push(line("delivery", null, { total: delivery, quantity: 1, discount: 0 }))
  return shareOf([rule(over)], all, { vendor_id: "v", kind: "cooperative", day: "2026-11-28", tax_bp: 2000 }).lines
}

describe("pieces given back", () => {
  const three = linesOf([{ total: 100_01, quantity: 3, discount: 0 }], 25_00)

  it("take their part of the line, the last one what is left, and with it the delivery", () => {
    const refunded: RefundLine[] = []
    const amounts = [1, 1, 1].map((quantity) => {
      const given = refundPieces(refundable(three, refunded), [{ line_item_id: "l0", quantity }])
      refunded.push(...given)
      return sumOf(given)
    })
    expect(amounts.map(({ total_minor }) => total_minor)).toEqual([33_34n, 33_34n, 33_33n + 25_00n])
    // The vendor, the commission and its tax each end where they began.
    expect(sumOf(refunded)).toEqual(sumOf(refundable(three, [])))
  })

  it("that are not there are refused", () => {
    for (const wanted of [
      { line_item_id: "l0", quantity: 4 },
      { line_item_id: "l0", quantity: 0 },
      { line_item_id: "l9", quantity: 1 },
    ]) {
      expect(() => refundPieces(refundable(three, []), [wanted])).toThrow(RangeError)
    }
  })

  it("leave the delivery paid while a piece stays", () => {
    const two = linesOf(
      [
        { total: 100_00, quantity: 1, discount: 0 },
        { total: 50_00, quantity: 1, discount: 0 },
      ],
      25_00,
    )
    expect(sumOf(refundPieces(refundable(two, []), [{ line_item_id: "l0", quantity: 1 }])).total_minor).toBe(100_00n)
  })

  it("take back what the chamber made up to the vendor", () => {
    const helped = linesOf([{ total: 100_00, quantity: 2, discount: 20_00 }], 0, { promotion_bearer: "chamber" })
    expect(sumOf(refundPieces(refundable(helped, []), [{ line_item_id: "l0", quantity: 1 }]))).toEqual({
      total_minor: 50_00n,
      promotion_minor: 10_00n,
      commission_minor: 5_00n,
      tax_minor: 1_00n,
      vendor_minor: 54_00n,
    })
  })
})

describe("an amount given back", () => {
  const lines = linesOf(
    [
      { total: 100_00, quantity: 1, discount: 0 },
      { total: 50_00, quantity: 1, discount: 0 },
    ],
    30_00,
  )

  it("is divided over the lines, never beyond them", () => {
    const given = refundAmount(refundable(lines, []), 18_00n)
    expect(given.map(({ total_minor }) => total_minor)).toEqual([10_00n, 5_00n, 3_00n])
    expect(() => refundAmount(refundable(lines, given), 162_01n)).toThrow(RangeError)
    expect(() => refundAmount(refundable(lines, given), 0n)).toThrow(RangeError)
  })
})

describe("where the vendor's part comes from", () => {
  it.each([
    [100n, 200n, 0n, [100n, 0n, 0n]],
    [100n, 60n, 30n, [60n, 30n, 10n]],
    [100n, 0n, 500n, [0n, 100n, 0n]],
    [100n, 0n, 0n, [0n, 0n, 100n]],
  ])("%s of %s held and %s available", (vendor, held_minor, available_minor, expected) => {
    const { from_held_minor, from_available_minor, from_debt_minor } = sourcesOf(vendor, { held_minor, available_minor })
    expect([from_held_minor, from_available_minor, from_debt_minor]).toEqual(expected)
  })
})

describe("thousands of random partial refunds", () => {
  const line = fc.record({
    total: fc.integer({ min: 0, max: 1_000_000 }),
    quantity: fc.integer({ min: 1, max: 6 }),
    discount: fc.integer({ min: 0, max: 5000 }),
  })
  const step = fc.oneof(
    fc.record({ pieces: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), of: fc.constant("pieces" as const) }),
    fc.record({ amount: fc.nat(), of: fc.constant("amount" as const) }),
  )

  it("never give back more than was paid, nor leave anybody less than nothing, and add up in the end", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 8000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.boolean(),
        fc.array(step, { maxLength: 12 }),
        (bought, delivery, rate_bp, chamber, steps) => {
          const lines = linesOf(bought, delivery, { rate_bp, promotion_bearer: chamber ? "chamber" : "vendor" })
          const refunded: RefundLine[] = []
          for (const step of steps) {
            const left = refundable(lines, refunded)
            const whole = sumOf(left).total_minor
            if (step.of === "amount" && whole > 0n) refunded.push(...refundAmount(left, (BigInt(step.amount) % whole) + 1n))
            if (step.of === "pieces") {
              const pieces = left.filter(({ line_item_id, quantity }) => line_item_id !== null && quantity > 0)
              const wanted = pieces.flatMap(({ line_item_id, quantity }, i) => {
                const some = (step.pieces[i] ?? 0) % (quantity + 1)
                return some > 0 ? [{ line_item_id: line_item_id as string, quantity: some }] : []
              })
              if (wanted.length) refunded.push(...refundPieces(left, wanted))
            }
            for (const part of refundable(lines, refunded)) {
              const { vendor_minor, commission_minor, tax_minor, total_minor, promotion_minor, quantity } = part
              const amounts = [vendor_minor, commission_minor, tax_minor, total_minor, promotion_minor, BigInt(quantity)]
              const sums = vendor_minor + commission_minor + tax_minor === total_minor + promotion_minor
              if (!sums || amounts.some((amount) => amount < 0n)) return false
            }
          }
          const left = refundable(lines, refunded)
          const rest = sumOf(left).total_minor
          if (rest > 0n) refunded.push(...refundAmount(left, rest))
          expect(sumOf(refunded)).toEqual(sumOf(refundable(lines, []).filter(({ total_minor }) => total_minor > 0n)))
          return true
        },
      ),
      { numRuns: 3000 },
    )
  })

  it("split what remains and nothing else", () => {
    const nothing = { total_minor: 0n, promotion_minor: 0n, vendor_minor: 0n, commission_minor: 0n, tax_minor: 0n }
    expect(splitOf(nothing, 0n)).toEqual(nothing)
  })
})
