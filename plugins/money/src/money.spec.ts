import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  allocate,
  formatAmount,
  formatMoney,
  ibanIsValid,
  iceIsValid,
  minorFromMedusa,
  minorToMedusa,
  ribIsValid,
  toJsonMinor,
} from "./index.js"

const minor = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })

describe("the border to Medusa", () => {
  it("comes back to the same minor units", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), (m) => {
        expect(minorFromMedusa(minorToMedusa(m))).toBe(m)
      }),
    )
  })

  it.each([
    [320, 32_000n],
    ["320.5", 32_050n],
    ["19.99", 1999n],
    [19.99, 1999n],
    ["0.100", 10n],
    [{ value: "12.340000" }, 1234n],
    [{ raw_: { value: "7" } }, 700n],
    [{ numeric: 1.01 }, 101n],
    ["-3.05", -305n],
  ])("reads %j as %s", (amount, expected) => expect(minorFromMedusa(amount as never)).toBe(expected))

  it.each([0.005, "1.001", Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, "1e3", "", "abc", null, undefined, {}, 90_071_992_547_410])(
    "refuses %j by name",
    (amount) => expect(() => minorFromMedusa(amount as never)).toThrow(expect.objectContaining({ code: "amount_not_minor" })),
  )

  it("refuses a JSON number that is not exact", () => {
    expect(toJsonMinor(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991)
    expect(() => toJsonMinor(9_007_199_254_740_992n)).toThrow(RangeError)
  })
})

describe("allocate", () => {
  const weights = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), weight: fc.bigInt({ min: 0n, max: 10n ** 9n }) }), {
    minLength: 1,
    maxLength: 20,
    selector: ({ id }) => id,
  })

  it("sums to the total", () => {
    fc.assert(
      fc.property(minor, weights, (total, w) => {
        expect([...allocate(total, w).values()].reduce((a, b) => a + b, 0n)).toBe(total)
      }),
    )
  })

  it("does not depend on the order of the weights", () => {
    fc.assert(
      fc.property(minor, weights, (total, w) => {
        expect(new Map([...allocate(total, [...w].reverse())].sort())).toEqual(new Map([...allocate(total, w)].sort()))
      }),
    )
  })

  it("is never a whole unit away from the exact share", () => {
    fc.assert(
      fc.property(minor, weights, (total, w) => {
        const sum = w.reduce((a, { weight }) => a + weight, 0n)
        fc.pre(sum > 0n)
        for (const { id, weight } of w) {
          const off = allocate(total, w).get(id)! * sum - total * weight
          expect(off < sum && off > -sum).toBe(true)
        }
      }),
    )
  })

  it("gives the odd centime to the larger remainder, then to the smaller id", () => {
    expect([
      ...allocate(100n, [
        { id: "b", weight: 1n },
        { id: "a", weight: 1n },
        { id: "c", weight: 1n },
      ]),
    ]).toEqual([
      ["b", 33n],
      ["a", 34n],
      ["c", 33n],
    ])
    expect([
      ...allocate(2n, [
        { id: "a", weight: 0n },
        { id: "b", weight: 0n },
      ]),
    ]).toEqual([
      ["a", 1n],
      ["b", 1n],
    ])
  })

  it("refuses what cannot be divided", () => {
    expect(() => allocate(1n, [])).toThrow(RangeError)
    expect(() => allocate(1n, [{ id: "a", weight: -1n }])).toThrow(RangeError)
    expect(() =>
      allocate(1n, [
        { id: "a", weight: 1n },
        { id: "a", weight: 1n },
      ]),
    ).toThrow(RangeError)
  })
})

describe("identifiers", () => {
  it("knows a real ICE from a mistyped one", () => {
    expect(["001561191000066", "002136093000040"].every(iceIsValid)).toBe(true)
    expect(["001561191000065", "1561191000066", "00156119100006a"].some(iceIsValid)).toBe(false)
  })
  it("knows the RIB and IBAN of the SWIFT registry's example", () => {
    expect(ribIsValid("011519000001205000534921")).toBe(true)
    expect(ribIsValid("011519000001205000534922")).toBe(false)
    expect(ibanIsValid("MA64 0115 1900 0001 2050 0053 4921")).toBe(true)
    expect(ibanIsValid("MA65 0115 1900 0001 2050 0053 4921")).toBe(false)
  })
  it("notices any single wrong digit", () => {
    const rib = "011519000001205000534921"
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const wrong = rib.slice(0, at) + ((Number(rib[at]) + add) % 10) + rib.slice(at + 1)
        expect(ribIsValid(wrong)).toBe(false)
      }),
    )
  })
})

it.each([
  [0n, "0,00"],
  [-5n, "-0,05"],
  [3495_00n, "3\u00a0495,00"],
  [-123_456_789n, "-1\u00a0234\u00a0567,89"],
])("formatAmount writes %s for a column as %s", (amount, text) => expect(formatAmount(amount)).toBe(text))

describe("formatMoney", () => {
  it.each([
    [349_500n, "fr", "3\u00a0495\u00a0DH"],
    [349_500n, "ar", "3\u00a0495\u00a0درهم"],
    [12_345_678n, "fr", "123\u00a0456,78\u00a0DH"],
    [5n, "en", "0.05\u00a0DH"],
    [-100_000_000n, "en", "-1\u00a0000\u00a0000\u00a0DH"],
    [-415n, "ar", "\u2066-4,15\u2069\u00a0درهم"],
  ] as const)("writes %s in %s as %s", (amount, language, text) => expect(formatMoney(amount, language)).toBe(text))
})
