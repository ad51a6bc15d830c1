import { APPLICATION_STATUSES, APPLICATION_TRANSITIONS, type ApplicationStatus, NEEDS_REASON } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { checkApplicationMove, isEditable, openActions, openDecisions } from "./application-move"

const SALMA = "moderator:user_salma"
const DRISS = "moderator:user_driss"
const rejectedBy = (by: string) => [{ to: "rejected", by }]
const appealed = { status: "appealed" as const, moves: [...rejectedBy(SALMA), { to: "appealed", by: "member:memb_1" }] }

const pairs = APPLICATION_STATUSES.flatMap((from) => APPLICATION_STATUSES.map((to) => [from, to] as const))

describe("a move of an application", () => {
  it.each(pairs)("%s → %s happens exactly when the table has it", (from, to) => {
    const move = () => checkApplicationMove({ status: from, moves: rejectedBy(SALMA) }, { to, by: DRISS, reason: "because" })
    if (APPLICATION_TRANSITIONS[from].includes(to)) expect(move).not.toThrow()
    else expect(move).toThrow(expect.objectContaining({ code: "illegal_transition" }))
  })

  it.each(NEEDS_REASON)("needs a written reason to be %s", (to) => {
    const [from] = pairs.find(([from, next]) => next === to && APPLICATION_TRANSITIONS[from].includes(to)) as [
      ApplicationStatus,
      ApplicationStatus,
    ]
    for (const reason of [null, " "]) {
      expect(() => checkApplicationMove({ status: from, moves: [] }, { to, by: DRISS, reason })).toThrow(
        expect.objectContaining({ code: "invalid_request", details: { fields: "reason" } }),
      )
    }
  })

  it("can be approved and handed in without one", () => {
    expect(() => checkApplicationMove({ status: "in_review", moves: [] }, { to: "approved", by: SALMA, reason: null })).not.toThrow()
    expect(() => checkApplicationMove({ status: "draft", moves: [] }, { to: "submitted", by: "member:memb_1", reason: null })).not.toThrow()
  })
})

describe("an appeal", () => {
  it.each(["approved", "dismissed"] as const)("is not %s by who rejected, whatever their role is now", (to) => {
    for (const by of [SALMA, "treasurer:user_salma"]) {
      expect(() => checkApplicationMove(appealed, { to, by, reason: "x" })).toThrow(expect.objectContaining({ code: "same_moderator" }))
    }
    expect(() => checkApplicationMove(appealed, { to, by: DRISS, reason: "x" })).not.toThrow()
  })

  it("is offered to the others only", () => {
    expect(openDecisions(appealed, SALMA)).toEqual([])
    expect(openDecisions(appealed, DRISS)).toEqual(["approved", "dismissed"])
  })

  it("comes once: a dismissed one leads nowhere", () => {
    expect(openActions({ status: "rejected" })).toEqual(["appeal"])
    expect(openActions({ status: "dismissed" })).toEqual([])
  })

  it("is the applicant's to withdraw", () => {
    expect(openActions(appealed)).toEqual(["withdraw"])
    expect(() => checkApplicationMove(appealed, { to: "withdrawn", by: "member:memb_1", reason: null })).not.toThrow()
  })
})

it("an applicant changes what it wrote only before handing in and when asked", () => {
  expect(APPLICATION_STATUSES.filter(isEditable)).toEqual(["draft", "changes_requested"])
})
