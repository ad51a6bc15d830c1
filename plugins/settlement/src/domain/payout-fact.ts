import type { NewJournal } from "@tawiza/ledger"
import { type FactBase, journalFor } from "./fact"

/** Of one payout. */
export interface PayoutFact extends FactBase {
  vendor_id: string
  payout_id: string
  amount_minor: bigint
}

/** The key of a payout's fact: each kind happens to it once. */
export const payoutKey = (payout_id: string, kind: string) => `payout:${payout_id}:${kind}`

export function payoutJournal(fact: PayoutFact & { kind: string }, legs: NewJournal["legs"]): NewJournal {
  return journalFor(fact, legs, { type: "payout", id: fact.payout_id })
}
