import type { BankLineExplanation } from "@tawiza/contract"
import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type BankLineFact, bankLineJournal } from "../bank-line-fact"

/** A treasurer says what a movement is that has nothing to do with vendors. */
export interface BankExplained extends BankLineFact {
  kind: "bank_explained"
  as: BankLineExplanation
}

const ACCOUNT_OF: Record<BankLineExplanation, string> = { bank_fee: ACCOUNTS.bankFee, chamber_money: ACCOUNTS.chamberOwn }

export function bankExplainedJournal(fact: BankExplained): NewJournal {
  return bankLineJournal(fact, ACCOUNTS.bankSuspense, ACCOUNT_OF[fact.as])
}
