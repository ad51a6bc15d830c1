import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type PromiseInput, promiseDelivery } from "./promise"

const input = (over: Partial<PromiseInput> = {}): PromiseInput => ({
  now: new Date("2026-11-24T10:00:00Z"), // a Tuesday
  lead_time_days: 2,
  made_to_order: false,
  closing_weekdays: [7],
  holidays: new Set(),
  transit: { min: 1, max: 3 },
  code: "home",
  ...over,
})
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

describe("promiseDelivery", () => {
  it("counts working days from the day after the order", () => {
    expect(promiseDelivery(input())).toEqual({
      leaves_in_days: 2,
      leaves_on: "2026-11-26",
      arrives_from: "2026-11-27",
      arrives_to: "2026-11-30",
      made_to_order: false,
    })
  })
  it("steps over the weekly closing and holidays", () => {
    const promise = promiseDelivery(input({ closing_weekdays: [5, 7], holidays: new Set(["2026-11-25", "2026-11-28"]) }))
    expect(promise.leaves_on).toBe("2026-11-30")
  })
  it("has a pick-up ready on the day it would have left", () => {
    const promise = promiseDelivery(input({ code: "pickup" }))
    expect([promise.arrives_from, promise.arrives_to]).toEqual([promise.leaves_on, promise.leaves_on])
  })
  it("refuses a calendar without an open day", () => {
    expect(() => promiseDelivery(input({ closing_weekdays: [1, 2, 3, 4, 5, 6, 7] }))).toThrow(RangeError)
  })
  it("never leaves on a closed day, never arrives before it left, never sooner for a longer lead time", () => {
    const holiday = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 10, 24 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 5 }),
        fc.array(holiday, { maxLength: 15 }),
        (lead, closed, holidays) => {
          const given = input({ lead_time_days: lead, closing_weekdays: closed, holidays: new Set(holidays) })
          const promise = promiseDelivery(given)
          expect(closed).not.toContain(weekday(promise.leaves_on))
          expect(holidays).not.toContain(promise.leaves_on)
          expect(promise.leaves_on < promise.arrives_from && promise.arrives_from <= promise.arrives_to).toBe(true)
          expect(promiseDelivery({ ...given, lead_time_days: lead + 1 }).leaves_on >= promise.leaves_on).toBe(true)
        },
      ),
    )
  })
})
