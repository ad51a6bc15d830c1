import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** Stripe sends what it has to the chamber's bank, where a line of the statement will show it. */
export interface PspPaidOut extends FactBase {
  kind: "psp_paid_out"
  payout_id: string
  amount_minor: bigint
}

export function pspPaidOutJournal(fact: PspPaidOut): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspPaidOut, debit: fact.amount_minor, subject: fact.payout_id },
    { account: ACCOUNTS.pspAvailable, credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
