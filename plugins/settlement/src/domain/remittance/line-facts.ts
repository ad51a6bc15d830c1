import type { FreightBearer, RemittanceDecision } from "@tawiza/contract"
import type { Fact, FactKind } from "../facts"
import { parcelKey } from "../parcel-money"
import { isCash, type Matched, type RemittableParcel } from "./match-remittance"

/** A recorded line: what it was matched to when it came, or by a treasurer's decision since. */
export interface KeptLine extends Omit<Matched, "line" | "parcel" | "paid_on"> {
  id: string
  carrier: string
  currency_code: string
  /** When the carrier says it paid. */
  paid_at: Date
  decision: RemittanceDecision | null
  decided_at: Date | null
  /** When the bank showed the file's sum, and when that was written down here. */
  bank: { at: Date; recorded_at: Date } | null
  /** Of a way back: who bears it. */
  borne_by: FreightBearer | null
}

type Standing = Pick<KeptLine, "outcome" | "decision" | "remitted_minor" | "return_cost_minor">

const isReturn = ({ return_cost_minor }: Standing) => return_cost_minor > 0n

/** Whether it is decided what the line is: by its outcome, or by a treasurer. */
const isSettled = ({ outcome, decision }: Standing) => decision !== null || outcome === "returned" || isCash(outcome)

/**
 * Whether nobody can say what the bank should show before this line is decided: it may repeat another one, or the carrier may have kept
 * something from the cash. Cash for an unknown parcel is cash, and is waited for.
 */
export const blocksBank = (line: Standing) => !isSettled(line) && (isReturn(line) || line.outcome === "already_remitted")

const comesToBank = (line: Standing) => line.decision !== "repeated" && !blocksBank(line)

/** What a line adds to the sum that the bank shows; less than nothing for a way back that the carrier kept. */
export const bankedPart = (line: Standing): bigint =>
  !comesToBank(line) ? 0n : isReturn(line) ? -line.return_cost_minor : line.remitted_minor

/** What a treasurer may decide about a line; nothing when it is settled. What the bank has shown has come. */
export function decisionsFor(line: Standing & Pick<KeptLine, "bank">): RemittanceDecision[] {
  if (isSettled(line)) return []
  if (line.bank) return ["match", "owed_back"]
  if (isReturn(line)) return ["match", "repeated"]
  return line.outcome === "already_remitted" ? ["owed_back", "repeated"] : ["match", "owed_back", "repeated"]
}

/** Whose line it is: the parcel it was matched to, or the one that a treasurer named. */
const parcelOf = (line: KeptLine): RemittableParcel | null =>
  line.decision === "match" || (line.decision === null && isSettled(line)) ? line.of : null

/**
 * The facts that a line implies: its parcel's cash, that cash in the bank, or cash in the bank that nobody knows. The same line gives the
 * same facts whenever it is asked, so that recording them again is nothing new.
 */
export function factsOfLine(line: KeptLine): Fact[] {
  if (isReturn(line)) return factsOfReturn(line)
  const parcel = parcelOf(line)
  return [...(parcel ? [remitted(line, parcel)] : []), ...bankedFacts(line, parcel)]
}

function remitted(line: KeptLine, parcel: RemittableParcel): Fact {
  const { carrier, remitted_minor, fee_minor } = line
  const expected_minor = parcel.collected_minor as bigint
  return { ...of(parcel, "cash_remitted", line.paid_at), kind: "cash_remitted", carrier, expected_minor, remitted_minor, fee_minor }
}

function bankedFacts(line: KeptLine, parcel: RemittableParcel | null): Fact[] {
  const { carrier, bank, decided_at, remitted_minor: amount_minor } = line
  if (!bank || !comesToBank(line)) return []
  const decidedAfter = decided_at !== null && decided_at > bank.recorded_at
  const loose = { currency_code: line.currency_code, order_id: null, consignment_id: null, vendor_id: null, line_id: line.id, amount_minor }
  const facts: Fact[] = []
  const was_unmatched = !isCash(line.outcome) && (decidedAfter || !parcel)
  if (was_unmatched) {
    facts.push({ ...loose, key: lineKey(line.id, "cash_unmatched"), kind: "cash_unmatched", happened_at: bank.at })
  }
  const since = decidedAfter ? (decided_at as Date) : bank.at
  if (parcel) facts.push({ ...of(parcel, "cash_banked", since), kind: "cash_banked", carrier, amount_minor, was_unmatched })
  if (line.decision === "owed_back") {
    facts.push({ ...loose, key: lineKey(line.id, "cash_owed_back"), kind: "cash_owed_back", carrier, happened_at: since })
  }
  return facts
}

function factsOfReturn(line: KeptLine): Fact[] {
  const { carrier, return_cost_minor, borne_by, paid_at, bank } = line
  const parcel = parcelOf(line)
  if (!parcel || !borne_by) return []
  const refused = { carrier, cost_minor: return_cost_minor, borne_by }
  const facts: Fact[] = [{ ...of(parcel, "parcel_refused", paid_at), kind: "parcel_refused", ...refused }]
  if (bank) {
    facts.push({ ...of(parcel, "freight_kept", bank.at), kind: "freight_kept", carrier, amount_minor: return_cost_minor })
  }
  return facts
}

const lineKey = (id: string, kind: FactKind) => `remittance-line:${id}:${kind}`

function of({ consignment_id, order_id, vendor_id, currency_code }: RemittableParcel, kind: FactKind, happened_at: Date) {
  return { key: parcelKey(consignment_id, kind), happened_at, consignment_id, order_id, vendor_id, currency_code }
}
