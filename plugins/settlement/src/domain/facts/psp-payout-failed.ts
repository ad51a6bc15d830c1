import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** The bank sent Stripe's payout back, also after it was said to be paid. */
export interface PspPayoutFailed extends FactBase {
  kind: "psp_payout_failed"
  payout_id: string
  amount_minor: bigint
}

export function pspPayoutFailedJournal(fact: PspPayoutFailed): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspAvailable, debit: fact.amount_minor, subject: fact.payout_id },
    { account: ACCOUNTS.pspPaidOut, credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
