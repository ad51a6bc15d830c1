import { APPLICATION_STATUSES, APPLICATION_TRANSITIONS, COUNTED_TO } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { actorOf } from "./actor"
import { decisionsFrom, needsReason } from "./decisions"
import { tally } from "./tally"

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

describe("the figure of a tab", () => {
  const counts = { open: 3, paused: COUNTED_TO, closed: 0 }

  it("sums its states, and says when one of them was not counted to its end", () => {
    expect(tally(counts, ["open", "closed"])).toEqual({ count: 3, more: false })
    expect(tally(counts, ["open", "paused"])).toEqual({ count: COUNTED_TO + 3, more: true })
  })

  it("is nothing until the counts are known", () => {
    expect(tally(undefined, ["open"])).toEqual({})
  })
})
