import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, carrierAccount, vendorAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/** The customer paid a parcel in cash: the carrier has it, or the vendor itself where the customer came to the workshop. */
export interface CashCollected extends ParcelFact {
  kind: "cash_collected"
  /** null: the vendor. */
  carrier: string | null
  amount_minor: bigint
}

/** Cash in the vendor's hands is owed by it until `delivered` leaves it its own part. */
export function cashCollectedJournal(fact: CashCollected): NewJournal {
  const holder = fact.carrier ? carrierAccount(fact.carrier, "receivable") : vendorAccount(fact.vendor_id, "debt")
  return journalFor(fact, [
    { account: holder, debit: fact.amount_minor, subject: fact.consignment_id },
    { account: ACCOUNTS.clearing, credit: fact.amount_minor, subject: fact.order_id },
  ])
}
