import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, carrierAccount } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** The bank has cash of a carrier that belongs to no parcel: it waits until somebody says what it is. */
export interface CashUnmatched extends FactBase {
  kind: "cash_unmatched"
  line_id: string
  amount_minor: bigint
}

export function cashUnmatchedJournal(fact: CashUnmatched): NewJournal {
  return lineJournal(fact, [
    { account: ACCOUNTS.bank, debit: fact.amount_minor, subject: fact.line_id },
    { account: ACCOUNTS.carrierSuspense, credit: fact.amount_minor, subject: fact.line_id },
  ])
}

/** Such cash turned out to be the carrier's own: it is owed back. */
export interface CashOwedBack extends FactBase {
  kind: "cash_owed_back"
  line_id: string
  carrier: string
  amount_minor: bigint
}

export function cashOwedBackJournal(fact: CashOwedBack): NewJournal {
  return lineJournal(fact, [
    { account: ACCOUNTS.carrierSuspense, debit: fact.amount_minor, subject: fact.line_id },
    { account: carrierAccount(fact.carrier, "payable"), credit: fact.amount_minor, subject: fact.line_id },
  ])
}

/** Of a line of a carrier's file, and of no parcel. */
function lineJournal(fact: CashUnmatched | CashOwedBack, legs: NewJournal["legs"]): NewJournal {
  return journalFor(fact, legs, { type: "remittance_line", id: fact.line_id })
}
