import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/** A customer's credit paid a part of a parcel, or all of it, when it was ordered. */
export interface CreditSpent extends ParcelFact {
  kind: "credit_spent"
  credit_id: string
  amount_minor: bigint
}

export function creditSpentJournal(fact: CreditSpent): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.credit, debit: fact.amount_minor, subject: fact.credit_id },
    { account: ACCOUNTS.clearing, credit: fact.amount_minor, subject: fact.order_id },
  ])
}

/** The parcel will not be the customer's: what its credit paid may be spent again. */
export interface CreditReturned extends Omit<CreditSpent, "kind"> {
  kind: "credit_returned"
}

/** The mirror. */
export function creditReturnedJournal(fact: CreditReturned): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.clearing, debit: fact.amount_minor, subject: fact.order_id },
    { account: ACCOUNTS.credit, credit: fact.amount_minor, subject: fact.credit_id },
  ])
}
