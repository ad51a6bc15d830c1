import type { RefundMethod } from "@tawiza/contract"
import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/** The money left the chamber: the bank's statement shows the transfer, the counter paid it out, or it is kept as credit. */
export interface RefundSent extends ParcelFact {
  kind: "refund_sent"
  refund_id: string
  /** To a card it is a `card_refunded`. */
  method: Exclude<RefundMethod, "card">
  /** What was made of it; with `credit` only. */
  credit_id?: string
  amount_minor: bigint
  /** By which a statement or a receipt names it; the credit's id. */
  reference: string
}

/** Where it left from. */
const FROM: Record<RefundSent["method"], string> = { transfer: ACCOUNTS.bank, counter: ACCOUNTS.counter, credit: ACCOUNTS.credit }

export function refundSentJournal(fact: RefundSent): NewJournal {
  return journalFor(fact, [
    { account: ACCOUNTS.refunds, debit: fact.amount_minor, subject: fact.order_id },
    { account: FROM[fact.method], credit: fact.amount_minor, subject: fact.credit_id ?? fact.order_id },
  ])
}

/** It came back: the customer is owed it as before. */
export interface RefundFailed extends Omit<RefundSent, "kind"> {
  kind: "refund_failed"
}

/** The mirror. */
export function refundFailedJournal(fact: RefundFailed): NewJournal {
  return journalFor(fact, [
    { account: FROM[fact.method], debit: fact.amount_minor, subject: fact.order_id },
    { account: ACCOUNTS.refunds, credit: fact.amount_minor, subject: fact.order_id },
  ])
}
