import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** Stripe sends a decided refund to the card. */
export interface CardRefunded extends FactBase {
  kind: "card_refunded"
  payment_id: string
  refund_id: string
  amount_minor: bigint
}

export function cardRefundedJournal(fact: CardRefunded): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.refunds, debit: fact.amount_minor, subject: fact.order_id ?? fact.payment_id },
    { account: ACCOUNTS.pspAvailable, credit: fact.amount_minor, subject: fact.refund_id },
  ])
}
