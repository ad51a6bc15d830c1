import { describe, expect, it } from "vitest"
import { addressOf, failureOf } from "./api.js"
import { faultOf } from "./file-fault.js"
import { formatDay, formatRow } from "./format.js"
import { translations } from "./i18n/index.js"
import { changed, offsetOf, sortBy } from "./list-state.js"
import { textIn } from "./text-in.js"
import { wordFaults } from "./word-faults.js"
import { adminLanguage } from "./words.js"

describe("the address of a list", () => {
  it("takes an emptied filter out and leaves the others", () => {
    expect(String(changed(new URLSearchParams("q=a&status=open"), { q: "", province: "MA-FES" }))).toBe("status=open&province=MA-FES")
  })

  it("starts on a whole page whatever it says", () => {
    expect(["", "0", "20", "47", "-20", "x", "1e99"].map((offset) => offsetOf(new URLSearchParams({ offset })))).toEqual([
      0, 0, 20, 40, 0, 0, 0,
    ])
  })

  it("sorts by a column, then the other way, then again", () => {
    expect(sortBy("", "name")).toEqual({ now: "none", next: "name" })
    expect(sortBy("name", "name")).toEqual({ now: "ascending", next: "-name" })
    expect(sortBy("-name", "name")).toEqual({ now: "descending", next: "name" })
    expect(sortBy("-total", "name")).toEqual({ now: "none", next: "name" })
  })
})

describe("the client", () => {
  it("repeats an array and leaves out what is empty", () => {
    expect(addressOf("/admin/applications", { status: ["submitted", "in_review"], q: "", limit: 20, offset: 0 })).toBe(
      "/admin/applications?status=submitted&status=in_review&limit=20&offset=0",
    )
    expect(addressOf("/admin/applications")).toBe("/admin/applications")
  })

  it("keeps the sentence of our own refusals only", () => {
    expect(failureOf(409, { code: "illegal_transition", message: "Rechargez la page." })).toMatchObject({
      code: "illegal_transition",
      told: true,
      message: "Rechargez la page.",
    })
    expect(failureOf(400, { type: "invalid_data", message: "Invalid request" }).told).toBe(false)
    expect(failureOf(502, null)).toMatchObject({ status: 502, told: false })
  })
})

describe("texts and days", () => {
  it("fall back to French for a text, to English for a screen", () => {
    expect(textIn({ fr: "Plat", en: "Plate" }, "ar")).toEqual({ text: "Plat", lang: "fr" })
    expect(textIn({}, "ar")).toBeNull()
    expect(["fr", "ar", "en", "enGB", "de"].map(adminLanguage)).toEqual(["fr", "ar", "en", "en", "en"])
  })

  it("are of Morocco: its zone, its months, Latin digits", () => {
    // Half past midnight in Casablanca, still the day before in the Americas, whatever the machine's own zone.
    expect(formatDay("2026-11-09T00:30:00Z", "ar")).toBe("9 نونبر 2026")
    expect(formatDay("2026-11-09T00:30:00Z", "fr")).toBe("9 novembre 2026")
  })

  it("keep names of two directions apart in a row", () => {
    expect(formatRow(["Fès", "فاس"])).toBe("\u2068Fès\u2069 · \u2068فاس\u2069")
  })
})

describe("a chosen file", () => {
  it("is taken by its ending, in small letters or capitals, up to the limit", () => {
    expect(faultOf({ name: "Versements.CSV", size: 1024 * 1024 }, [".csv"], 1)).toBeNull()
  })

  it("is refused for another ending or when it is larger", () => {
    expect(faultOf({ name: "csv", size: 1 }, [".csv"], 1)).toBe("wrong_type")
    expect(faultOf({ name: "a.csv", size: 1024 * 1024 + 1 }, [".csv"], 1)).toBe("too_large")
  })
})

describe("words", () => {
  it("of the parts say the same in every language", () => {
    expect(wordFaults(translations)).toEqual([])
  })

  it("at fault are named: unsaid, said of nothing, a form or a value short", () => {
    const fr = { nav: "Lots", row: { days_one: "{{count}} jour", days_other: "{{count}} jours" }, at: "à {{time}}" }
    const en = { nav: " ", row: { days_one: "a day", days_other: "{{count}} days" }, at: "at {{hour}}" }
    const ar = { row: { days_zero: "0", days_one: "1", days_two: "2", days_few: "3", days_other: "4" }, at: "{{time}}", more: "x" }
    expect(wordFaults({ fr, ar, en })).toEqual([
      "ar: nav is not said",
      "ar: more is not said in French",
      "ar: row.days lacks the form many",
      "en: nav is empty",
      "en: at fills in other values",
    ])
  })
})
