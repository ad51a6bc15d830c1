import Stripe from "stripe"
import { describe, it } from "vitest"
import { scenarios } from "./scenarios.ts"

const key = process.env.STRIPE_TEST_API_KEY

describe("the real Stripe", () => {
  it("answers for its sandbox", ({ skip }) => {
    if (!key) skip("STRIPE_TEST_API_KEY is not set: the scenarios ran against our own Stripe alone")
    else if (!/^[sr]k_test_/.test(key)) throw new Error("STRIPE_TEST_API_KEY is no key of a sandbox")
  })
})

if (key) {
  const stripe = new Stripe(key, { apiVersion: "2026-10-28.endive" })
  scenarios("a sandbox", () => ({ stripe, currency: process.env.STRIPE_TEST_CURRENCY ?? "eur" }))
}
