import { APPLICATION_STATUSES, type ChecklistItem, type CheckState } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { daysWaiting, nextStep } from "./next-step"

const item = (state: CheckState) => ({ state }) as ChecklistItem
const step = (status: (typeof APPLICATION_STATUSES)[number], states: CheckState[] = [], next: "approved"[] = ["approved"]) =>
  nextStep({ status, checklist: states.map(item), next })

describe("the next step", () => {
  it("in a review is to look, then to ask, then to decide", () => {
    expect(step("in_review", ["ok", "given", "given", "missing"])).toEqual({ name: "check_papers", count: 2 })
    expect(step("in_review", ["ok", "missing", "doubtful"])).toEqual({ name: "ask_changes" })
    expect(step("in_review", ["ok", "expiring", "doubtful"])).toEqual({ name: "decide" })
  })

  it("of an appeal is somebody else's for who rejected", () => {
    expect(step("appealed")).toEqual({ name: "decide_appeal" })
    expect(step("appealed", [], [])).toEqual({ name: "other_moderator" })
  })

  it("after the admission is to look at what was renewed", () => {
    expect(step("approved", ["ok", "given"])).toEqual({ name: "check_papers", count: 1 })
  })

  it("is named for whatever waits, and for nothing that is over", () => {
    expect(APPLICATION_STATUSES.filter((status) => step(status) === null)).toEqual([
      "draft",
      "approved",
      "rejected",
      "dismissed",
      "withdrawn",
    ])
  })
})

it("an application waits since the applicant last spoke", () => {
  const move = (to: "submitted" | "changes_requested", at: string) => ({ from: null, to, at, by: "", reason: null, acting_for: null })
  const moves = [
    move("submitted", "2026-11-01T10:00:00Z"),
    move("changes_requested", "2026-11-05T10:00:00Z"),
    move("submitted", "2026-11-20T10:00:00Z"),
  ]
  expect(daysWaiting({ moves }, Date.parse("2026-11-28T09:00:00Z"))).toBe(7)
  expect(daysWaiting({ moves: [] }, 0)).toBeNull()
})
