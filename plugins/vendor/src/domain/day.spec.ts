import { describe, expect, it } from "vitest"
import { dayInMorocco, daysUntil, isDay } from "./day"

describe("a day", () => {
  it("begins and ends in Morocco", () => {
    // In the summer of 2025 Morocco was an hour ahead of Greenwich.
    expect(dayInMorocco(new Date("2025-07-01T22:59:00Z"))).toBe("2025-07-01")
    expect(dayInMorocco(new Date("2025-07-01T23:01:00Z"))).toBe("2025-07-02")
  })

  it("is counted to and from", () => {
    expect(daysUntil("2026-12-28", "2026-11-28")).toBe(30)
    expect(daysUntil("2026-11-27", "2026-11-28")).toBe(-1)
    expect(daysUntil("2028-03-01", "2028-02-28")).toBe(2)
  })

  it("is one of the calendar", () => {
    expect(isDay("2028-02-29")).toBe(true)
    for (const wrong of ["2026-02-29", "2026-04-31", "2026-13-01", "28/11/2026", "2026-11-28T00:00", ""]) expect(isDay(wrong)).toBe(false)
  })
})
