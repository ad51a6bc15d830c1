import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** The bank gave a disputed charge back, or kept it: then the chamber has lost it. What a vendor bears of that is decided by people. */
export interface DisputeClosed extends FactBase {
  kind: "dispute_closed"
  payment_id: string
  dispute_id: string
  won: boolean
  amount_minor: bigint
}

export function disputeClosedJournal(fact: DisputeClosed): NewJournal {
  const { dispute_id: subject, amount_minor, won } = fact
  return journalFor(fact, [
    { account: won ? ACCOUNTS.pspAvailable : ACCOUNTS.disputeLoss, debit: amount_minor, subject },
    { account: ACCOUNTS.pspDisputed, credit: amount_minor, subject },
  ])
}
