import { describe, expect, it } from "vitest"
import { agendaOf, dueDay, piecesOf, urgencyOf } from "./agenda.js"
import { daysBetween, wallClock } from "./day.js"
import { aConsignment, leaving } from "./example.js"

const numbers = (list: { number: string }[]) => list.map(({ number }) => number)

describe("the agenda", () => {
  it("parts new orders, work, parcels on the way and what is over", () => {
    const agenda = agendaOf([
      aConsignment({ number: "1", status: "delivered" }),
      aConsignment({ number: "2", status: "shipped" }),
      aConsignment({ number: "3", status: "packed" }),
      aConsignment({ number: "4", status: "accepted" }),
      aConsignment({ number: "5", status: "pending" }),
      aConsignment({ number: "6", status: "cancelled" }),
    ])
    expect(numbers(agenda.fresh)).toEqual(["5"])
    expect(numbers(agenda.prepare)).toEqual(["3", "4"])
    expect(numbers(agenda.sent)).toEqual(["2"])
    expect(numbers(agenda.done)).toEqual(["6", "1"])
  })

  it("puts the parcel that must leave first on top, also packed before accepted", () => {
    const agenda = agendaOf([
      leaving("2026-11-30", { number: "30", status: "accepted" }),
      leaving("2026-11-24", { number: "24", status: "accepted" }),
      leaving("2026-11-25", { number: "25", status: "packed" }),
    ])
    expect(numbers(agenda.prepare)).toEqual(["24", "25", "30"])
  })

  it("lets the longest waiting customer be answered first", () => {
    const agenda = agendaOf([
      aConsignment({ number: "new", placed_at: "2026-11-24T12:00:00Z" }),
      aConsignment({ number: "old", placed_at: "2026-11-23T12:00:00Z" }),
    ])
    expect(numbers(agenda.fresh)).toEqual(["old", "new"])
  })

  it("shows what ended last first", () => {
    const ended = (number: string, at: string) =>
      aConsignment({ number, status: "delivered", moves: [{ from: "shipped", to: "delivered", at, by: "m", reason: null }] })
    expect(numbers(agendaOf([ended("a", "2026-11-20T10:00:00Z"), ended("b", "2026-11-22T10:00:00Z")]).done)).toEqual(["b", "a"])
  })
})

describe("the day a parcel must leave", () => {
  it.each([
    ["2026-11-23", "late"],
    ["2026-11-24", "today"],
    ["2026-11-25", "tomorrow"],
    ["2026-11-26", "later"],
  ])("leaving on %s is %s on 24 November", (day, urgency) => {
    expect(urgencyOf(leaving(day), "2026-11-24")).toBe(urgency)
  })

  it("is the day it is ready for a pick-up", () => {
    const { delivery } = aConsignment()
    expect(dueDay(aConsignment({ delivery: { ...delivery, code: "pickup" } }))).toBe("2026-11-27")
  })

  it("crosses months and years", () => {
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1)
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1)
  })

  it("is told by the workshop's clock, not by Greenwich", () => {
    expect(wallClock(new Date("2026-06-15T23:30:00Z"))).toEqual({ day: "2026-06-16", time: "00:30" })
  })
})

it("counts pieces, not lines", () => {
  const [item] = aConsignment().items
  expect(piecesOf(aConsignment({ items: [item!, { ...item!, quantity: 3 }] }))).toBe(5)
})
