import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** What Stripe held back of a charge for some days can be paid out. */
export interface PspAvailable extends FactBase {
  kind: "psp_available"
  payment_id: string
  /** Net of the fee. */
  amount_minor: bigint
}

export function pspAvailableJournal(fact: PspAvailable): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspAvailable, debit: fact.amount_minor, subject: fact.payment_id },
    { account: ACCOUNTS.pspPending, credit: fact.amount_minor, subject: fact.payment_id },
  ])
}
