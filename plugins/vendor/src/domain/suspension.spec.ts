import { VENDOR_STATUSES } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { ensureSecondPerson, lapsed, type RunningSuspension, vendorDecisions } from "./suspension"

const suspension = (over: Partial<RunningSuspension> = {}): RunningSuspension => ({
  by: "moderator:a",
  confirmed_by: null,
  confirm_before: "2026-12-01T12:00:00Z",
  appeal: null,
  answer: null,
  ...over,
})

describe("a suspension", () => {
  it("is confirmed by another person only", () => {
    expect(() => ensureSecondPerson(suspension(), "moderator:a")).toThrow(expect.objectContaining({ code: "second_person_needed" }))
    expect(() => ensureSecondPerson(suspension(), "moderator:b")).not.toThrow()
  })

  it("lapses at its hour unless it was confirmed", () => {
    expect(lapsed(suspension(), new Date("2026-12-01T11:59:59Z"))).toBe(false)
    expect(lapsed(suspension(), new Date("2026-12-01T12:00:00Z"))).toBe(true)
    expect(lapsed(suspension({ confirmed_by: "moderator:b" }), new Date("2027-01-01"))).toBe(false)
  })

  it("offers its own moderator neither the confirmation nor the answer to the appeal", () => {
    const appealed = suspension({ appeal: "C'est réparé." })
    expect(vendorDecisions("suspended", appealed, "moderator:a")).toEqual(["reinstate", "close"])
    expect(vendorDecisions("suspended", appealed, "moderator:b")).toEqual(["confirm-suspension", "uphold", "reinstate", "close"])
    expect(vendorDecisions("suspended", suspension({ confirmed_by: "moderator:b", appeal: "…", answer: "…" }), "moderator:c")).toEqual([
      "reinstate",
      "close",
    ])
  })

  it.each(VENDOR_STATUSES)("leaves a %s shop only what its state allows", (status) => {
    const offered = vendorDecisions(status, null, "moderator:a")
    expect(offered.includes("suspend")).toBe(status === "open" || status === "paused")
    expect(offered.includes("reinstate")).toBe(status === "suspended")
    expect(offered.includes("close")).toBe(status !== "applicant" && status !== "closed")
  })
})
