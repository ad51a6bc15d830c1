import type { NewJournal } from "@tawiza/ledger"
import { vendorAccount } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** What a vendor owes is taken from what it would be paid. */
export interface DebtNetted extends FactBase {
  kind: "debt_netted"
  vendor_id: string
  amount_minor: bigint
}

export function debtNettedJournal(fact: DebtNetted): NewJournal {
  return journalFor(fact, [
    { account: vendorAccount(fact.vendor_id, "available"), debit: fact.amount_minor },
    { account: vendorAccount(fact.vendor_id, "debt"), credit: fact.amount_minor },
  ])
}
