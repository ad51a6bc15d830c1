import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/** The chamber's bank shows a payout: its money has left. */
export interface PayoutPaid extends PayoutFact {
  kind: "payout_paid"
}

export function payoutPaidJournal(fact: PayoutPaid): NewJournal {
  return payoutJournal(fact, [
    { account: vendorAccount(fact.vendor_id, "in_transit"), debit: fact.amount_minor, subject: fact.payout_id },
    { account: ACCOUNTS.bank, credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
