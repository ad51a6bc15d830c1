import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/**
 * A parcel that was paid before will not be the customer's: declined, cancelled, or not taken at the door. What was paid of it
 * with money is owed back; what a credit paid is the credit's again (`credit_returned`).
 */
export interface ParcelCalledOff extends ParcelFact {
  kind: "parcel_called_off"
  amount_minor: bigint
}

export function parcelCalledOffJournal(fact: ParcelCalledOff): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.clearing, debit: fact.amount_minor, subject: fact.order_id },
    { account: ACCOUNTS.refunds, credit: fact.amount_minor, subject: fact.order_id },
  ])
}
