import { APPLICATION_STATUSES, APPLICATION_TRANSITIONS } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { actorOf } from "./actor"
import { decisionsFrom, needsReason } from "./decisions"

describe("decisions", () => {
  it("offers exactly those that the table of states allows", () => {
    const offered = Object.fromEntries(APPLICATION_STATUSES.map((from) => [from, decisionsFrom(APPLICATION_TRANSITIONS[from])]))
    expect(offered).toEqual({
      draft: [],
      submitted: ["review", "approve", "request-changes", "reject"],
      in_review: ["approve", "request-changes", "reject"],
      changes_requested: [],
      approved: [],
      rejected: [],
      appealed: ["approve", "dismiss"],
      dismissed: [],
      withdrawn: [],
    })
  })

  it("wants a reason of whatever the organisation must be able to answer", () => {
    expect((["review", "approve", "request-changes", "reject", "dismiss"] as const).map(needsReason)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
})

describe("words about people", () => {
  it("reads who made a move", () => {
    expect(actorOf("moderator:user_1")).toEqual({ role: "moderator", id: "user_1" })
    expect(actorOf("system")).toEqual({ role: "system", id: "" })
    expect(actorOf("import 2026")).toEqual({ role: null, id: "import 2026" })
  })
})
