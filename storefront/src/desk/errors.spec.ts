import { describe, expect, it } from "vitest"
import { mayPass, Trouble, troubleIn } from "./errors.js"

describe("a refusal", () => {
  it("is read by its name, with its details", () => {
    const trouble = troubleIn(422, { code: "password_too_short", message: "…", details: { min: 8 } })
    expect(trouble).toMatchObject({ code: "password_too_short", details: { min: 8 } })
  })

  it.each([
    [401, { type: "unauthorized", message: "Unauthorized" }, "unauthorized"],
    [404, "<html>", "not_found"],
    [429, null, "too_many_requests"],
    [418, null, "invalid_request"],
    [500, { code: "unknown_error" }, "internal"],
  ])("that is not ours is named by its status %d", (status, body, code) => {
    expect(troubleIn(status, body).code).toBe(code)
  })

  it("of a gateway says where it stopped, unless the body names a refusal of that very status", () => {
    expect(troubleIn(503, { code: "stripe_unavailable", message: "…" }).code).toBe("stripe_unavailable")
    expect(troubleIn(503, { code: "internal", message: "…" }).code).toBe("unreachable")
    expect(troubleIn(504, null).code).toBe("slow")
  })

  it("offers another try only where the same request can succeed", () => {
    expect(mayPass(new Trouble("unreachable"))).toBe(true)
    expect(mayPass(new Trouble("cash_amount_differs"))).toBe(false)
  })
})
