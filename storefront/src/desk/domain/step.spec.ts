import { describe, expect, it } from "vitest"
import { aConsignment } from "./example.js"
import { nextStep, roadOf, threadOf } from "./step.js"

const pickup = { ...aConsignment().delivery, code: "pickup" as const }

describe("the one next step", () => {
  it.each([
    ["answer", aConsignment()],
    ["pack", aConsignment({ status: "accepted", actions: ["pack", "decline"] })],
    ["send", aConsignment({ status: "packed", actions: ["ship", "deliver"] })],
    ["hand_over", aConsignment({ status: "packed", actions: ["deliver"], delivery: pickup })],
    ["receive_cash", aConsignment({ status: "shipped", actions: ["deliver", "refuse"] })],
    ["wait", aConsignment({ status: "delivered", actions: [] })],
    ["wait", aConsignment({ status: "cancelled", actions: [] })],
  ] as const)("is %s", (step, consignment) => {
    expect(nextStep(consignment)).toBe(step)
  })

  it("is never one that the server does not offer", () => {
    expect(nextStep(aConsignment({ status: "pending", actions: [] }))).toBe("wait")
  })
})

describe("the thread", () => {
  const moves = [
    { from: null, to: "pending", at: "2026-11-24T09:00:00Z", by: "customer", reason: null },
    { from: "pending", to: "accepted", at: "2026-11-24T10:00:00Z", by: "member:1", reason: null },
  ] as const

  it("shows what happened, where it is, and the road ahead", () => {
    const thread = threadOf(aConsignment({ status: "accepted", moves: [...moves] }))
    expect(thread.map(({ status, place }) => [status, place])).toEqual([
      ["pending", "passed"],
      ["accepted", "now"],
      ["packed", "ahead"],
      ["shipped", "ahead"],
      ["delivered", "ahead"],
    ])
    expect(thread[1]?.at).toBe("2026-11-24T10:00:00Z")
  })

  it("has no road after a refusal, and tells why", () => {
    const refused = { from: "accepted", to: "declined", at: "2026-11-24T11:00:00Z", by: "member:1", reason: "Broken" } as const
    const thread = threadOf(aConsignment({ status: "declined", moves: [...moves, refused] }))
    expect(thread.map(({ status }) => status)).toEqual(["pending", "accepted", "declined"])
    expect(thread.at(-1)).toMatchObject({ place: "passed", reason: "Broken" })
  })

  it("starts with the order even when no move was recorded", () => {
    expect(threadOf(aConsignment({ moves: [] }))[0]).toMatchObject({ status: "pending", at: aConsignment().placed_at })
  })

  it("is never on the way for a pick-up", () => {
    expect(roadOf(aConsignment({ delivery: pickup }))).not.toContain("shipped")
  })
})
