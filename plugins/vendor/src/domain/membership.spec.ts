import { MEMBER_ROLES } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { actingMembership, ensureManagerStays } from "./membership"

const member = (id: string, role: (typeof MEMBER_ROLES)[number], status: "invited" | "active" | "removed" = "active") => ({
  id,
  role,
  status,
})

describe("ensureManagerStays", () => {
  const two = [member("a", "manager"), member("b", "manager"), member("c", "orders")]

  it.each(MEMBER_ROLES)("lets one of two managers become %s, and leave", (role) => {
    expect(() => ensureManagerStays(two, "a", role)).not.toThrow()
    expect(() => ensureManagerStays(two, "a", null)).not.toThrow()
  })

  it("keeps the only manager, and counts nobody who cannot sign in", () => {
    const one = [member("a", "manager"), member("b", "manager", "invited"), member("c", "manager", "removed"), member("d", "orders")]
    expect(() => ensureManagerStays(one, "a", "orders")).toThrow(expect.objectContaining({ code: "last_manager" }))
    expect(() => ensureManagerStays(one, "a", null)).toThrow(expect.objectContaining({ code: "last_manager" }))
    expect(() => ensureManagerStays(one, "a", "manager")).not.toThrow()
  })

  it("lets others go", () => {
    expect(() => ensureManagerStays(two, "c", null)).not.toThrow()
    expect(() => ensureManagerStays([member("a", "manager", "invited")], "a", null)).not.toThrow()
  })
})

describe("actingMembership", () => {
  const [a, b] = [{ id: "a" }, { id: "b" }]
  const refused = expect.objectContaining({ code: "choose_vendor" })

  it("is the only one where nothing was chosen, and the chosen one of several", () => {
    expect(actingMembership([a], null)).toBe(a)
    expect(actingMembership([a, b], "b")).toBe(b)
  })

  it("is nobody's guess: neither the first of several nor the one that is left of a choice", () => {
    expect(() => actingMembership([a, b], null)).toThrow(refused)
    expect(() => actingMembership([b], "a")).toThrow(refused)
  })
})
