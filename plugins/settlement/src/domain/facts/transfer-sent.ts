import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** A vendor's payout goes to its account with Stripe. */
export interface TransferSent extends FactBase {
  kind: "transfer_sent"
  vendor_id: string
  transfer_id: string
  amount_minor: bigint
}

export function transferSentJournal(fact: TransferSent): NewJournal {
  return journalFor(fact, [
    { account: vendorAccount(fact.vendor_id, "in_transit"), debit: fact.amount_minor, subject: fact.transfer_id },
    { account: ACCOUNTS.pspAvailable, credit: fact.amount_minor, subject: fact.transfer_id },
  ])
}
