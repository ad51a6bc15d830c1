import type { NewJournal } from "@tawiza/ledger"
import { vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/** The bank did not carry out a payout: its money never left, and can be paid again. */
export interface PayoutRejected extends PayoutFact {
  kind: "payout_rejected"
}

export function payoutRejectedJournal(fact: PayoutRejected): NewJournal {
  return payoutJournal(fact, [
    { account: vendorAccount(fact.vendor_id, "in_transit"), debit: fact.amount_minor, subject: fact.payout_id },
    { account: vendorAccount(fact.vendor_id, "available"), credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
