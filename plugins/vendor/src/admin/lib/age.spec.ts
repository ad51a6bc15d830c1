import { describe, expect, it } from "vitest"
import { formatAge, isLate } from "./age"

const NOW = new Date("2026-11-28T12:00:00Z")

describe("how long a change has waited", () => {
  it("is said in minutes, in hours, then in days, in the reader's language and Latin digits", () => {
    expect(formatAge("2026-11-28T09:30:00Z", NOW, "en")).toBe("2 hours ago")
    expect(formatAge("2026-11-28T11:30:00Z", NOW, "en")).toBe("30 minutes ago")
    expect(formatAge("2026-11-23T12:00:00Z", NOW, "fr")).toBe("il y a 5 jours")
    expect(formatAge("2026-11-23T12:00:00Z", NOW, "ar")).toMatch(/5/)
    // A clock that runs ahead does not speak of the future.
    expect(formatAge("2026-11-28T12:05:00Z", NOW, "en")).toBe("0 minutes ago")
  })

  it("is late after three days", () => {
    expect(isLate("2026-11-25T12:00:00Z", NOW)).toBe(false)
    expect(isLate("2026-11-25T11:59:00Z", NOW)).toBe(true)
  })
})
