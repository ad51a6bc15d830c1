import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** The customer's bank took a charge back until it is decided, and Stripe a fee that stays. */
export interface DisputeOpened extends FactBase {
  kind: "dispute_opened"
  payment_id: string
  dispute_id: string
  amount_minor: bigint
  fee_minor: bigint
}

export function disputeOpenedJournal(fact: DisputeOpened): NewJournal {
  const { dispute_id: subject, amount_minor, fee_minor } = fact
  return journalFor(fact, [
    { account: ACCOUNTS.pspDisputed, debit: amount_minor, subject },
    { account: ACCOUNTS.disputeFee, debit: fee_minor, subject },
    { account: ACCOUNTS.pspAvailable, credit: amount_minor + fee_minor, subject },
  ])
}
