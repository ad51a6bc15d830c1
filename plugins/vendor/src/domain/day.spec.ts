import { describe, expect, it } from "vitest"
import { addDays, daysBetween, isDay, moroccanDay } from "./day"

describe("a day", () => {
  it("begins and ends in Morocco", () => {
    // In the summer of 2025 Morocco was an hour ahead of Greenwich.
    expect(moroccanDay(new Date("2025-07-01T22:59:00Z"))).toBe("2025-07-01")
    expect(moroccanDay(new Date("2025-07-01T23:01:00Z"))).toBe("2025-07-02")
    // In Ramadan the clock was put back to UTC.
    expect(moroccanDay(new Date("2025-03-10T23:30:00Z"))).toBe("2025-03-10")
  })

  it("is counted to and from", () => {
    expect(daysBetween("2026-11-28", "2026-12-28")).toBe(30)
    expect(daysBetween("2026-11-28", "2026-11-27")).toBe(-1)
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2)
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01")
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31")
  })

  it("is one of the calendar", () => {
    expect(isDay("2028-02-29")).toBe(true)
    for (const wrong of ["2026-02-29", "2026-04-31", "2026-13-01", "28/11/2026", "2026-11-28T00:00", ""]) expect(isDay(wrong)).toBe(false)
  })
})
