import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** A card was charged and no order came of it: all of it is owed back. */
export interface PaymentUnclaimed extends FactBase {
  kind: "payment_unclaimed"
  payment_id: string
  amount_minor: bigint
}

export function paymentUnclaimedJournal(fact: PaymentUnclaimed): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.clearing, debit: fact.amount_minor, subject: fact.payment_id },
    { account: ACCOUNTS.refunds, credit: fact.amount_minor, subject: fact.payment_id },
  ])
}
