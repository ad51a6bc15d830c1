import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** What Stripe keeps of a charge. The chamber bears it. */
export interface PspFee extends FactBase {
  kind: "psp_fee"
  payment_id: string
  fee_minor: bigint
}

export function pspFeeJournal(fact: PspFee): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspFee, debit: fact.fee_minor, subject: fact.payment_id },
    { account: ACCOUNTS.pspPending, credit: fact.fee_minor, subject: fact.payment_id },
  ])
}
