import type { NewJournal } from "@tawiza/ledger"
import { vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/** A payout was approved: its money can go nowhere else. */
export interface PayoutReserved extends PayoutFact {
  kind: "payout_reserved"
}

export function payoutReservedJournal(fact: PayoutReserved): NewJournal {
  return payoutJournal(fact, [
    { account: vendorAccount(fact.vendor_id, "available"), debit: fact.amount_minor, subject: fact.payout_id },
    { account: vendorAccount(fact.vendor_id, "in_transit"), credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
