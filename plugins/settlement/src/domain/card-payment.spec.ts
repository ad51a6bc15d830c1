import { describe, expect, it } from "vitest"
import { CARD_STATUSES, cardStatusOf, laterStatus } from "./card-payment"

describe("a card payment", () => {
  it.each([
    ["requires_payment_method", "open"],
    ["requires_action", "open"],
    ["processing", "open"],
    ["requires_capture", "held"],
    ["succeeded", "captured"],
    ["canceled", "cancelled"],
  ])("that Stripe calls %s is %s", (status, expected) => expect(cardStatusOf(status)).toBe(expected))

  it("ends in the same state in whatever order its states are read", () => {
    for (const [a, b, c] of permutations(["open", "held", "captured"] as const)) {
      expect([a, b, c].reduce(laterStatus, "open")).toBe("captured")
    }
    for (const [a, b, c] of permutations(["open", "held", "cancelled"] as const)) {
      expect([a, b, c].reduce(laterStatus, "open")).toBe("cancelled")
    }
  })

  it("leaves neither of its ends", () => {
    for (const status of CARD_STATUSES) {
      expect(laterStatus("captured", status)).toBe("captured")
      expect(laterStatus("cancelled", status)).toBe("cancelled")
    }
  })
})

function permutations<T>([a, b, c]: readonly [T, T, T]): [T, T, T][] {
  return [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ]
}
