import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** The card's bank sent a refund back, perhaps days later: it is owed to the customer again. */
export interface CardRefundFailed extends FactBase {
  kind: "card_refund_failed"
  payment_id: string
  refund_id: string
  amount_minor: bigint
}

export function cardRefundFailedJournal(fact: CardRefundFailed): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspAvailable, debit: fact.amount_minor, subject: fact.refund_id },
    { account: ACCOUNTS.refunds, credit: fact.amount_minor, subject: fact.order_id ?? fact.payment_id },
  ])
}
