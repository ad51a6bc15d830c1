import type { NewJournal } from "@tawiza/ledger"
import { vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/** What a vendor owes is taken from what it would be paid by a payout. */
export interface DebtNetted extends PayoutFact {
  kind: "debt_netted"
}

export function debtNettedJournal(fact: DebtNetted): NewJournal {
  return payoutJournal(fact, [
    { account: vendorAccount(fact.vendor_id, "available"), debit: fact.amount_minor },
    { account: vendorAccount(fact.vendor_id, "debt"), credit: fact.amount_minor },
  ])
}
