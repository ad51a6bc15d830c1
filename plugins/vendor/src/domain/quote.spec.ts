import { PROVINCES } from "@tawiza/config/delivery"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { carriersFor, quoteDelivery } from "./quote"

const province = fc.constantFrom(...PROVINCES.map(({ iso }) => iso))
const weight_g = fc.integer({ min: 1, max: 30_000 })

describe("quoteDelivery", () => {
  it.each([
    [{ weight_g: 800, from: "MA-FES", to: "MA-FES" }, 2500n],
    [{ weight_g: 1350, from: "MA-FES", to: "MA-MEK" }, 4000n],
    [{ weight_g: 1000, from: "MA-TAZ", to: "MA-CAS" }, 4500n],
    [{ weight_g: 30_000, from: "MA-IFR", to: "MA-RAB" }, 19_000n],
  ])("%j costs %s", (parcel, price) => expect(quoteDelivery(parcel)).toBe(price))

  it("never gets cheaper with weight and never asks for nothing", () => {
    fc.assert(
      fc.property(weight_g, weight_g, province, province, (a, b, from, to) => {
        const [light, heavy] = [Math.min(a, b), Math.max(a, b)]
        const price = quoteDelivery({ weight_g: light, from, to })
        expect(price > 0n && price <= quoteDelivery({ weight_g: heavy, from, to })).toBe(true)
      }),
    )
  })

  it("refuses what no carrier takes", () => {
    expect(() => quoteDelivery({ weight_g: 30_001, from: "MA-FES", to: "MA-FES" })).toThrow(
      expect.objectContaining({ code: "delivery_not_available" }),
    )
  })
})

describe("carriersFor", () => {
  it("gives a parcel of one kilogram or less to the post alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (weight) => {
        expect(carriersFor(weight).map(({ code }) => code)).toEqual(["barid"])
      }),
    )
  })
  it("opens the others above it, and none beyond the heaviest", () => {
    expect(carriersFor(1001).map(({ code }) => code)).toEqual(["barid", "courier"])
    expect(carriersFor(30_001)).toEqual([])
  })
})
