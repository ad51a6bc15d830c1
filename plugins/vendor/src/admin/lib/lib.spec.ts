import { APPLICATION_STATUSES, APPLICATION_TRANSITIONS } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { actorOf } from "./actor"
import { failureOf, queryString } from "./api"
import { decisionsFrom, needsReason } from "./decisions"
import { formatDay } from "./format"
import { adminLanguage, textIn } from "./language"
import { changed, offsetOf } from "./list-state"

describe("the address of a list", () => {
  it("takes an emptied filter out and leaves the others", () => {
    expect(String(changed(new URLSearchParams("q=a&status=open"), { q: "", province: "MA-FES" }))).toBe("status=open&province=MA-FES")
  })

  it("starts on a whole page whatever it says", () => {
    expect(["", "0", "20", "47", "-20", "x", "1e99"].map((offset) => offsetOf(new URLSearchParams({ offset })))).toEqual([
      0, 0, 20, 40, 0, 0, 0,
    ])
  })
})

describe("the client", () => {
  it("repeats an array and leaves out what is empty", () => {
    expect(queryString({ status: ["submitted", "in_review"], q: "", limit: 20, offset: 0 })).toBe(
      "?status=submitted&status=in_review&limit=20&offset=0",
    )
    expect(queryString({})).toBe("")
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

describe("decisions", () => {
  it("offers exactly those that the table of states allows", () => {
    const offered = Object.fromEntries(APPLICATION_STATUSES.map((from) => [from, decisionsFrom(APPLICATION_TRANSITIONS[from])]))
    expect(offered).toEqual({
      draft: [],
      submitted: ["review", "approve", "request-changes", "reject"],
      in_review: ["approve", "request-changes", "reject"],
      changes_requested: [],
      approved: [],
      rejected: [],
      appealed: ["approve", "dismiss"],
      dismissed: [],
      withdrawn: [],
    })
  })

  it("wants a reason of whatever the organisation must be able to answer", () => {
    expect((["review", "approve", "request-changes", "reject", "dismiss"] as const).map(needsReason)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
})

describe("words about people and days", () => {
  it("reads who made a move", () => {
    expect(actorOf("moderator:user_1")).toEqual({ role: "moderator", id: "user_1" })
    expect(actorOf("system")).toEqual({ role: "system", id: "" })
    expect(actorOf("import 2026")).toEqual({ role: null, id: "import 2026" })
  })

  it("falls back to French for a text, to English for a screen", () => {
    expect(textIn({ fr: "Plat", en: "Plate" }, "ar")).toEqual({ text: "Plat", lang: "fr" })
    expect(textIn({}, "ar")).toBeNull()
    expect(["fr", "ar", "en", "enGB", "de"].map(adminLanguage)).toEqual(["fr", "ar", "en", "en", "en"])
  })

  it("writes the day in Morocco, with Morocco's months and Latin digits", () => {
    // Half past midnight in Casablanca, still the day before in the Americas, whatever the machine's own zone.
    expect(formatDay("2026-11-09T00:30:00Z", "ar")).toBe("9 نونبر 2026")
    expect(formatDay("2026-11-09T00:30:00Z", "fr")).toBe("9 novembre 2026")
  })
})
