import { expect, it } from "vitest"
import { addMonths, isMonth, monthsBetween } from "./month"

it.each([
  ["2026-11", true],
  ["2026-13", false],
  ["2026-1", false],
  ["2026-11-01", false],
  ["", false],
])("%s as a month: %s", (text, expected) => {
  expect(isMonth(text)).toBe(expected)
})

it("months follow one another over the year's end", () => {
  expect(addMonths("2026-12")).toBe("2027-01")
  expect(addMonths("2026-01", -1)).toBe("2025-12")
  expect(monthsBetween("2026-11", "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"])
  expect(monthsBetween("2026-11", "2026-10")).toEqual([])
})
