import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** The chamber's bank shows what Stripe had sent. */
export interface PspBanked extends FactBase {
  kind: "psp_banked"
  payout_id: string
  amount_minor: bigint
}

export function pspBankedJournal(fact: PspBanked): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.bank, debit: fact.amount_minor, subject: fact.payout_id },
    { account: ACCOUNTS.pspPaidOut, credit: fact.amount_minor, subject: fact.payout_id },
  ])
}
