import type { NewJournal } from "@tawiza/ledger"
import { vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/** A payout is not made: the chamber gave its batch up before the bank had it, or the bank did not carry it out. It can be paid again. */
export interface PayoutUndone extends PayoutFact {
  kind: "payout_cancelled" | "payout_rejected"
}

export function payoutUndoneJournal(fact: PayoutUndone): NewJournal {
  return payoutJournal(fact, [
    { account: vendorAccount(fact.vendor_id, "in_transit"), debit: fact.amount_minor, subject: fact.payout_id },
    { account: vendorAccount(fact.vendor_id, "available"), credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
