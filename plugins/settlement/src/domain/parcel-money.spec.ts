import { describe, expect, it } from "vitest"
import type { Fact } from "./facts"
import { dueFacts, type ParcelState, parcelMoney } from "./parcel-money"
import type { Share } from "./share"

const RULES = { held_days: 8 }
const share: Share = {
  consignment_id: "cons_1",
  order_id: "order_1",
  vendor_id: "ven_1",
  currency_code: "mad",
  book_version: 1,
  lines: [],
  total_minor: 300_00n,
  promotion_minor: 0n,
  commission_minor: 30_00n,
  tax_minor: 6_00n,
  vendor_minor: 264_00n,
}
const delivered_at = new Date("2026-11-20T10:00:00Z")
const parcel: ParcelState = {
  consignment_id: "cons_1",
  status: "delivered",
  placed_at: new Date("2026-11-18T10:00:00Z"),
  credit_id: null,
  credit_minor: 0n,
  due_minor: 300_00n,
  carrier: "barid",
  delivered_at,
  called_off_at: null,
}
const declined = { status: "declined", delivered_at: null, called_off_at: delivered_at }
/** A credit pays 120 of it. */
const credited = { credit_id: "credit_1", credit_minor: 120_00n }
const at = (day: string) => new Date(`${day}T10:00:00Z`)
const kinds = (facts: readonly Fact[]) => facts.map(({ kind }) => kind)
const banked: Fact = {
  key: "b",
  kind: "cash_banked",
  currency_code: "mad",
  happened_at: at("2026-11-22"),
  order_id: "order_1",
  consignment_id: "cons_1",
  vendor_id: "ven_1",
  carrier: "barid",
  amount_minor: 300_00n,
  was_unmatched: false,
}

describe("what is due of a parcel", () => {
  it.each<[string, ParcelState, Fact[], string, string[]]>([
    ["is nothing on the way", { ...parcel, status: "shipped", delivered_at: null }, [], "2026-11-20", []],
    ["is its cash and its division when it is delivered", parcel, [], "2026-11-20", ["cash_collected", "delivered"]],
    ["is the division alone when it was paid before", { ...parcel, due_minor: 0n }, [], "2026-11-28", ["delivered"]],
    ["is also the release when that is noticed late", { ...parcel, due_minor: 0n }, [], "2026-11-29", ["delivered", "released"]],
    ["is no release while the carrier has the cash", parcel, [], "2027-11-29", ["cash_collected", "delivered"]],
    ["is the release when the bank has the cash", parcel, [banked], "2026-11-29", ["cash_collected", "delivered", "released"]],
    [
      "is all of it back when it was paid before and will not come",
      { ...parcel, ...declined, due_minor: 0n },
      [],
      "2026-11-28",
      ["parcel_called_off"],
    ],
    ["is nothing when nothing was paid and it will not come", { ...parcel, ...declined }, [], "2026-11-28", []],
    ["is no release of what the vendor holds itself", { ...parcel, carrier: null }, [], "2027-11-29", ["cash_collected", "delivered"]],
    [
      "is the credit from the day it was ordered",
      { ...parcel, ...credited, due_minor: 180_00n, status: "pending", delivered_at: null },
      [],
      "2026-11-20",
      ["credit_spent"],
    ],
    [
      "is the credit before the cash",
      { ...parcel, ...credited, due_minor: 180_00n },
      [],
      "2026-11-20",
      ["credit_spent", "cash_collected", "delivered"],
    ],
    [
      "is no cash when a credit paid all of it",
      { ...parcel, credit_id: "credit_1", credit_minor: 300_00n, due_minor: 0n },
      [],
      "2026-11-20",
      ["credit_spent", "delivered"],
    ],
    [
      "is the credit alone back when the rest was to be paid at the door",
      { ...parcel, ...declined, ...credited, due_minor: 180_00n },
      [],
      "2026-11-28",
      ["credit_spent", "credit_returned"],
    ],
    [
      "is both back when the rest was paid before",
      { ...parcel, ...declined, ...credited, due_minor: 0n },
      [],
      "2026-11-28",
      ["credit_spent", "parcel_called_off", "credit_returned"],
    ],
    [
      "is the credit alone back when it paid all",
      { ...parcel, ...declined, credit_id: "credit_1", credit_minor: 300_00n, due_minor: 0n },
      [],
      "2026-11-28",
      ["credit_spent", "credit_returned"],
    ],
    [
      "is the release of what the workshop's cash does not reach",
      { ...parcel, ...credited, due_minor: 180_00n, carrier: null },
      [],
      "2026-11-29",
      ["credit_spent", "cash_collected", "delivered", "released"],
    ],
  ])("%s", (_, state, facts, today, expected) => {
    const due = dueFacts(state, share, facts, at(today), RULES)
    expect(kinds(due)).toEqual(expected)
    // Recorded, nothing more is due.
    expect(dueFacts(state, share, [...facts, ...due], at(today), RULES)).toEqual([])
  })

  it("gives back what was paid, by what it was paid with", () => {
    const owed = dueFacts({ ...parcel, ...declined, ...credited, due_minor: 0n }, share, [], at("2026-11-28"), RULES)
    expect(owed).toMatchObject([
      { kind: "credit_spent", amount_minor: 120_00n, happened_at: parcel.placed_at },
      { kind: "parcel_called_off", amount_minor: 180_00n },
      { kind: "credit_returned", amount_minor: 120_00n, credit_id: "credit_1" },
    ])
  })

  it("holds what a workshop does not have in its hand, when a credit paid so much that its cash is less than its part", () => {
    const few = { ...parcel, ...credited, credit_minor: 200_00n, due_minor: 100_00n, carrier: null }
    const facts = dueFacts(few, share, [], delivered_at, RULES)
    expect(facts.at(-1)).toMatchObject({ kind: "delivered", cash_with_vendor: true, beyond_cash_minor: 164_00n })
    expect(parcelMoney(facts, "2026-11-20", RULES)).toMatchObject({ held_minor: 164_00n, reasons: ["withdrawal"] })
    const enough = dueFacts({ ...few, credit_minor: 20_00n, due_minor: 280_00n }, share, [], delivered_at, RULES)
    expect(enough.at(-1)).not.toHaveProperty("beyond_cash_minor")
    expect(parcelMoney(enough, "2026-11-20", RULES)).toMatchObject({ held_minor: 0n, frees_on: null })
  })

  it("tells the same keys whenever it is asked", () => {
    const keys = (today: string) => dueFacts(parcel, share, [banked], at(today), RULES).map(({ key }) => key)
    expect(keys("2026-12-24")).toEqual(keys("2026-11-29"))
  })
})

describe("what is held of a parcel", () => {
  const facts = dueFacts(parcel, share, [], delivered_at, RULES)

  it.each<[string, Fact[], string, object]>([
    ["before it is delivered: nothing", [], "2026-11-20", { held_minor: 0n, reasons: [], frees_on: null }],
    [
      "on its first day: all, for two reasons",
      facts,
      "2026-11-20",
      { held_minor: 264_00n, reasons: ["withdrawal", "carrier_cash"], frees_on: "2026-11-29" },
    ],
    ["when the days are over: for the carrier's cash", facts, "2026-11-29", { held_minor: 264_00n, reasons: ["carrier_cash"] }],
    ["when the cash is in the bank: for the days", [...facts, banked], "2026-11-28", { reasons: ["withdrawal"] }],
    ["when both are there: for no reason", [...facts, banked], "2026-11-29", { held_minor: 264_00n, reasons: [] }],
  ])("%s", (_, facts, today, expected) => expect(parcelMoney(facts, today, RULES)).toMatchObject(expected))
})

describe("a parcel that is given back", () => {
  const base = { currency_code: "mad", happened_at: at("2026-11-25"), order_id: "order_1", consignment_id: "cons_1", vendor_id: "ven_1" }
  const of = { ...base, return_id: "ret_1" }
  const asked: Fact = { ...of, key: "r", kind: "return_asked" }
  const closed: Fact = { ...of, key: "c", kind: "return_closed" }
  const refund = (vendor_minor: bigint): Fact => ({
    ...base,
    key: "d",
    kind: "refund_decided",
    refund_id: "ref_1",
    total_minor: vendor_minor,
    promotion_minor: 0n,
    vendor_minor,
    commission_minor: 0n,
    tax_minor: 0n,
    from_held_minor: vendor_minor,
    from_available_minor: 0n,
    from_debt_minor: 0n,
  })
  const facts = [...dueFacts(parcel, share, [], delivered_at, RULES), banked]

  it.each<[string, Fact[], object, string[]]>([
    ["holds all while it is asked", [asked], { held_minor: 264_00n, reasons: ["return"] }, []],
    ["holds no more when that has ended", [asked, closed], { held_minor: 264_00n, reasons: [] }, ["released"]],
    ["holds all while another is asked", [asked, closed, { ...asked, key: "r2" }], { reasons: ["return"] }, []],
    ["leaves what was not refunded", [asked, closed, refund(200_00n)], { held_minor: 64_00n, reasons: [] }, ["released"]],
    ["leaves nothing of a full refund, and is done with", [asked, closed, refund(264_00n)], { held_minor: 0n, reasons: [] }, ["released"]],
  ])("%s", (_, more, expected, due) => {
    const now = [...facts, ...more]
    expect(parcelMoney(now, "2026-12-24", RULES)).toMatchObject(expected)
    expect(kinds(dueFacts(parcel, share, now, at("2026-12-24"), RULES))).toEqual(due)
  })
})
