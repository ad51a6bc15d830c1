import { describe, expect, it } from "vitest"
import { toPay } from "./to-pay.js"

describe("toPay", () => {
  it.each([
    ["all without a credit", 30_000, null, 0, 30_000],
    ["the rest of what a credit pays", 30_000, { left_minor: 12_050 }, 12_050, 17_950],
    ["nothing when the credit is larger", 30_000, { left_minor: 40_000 }, 30_000, 0],
    ["all when nothing is left of it", 30_000, { left_minor: 0 }, 0, 30_000],
  ])("is %s", (_, total_minor, credit, credit_minor, rest_minor) => {
    expect(toPay(total_minor, credit)).toEqual({ total_minor, credit_minor, rest_minor })
  })
})
