import { expect, it } from "vitest"
import { endOfDay, startOfDay } from "./day"

it("knows where a day begins and ends in Morocco, also in Ramadan", () => {
  expect(startOfDay("2025-11-28")?.toISOString()).toBe("2025-11-27T23:00:00.000Z")
  expect(endOfDay("2025-11-28")?.toISOString()).toBe("2025-11-28T23:00:00.000Z")
  expect(startOfDay("2025-03-10")?.toISOString()).toBe("2025-03-10T00:00:00.000Z")
  // On 23 February 2025 the clock went back an hour: a day of twenty-five.
  expect(startOfDay("2025-02-23")?.toISOString()).toBe("2025-02-22T23:00:00.000Z")
  expect(endOfDay("2025-02-23")?.toISOString()).toBe("2025-02-24T00:00:00.000Z")
})

it("refuses what is no day", () => {
  for (const day of ["", "2026-02-30", "28.11.2026", "2026-11-28T00:00", "9999-99-99"]) expect(startOfDay(day)).toBeNull()
})
