import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { type FactBase, journalFor } from "../fact"

/** A card was charged. Without an order its money is the payment's own until it goes back (`payment_unclaimed`). */
export interface CardCaptured extends FactBase {
  kind: "card_captured"
  payment_id: string
  amount_minor: bigint
}

export function cardCapturedJournal(fact: CardCaptured): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.pspPending, debit: fact.amount_minor, subject: fact.payment_id },
    { account: ACCOUNTS.clearing, credit: fact.amount_minor, subject: fact.order_id ?? fact.payment_id },
  ])
}
