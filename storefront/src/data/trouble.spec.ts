import { describe, expect, it } from "vitest"
import { statusOf, Trouble, troubleIn } from "./trouble.js"

describe("troubleIn", () => {
  it("keeps the API's code, sentence and details", () => {
    const trouble = troubleIn(409, { code: "shop_not_open", message: "La boutique est fermée.", details: { handle: "x" } })
    expect(trouble).toMatchObject({ code: "shop_not_open", sentence: "La boutique est fermée.", details: { handle: "x" } })
  })

  it.each([
    [404, { type: "not_found", message: "Cart cart_1 was not found" }, "not_found"],
    [400, { code: "no_such_code", message: "x" }, "invalid_request"],
    [500, "<html>", "internal"],
    [502, null, "unreachable"],
    [504, null, "slow"],
    [401, {}, "unauthorized"],
  ])("names %i %j by its status, without a sentence that the customer could not read", (status, body, code) => {
    expect(troubleIn(status, body)).toMatchObject({ code, sentence: null })
  })
})

describe("statusOf", () => {
  it("is the contract's, and 503 when the API is away", () => {
    expect(statusOf(new Trouble("not_found"))).toBe(404)
    expect(statusOf(new Trouble("out_of_stock"))).toBe(409)
    expect(statusOf(new Trouble("slow"))).toBe(503)
    expect(statusOf(new Trouble("unauthorized"))).toBe(500)
  })
})
