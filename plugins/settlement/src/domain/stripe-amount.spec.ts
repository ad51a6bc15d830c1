import { describe, expect, it } from "vitest"
import { inOrderCurrency } from "./stripe-amount"

describe("an amount of Stripe's", () => {
  it("is itself where Stripe counts in the order's currency", () => {
    expect(inOrderCurrency(1170, { currency: "mad", exchange_rate: null }, "mad")).toBe(1170n)
  })

  it("is converted back at Stripe's own rate, to the nearest centime", () => {
    expect(inOrderCurrency(109, { currency: "eur", exchange_rate: 0.0931 }, "mad")).toBe(1171n)
    expect(inOrderCurrency(0, { currency: "eur", exchange_rate: 0.0931 }, "mad")).toBe(0n)
  })

  it("is nothing anybody can count without a rate", () => {
    expect(() => inOrderCurrency(1, { currency: "eur", exchange_rate: null }, "mad")).toThrow("names no rate")
  })
})
