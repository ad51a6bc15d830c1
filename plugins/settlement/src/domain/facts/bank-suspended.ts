import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type BankLineFact, bankLineJournal } from "../bank-line-fact"

/** The bank shows a movement that nothing explains: it is on the account, and waits for somebody who knows. */
export interface BankSuspended extends BankLineFact {
  kind: "bank_suspended"
}

export function bankSuspendedJournal(fact: BankSuspended): NewJournal {
  return bankLineJournal(fact, ACCOUNTS.bank, ACCOUNTS.bankSuspense)
}
