import { describe, expect, it } from "vitest"
import { dayText, momentText, moroccanDay, rangeText } from "./day.js"

/** No-break spaces as plain ones, so that the expectations can be read. */
const plain = (text: string) => text.replaceAll("\u00a0", " ")

describe("days", () => {
  it("carry Morocco's month names and Latin digits", () => {
    const months = Array.from({ length: 12 }, (_, i) => plain(dayText(`2026-${String(i + 1).padStart(2, "0")}-05`, "ar")))
    expect(months.join("، ")).toBe(
      "5 يناير، 5 فبراير، 5 مارس، 5 أبريل، 5 ماي، 5 يونيو، 5 يوليوز، 5 غشت، 5 شتنبر، 5 أكتوبر، 5 نونبر، 5 دجنبر",
    )
  })

  it("begin a French month with 1er", () => {
    expect(plain(dayText("2026-12-01", "fr"))).toBe("1er décembre")
    expect(plain(dayText("2026-12-11", "fr"))).toBe("11 décembre")
  })
})

describe("ranges", () => {
  it.each([
    ["2026-11-27", "2026-11-30", "fr", "entre le 27 et le 30 novembre"],
    ["2026-11-28", "2026-12-01", "fr", "entre le 28 novembre et le 1er décembre"],
    ["2026-11-27", "2026-11-27", "fr", "le 27 novembre"],
    ["2026-11-27", "2026-11-30", "ar", "بين 27 و30 نونبر"],
    ["2026-11-28", "2026-12-01", "ar", "بين 28 نونبر و1 دجنبر"],
    ["2026-11-27", "2026-11-27", "ar", "يوم 27 نونبر"],
    ["2026-11-27", "2026-11-30", "en", "between 27 and 30 November"],
    ["2025-11-27", "2026-11-30", "en", "between 27 November and 30 November"],
  ] as const)("%s to %s in %s", (from, to, language, text) => expect(plain(rangeText(from, to, language))).toBe(text))
})

/** Dates of 2024, whose clock is history: UTC+1, and UTC in the month of Ramadan (11 March to 9 April). */
describe("moments", () => {
  it("are told in Morocco's time", () => {
    expect(plain(momentText("2024-11-24T15:00:00Z", "fr"))).toBe("24 novembre, 16 h")
    expect(plain(momentText("2024-11-24T09:20:00Z", "fr"))).toBe("24 novembre, 10 h 20")
    expect(plain(momentText("2024-11-24T09:05:00Z", "ar"))).toBe("24 نونبر، 10:05")
    expect(plain(momentText("2024-03-20T09:05:00Z", "en"))).toBe("20 March, 9:05")
  })

  it("belong to Morocco's day, and follow its clock in Ramadan", () => {
    expect(moroccanDay("2024-11-24T23:30:00Z")).toBe("2024-11-25")
    expect(moroccanDay("2024-03-20T23:30:00Z")).toBe("2024-03-20")
  })
})
