import { REMITTANCE_COLUMNS, RETURN_FREIGHT_RULES } from "@tawiza/config/settlement"
import type { RemittanceOutcome } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { journalOf } from "../facts"
import { freightBearer } from "../return-freight"
import { bankedPart, blocksBank, decisionsFor, factsOfLine, type KeptLine } from "./line-facts"
import { matchRemittance, type RemittableParcel } from "./match-remittance"
import { parcelNumber, type RemittanceLine, readDay, readRemittance } from "./read-remittance"

const barid = REMITTANCE_COLUMNS.barid!
const courier = REMITTANCE_COLUMNS.courier!
const read = (text: string, columns = barid) => readRemittance(new TextEncoder().encode(text), columns)

describe("a carrier's file", () => {
  it("is read with its mark, its semicolons, its commas, and columns that nobody asked for", () => {
    const { lines, faults } = read(
      "\ufeffNuméro d’envoi;Destinataire;Montant CRBT;Commission CRBT;Date de versement\r\nRR123456785MA;X;300,00;9,00;27/11/2026\r\n4802;Y;1 250,5;;\r\n",
    )
    expect(faults).toEqual([])
    expect(lines).toEqual([
      { line: 2, parcel: "RR123456785MA", remitted_minor: 291_00n, fee_minor: 9_00n, return_cost_minor: 0n, paid_on: "2026-11-27" },
      { line: 3, parcel: "4802", remitted_minor: 1250_50n, fee_minor: 0n, return_cost_minor: 0n, paid_on: null },
    ])
  })

  it("may be Arabic, with Arabic digits", () => {
    const { lines, faults } = read('رقم الإرسالية,مبلغ التحصيل,العمولة,تاريخ الأداء\n٤٨٠٣,"٣٠٠٫٥٠",٩,٢٧/١١/٢٠٢٦\n')
    expect(faults).toEqual([])
    expect(lines).toMatchObject([{ parcel: "4803", remitted_minor: 291_50n, fee_minor: 9_00n, paid_on: "2026-11-27" }])
  })

  it("says what was paid in where the carrier took its fee off before", () => {
    expect(read("colis;net versé;frais\n4801;291;9", courier).lines).toMatchObject([{ remitted_minor: 291_00n, fee_minor: 9_00n }])
  })

  it.each<[string, string, object[]]>([
    ["without a column", "numéro d'envoi;total\n1;2", [{ line: 1, column: "amount", problem: "no_column" }]],
    ["without a line", "numéro d'envoi;amount\n", [{ line: 1, column: null, problem: "unreadable" }]],
    ["with words for money", "numéro d'envoi;amount\n1;cent", [{ line: 2, column: "amount", problem: "not_a_number" }]],
    ["with three decimals", "numéro d'envoi;amount\n1;1,005", [{ line: 2, column: "amount", problem: "not_a_number" }]],
    ["with a fee above the amount", "numéro d'envoi;amount;fee\n1;5;6", [{ line: 2, column: "fee", problem: "out_of_range" }]],
    ["with nothing", "numéro d'envoi;amount\n1;0", [{ line: 2, column: "amount", problem: "out_of_range" }]],
    ["with both ways", "numéro d'envoi;amount;return cost\n1;5;6", [{ line: 2, column: "return_cost", problem: "out_of_range" }]],
    ["with no parcel", "numéro d'envoi;amount\n ;5", [{ line: 2, column: "parcel", problem: "missing" }]],
    ["with a day that is none", "numéro d'envoi;amount;date\n1;5;31/02/2026", [{ line: 2, column: "paid_on", problem: "not_a_day" }]],
    ["with too many lines", `numéro d'envoi;amount\n${"1;1\n".repeat(2001)}`, [{ line: 1, column: null, problem: "too_many_rows" }]],
  ])("%s is refused with its place", (_, text, expected) => expect(read(text).faults).toEqual(expected))

  it("in another encoding is not guessed", () => {
    expect(readRemittance(new Uint8Array([0x4e, 0xb0, 0x0a]), barid).faults).toEqual([{ line: 1, column: null, problem: "not_utf8" }])
  })

  it.each([
    ["2026-12-01", "2026-12-01"],
    ["1/12/2026 10:30", "2026-12-01"],
    ["01.12.2026", "2026-12-01"],
    ["2026-12-01T10:30:00Z", "2026-12-01"],
    ["12/2026", null],
    ["2026-02-30", null],
  ])("the day %s is %s", (written, day) => expect(readDay(written)).toBe(day))

  it.each([
    [" #4801 ", "4801"],
    ["rr 123 456 785 ma", "RR123456785MA"],
    ["N°4801", "4801"],
  ])("the parcel %s is %s", (written, number) => expect(parcelNumber(written)).toBe(number))
})

const parcel = (over: Partial<RemittableParcel> = {}): RemittableParcel => ({
  consignment_id: "cons_1",
  order_id: "order_1",
  vendor_id: "ven_1",
  currency_code: "mad",
  number: "4801",
  carrier: "barid",
  status: "delivered",
  collected_minor: 300_00n,
  remitted: false,
  return_recorded: false,
  ...over,
})
const line = (over: Partial<RemittanceLine> = {}): RemittanceLine => ({
  line: 2,
  parcel: "4801",
  remitted_minor: 300_00n,
  fee_minor: 0n,
  return_cost_minor: 0n,
  paid_on: null,
  ...over,
})
const back = { remitted_minor: 0n, return_cost_minor: 25_00n }

describe("a line is", () => {
  it.each<[RemittanceOutcome, Partial<RemittanceLine>, Partial<RemittableParcel> | null]>([
    ["exact", {}, {}],
    ["exact", { remitted_minor: 291_00n, fee_minor: 9_00n }, {}],
    ["short", { remitted_minor: 299_99n }, {}],
    ["over", { remitted_minor: 300_01n }, {}],
    ["already_remitted", {}, { remitted: true }],
    ["not_collected", {}, { collected_minor: null, status: "shipped" }],
    ["unknown", {}, null],
    ["unknown", {}, { carrier: "courier" }],
    ["returned", back, { status: "refused", collected_minor: null }],
    ["already_remitted", back, { status: "refused", collected_minor: null, return_recorded: true }],
    ["not_collected", back, { status: "shipped", collected_minor: null }],
  ])("%s", (outcome, of, known) => {
    expect(matchRemittance([line(of)], "barid", () => (known ? parcel(known) : undefined))[0]?.outcome).toBe(outcome)
  })

  it("a repetition when the same file says it twice", () => {
    const found = matchRemittance([line(), line({ line: 3, parcel: "RR123456785MA" })], "barid", () => parcel())
    expect(found.map(({ outcome }) => outcome)).toEqual(["exact", "already_remitted"])
  })
})

const day = (day: number) => new Date(`2026-12-${String(day).padStart(2, "0")}T12:00:00Z`)
const kept = (over: Partial<KeptLine> = {}): KeptLine => ({
  id: "1",
  carrier: "barid",
  currency_code: "mad",
  remitted_minor: 300_00n,
  fee_minor: 0n,
  return_cost_minor: 0n,
  outcome: "exact",
  expected_minor: 300_00n,
  of: parcel(),
  paid_at: day(1),
  decision: null,
  decided_at: null,
  bank: null,
  borne_by: null,
  ...over,
})
const shown = { at: day(2), recorded_at: day(3) }
const unknown = { outcome: "unknown", of: null, expected_minor: null } as const
const returned = { ...back, outcome: "returned", borne_by: "chamber" } as const

describe("what a line means for the money", () => {
  it.each<[string, Partial<KeptLine>, string[]]>([
    ["matched", {}, ["cash_remitted"]],
    ["matched, and in the bank", { bank: shown }, ["cash_remitted", "cash_banked"]],
    ["of nobody", unknown, []],
    ["of nobody, and in the bank", { ...unknown, bank: shown }, ["cash_unmatched"]],
    [
      "found before the bank had it",
      { outcome: "not_collected", decision: "match", decided_at: day(1), bank: shown },
      ["cash_remitted", "cash_banked"],
    ],
    [
      "found after",
      { outcome: "unknown", decision: "match", decided_at: day(4), bank: shown },
      ["cash_remitted", "cash_unmatched", "cash_banked"],
    ],
    ["the carrier's own", { ...unknown, decision: "owed_back", decided_at: day(1), bank: shown }, ["cash_unmatched", "cash_owed_back"]],
    ["a repetition", { outcome: "already_remitted", decision: "repeated", decided_at: day(1), bank: shown }, []],
    [
      "a second payment",
      { outcome: "already_remitted", decision: "owed_back", decided_at: day(1), bank: shown },
      ["cash_unmatched", "cash_owed_back"],
    ],
    ["a way back", returned, ["parcel_refused"]],
    ["a way back, kept from what the bank shows", { ...returned, bank: shown }, ["parcel_refused", "freight_kept"]],
  ])("%s", (_, over, kinds) => {
    const facts = factsOfLine(kept(over))
    expect(facts.map(({ kind }) => kind)).toEqual(kinds)
    // The bank moves by exactly what its statement is expected to show.
    const legs = facts.flatMap((fact) => journalOf(fact)?.legs ?? []).filter(({ account }) => account === "bank:chamber")
    const moved = legs.reduce((sum, { debit = 0n, credit = 0n }) => sum + debit - credit, 0n)
    expect(moved).toBe(over.bank ? bankedPart(kept(over)) : 0n)
  })

  it("never changes by what is decided after the bank has shown it", () => {
    for (const decision of decisionsFor(kept({ ...unknown, bank: shown }))) {
      expect(bankedPart(kept({ ...unknown, bank: shown, decision, decided_at: day(4) }))).toBe(300_00n)
    }
  })

  it.each<[string, Partial<KeptLine>, boolean, string[]]>([
    ["matched", {}, false, []],
    ["unknown", unknown, false, ["match", "owed_back", "repeated"]],
    ["unknown, in the bank", { ...unknown, bank: shown }, false, ["match", "owed_back"]],
    ["there twice", { outcome: "already_remitted" }, true, ["owed_back", "repeated"]],
    ["a way back of nobody", { ...back, ...unknown }, true, ["match", "repeated"]],
    ["decided", { ...unknown, decision: "owed_back" }, false, []],
  ])("%s: whether the bank's sum waits for it, and what may be decided", (_, over, blocks, decisions) => {
    expect([blocksBank(kept(over)), decisionsFor(kept(over))]).toEqual([blocks, decisions])
  })
})

describe("who bears the way back", () => {
  it("is the vendor only when the parcel left late", () => {
    expect([true, false].map((shipped_late) => freightBearer(RETURN_FREIGHT_RULES, { shipped_late }))).toEqual(["vendor", "chamber"])
    expect(freightBearer([], { shipped_late: true })).toBe("chamber")
  })
})
