import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type BankLineFact, bankLineJournal } from "../bank-line-fact"

/** A movement that waited was found out: the facts that come with this one say what it is, as if it had been known at once. */
export interface BankResumed extends BankLineFact {
  kind: "bank_resumed"
}

export function bankResumedJournal(fact: BankResumed): NewJournal {
  return bankLineJournal(fact, ACCOUNTS.bankSuspense, ACCOUNTS.bank)
}
