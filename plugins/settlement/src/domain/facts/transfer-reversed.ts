import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** What was transferred to a vendor came back, by us or by Stripe: it is payable again. */
export interface TransferReversed extends FactBase {
  kind: "transfer_reversed"
  vendor_id: string
  transfer_id: string
  amount_minor: bigint
}

export function transferReversedJournal(fact: TransferReversed): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspAvailable, debit: fact.amount_minor, subject: fact.transfer_id },
    { account: vendorAccount(fact.vendor_id, "available"), credit: fact.amount_minor, subject: fact.transfer_id },
  ])
}
