import { describe, expect, it } from "vitest"
import { aConsignment, leaving } from "./domain/example.js"
import { MESSAGES } from "./messages/index.js"
import { dayText, dueText, momentText, piecesText, reasonText, recordedReason, ryalText, statusText, textIn, weightText } from "./words.js"

const { ar, fr, en } = MESSAGES
const pickup = { ...aConsignment().delivery, code: "pickup" as const }

describe("days and moments", () => {
  it("are said in the member's words, with Latin digits", () => {
    expect(dayText("2026-11-24", ar)).toBe("التلات 24 نونبر")
    expect(dayText("2026-12-01", fr)).toBe("mardi 1er décembre")
    expect(momentText("2026-06-15T23:30:00Z", en)).toBe("Tuesday 16 June, 00:30")
  })
})

describe("when the work must be done", () => {
  it.each([
    ["leaves today", leaving("2026-11-24"), "Must leave today"],
    ["leaves tomorrow", leaving("2026-11-25"), "Must leave tomorrow"],
    ["is late", leaving("2026-11-23"), "Should have left on Monday 23 November"],
    ["has time", leaving("2026-11-26"), "By Thursday 26 November"],
    ["is with the carrier", leaving("2026-11-23", { status: "shipped" }), "With the customer by Monday 30 November"],
    ["waits for the customer", aConsignment({ delivery: pickup }), "By Friday 27 November"],
  ])("%s", (_, consignment, text) => {
    expect(dueText(consignment, "2026-11-24", en)).toBe(text)
  })

  it("is the day it is ready for a pick-up", () => {
    expect(dueText(aConsignment({ delivery: pickup }), "2026-11-27", en)).toBe("Must be ready today")
    expect(dueText(aConsignment({ delivery: pickup }), "2026-11-28", en)).toBe("Should have been ready on Friday 27 November")
  })
})

describe("what an order holds", () => {
  const [item] = aConsignment().items
  it("names the first piece and counts the others", () => {
    expect(piecesText(aConsignment(), fr)).toEqual({ title: item!.title, more: null })
    const two = aConsignment({ items: [item!, { ...item!, title: "Tapis", quantity: 2 }] })
    expect(piecesText(two, fr).more).toBe("et 2 autres pièces")
  })
})

it("says ryal only where there are whole ones", () => {
  expect(ryalText(620_000, ar)).toBe("124\u00a0000 ريال")
  expect(ryalText(103, ar)).toBeNull()
})

it.each([
  [1800, "1,8 kg", "1.8 kg"],
  [500, "0,5 kg", "0.5 kg"],
  [12_000, "12 kg", "12 kg"],
])("weighs %d g", (weight_g, french, english) => {
  expect(weightText(weight_g, "fr", fr)).toBe(french)
  expect(weightText(weight_g, "en", en)).toBe(english)
})

it("calls a collected parcel collected", () => {
  expect(statusText(aConsignment({ status: "delivered" }), en)).toBe("Delivered")
  expect(statusText(aConsignment({ status: "delivered", delivery: pickup }), en)).toBe("Collected")
})

it("falls back to the base language, then to any", () => {
  expect(textIn({ fr: "Ayadi", ar: "أيادي" }, "ar")).toBe("أيادي")
  expect(textIn({ fr: "Ayadi" }, "en")).toBe("Ayadi")
  expect(textIn({ ar: "أيادي" }, "en")).toBe("أيادي")
})

describe("a reason", () => {
  it("is recorded in the base language and read in one's own", () => {
    const recorded = recordedReason("refuse", "absent")
    expect(recorded).toBe(fr.reasons.refuse.absent)
    expect(reasonText(recorded, ar)).toBe(ar.reasons.refuse.absent)
  })

  it("that somebody else wrote stays as it is", () => {
    expect(reasonText("Le four est en panne", ar)).toBe("Le four est en panne")
  })
})
