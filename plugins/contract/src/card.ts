import type { StripeAccountStatus, StripeWant } from "./bank-account.js"

/** `GET /admin/card-payments`: how payment by card stands, and what in it needs a person. Amounts are minor units. */
export interface CardPayments {
  /** Whether cards are taken at all. */
  configured: boolean
  /** Up to when the list of Stripe's events was read without a gap; null before the first reading. */
  events_read_to: string | null
  /** Events that were told and not worked off yet. */
  events_waiting: number
  events_failed: FailedStripeEvent[]
  calls: StripeCallView[]
  disputes: CardDispute[]
  /** Held or charged, and not what an order or an empty basket would make of them. */
  payments_failed: FailedCardPayment[]
  /** Vendors' own accounts with Stripe; null where the chamber does not pay by Stripe. */
  recipients: StripeRecipient[] | null
}

export interface StripeRecipient {
  vendor: { id: string; name: string }
  status: StripeAccountStatus
  wants: StripeWant[]
  read_at: string
  /** Why it could not be read last. */
  failure: string | null
}

/** Something Stripe told that could not be worked off; it is tried again by itself, later and later. */
export interface FailedStripeEvent {
  id: string
  type: string
  object_id: string
  happened_at: string
  attempts: number
  failure: string
}

/**
 * How far a refund or a transfer has come. `waiting`: to be sent. `calling`: being sent. `unknown`: nobody knows whether Stripe did it;
 * it is looked up. `failed`: Stripe refused; a person decides. `returned`: sent, and came back. `replaced`: after either, the money goes
 * another way.
 */
export const STRIPE_CALL_STATUSES = ["waiting", "calling", "unknown", "done", "failed", "returned", "replaced"] as const
export type StripeCallStatus = (typeof STRIPE_CALL_STATUSES)[number]
/** A transfer that comes back is done all the same: what came back of it is told apart. */
export type TransferStatus = Exclude<StripeCallStatus, "returned" | "replaced">

export const STRIPE_CALL_KINDS = ["refund", "transfer", "reversal"] as const
export type StripeCallKind = (typeof STRIPE_CALL_KINDS)[number]

/** A refund or a transfer that is not done, or came back and waits for a person. */
export interface StripeCallView {
  id: string
  kind: StripeCallKind
  status: StripeCallStatus
  amount_minor: number
  currency_code: string
  consignment_number: string | null
  order_id: string | null
  /** Of a transfer: the payout's reference and its batch. */
  payout: { end_to_end_id: string; batch_id: string } | null
  created_at: string
  attempts: number
  failure: string | null
  /** A treasurer may say that the customer got it another way. Of a return the customer chooses that on its own page. */
  replaceable: boolean
}

/** Body of `POST /admin/card-payments/calls/:id/replace`: a refund that the card did not take was paid out otherwise. Answers the list. */
export interface ReplaceCardRefundBody {
  method: "transfer" | "counter"
  /** Day in Morocco. */
  on: string
  reference: string
}

export interface CardDispute {
  id: string
  order_id: string | null
  display_id: number | null
  status: "open" | "won" | "lost"
  reason: string
  amount_minor: number
  fee_minor: number
  currency_code: string
  opened_at: string
  /** Until when the chamber may answer, at Stripe. */
  answer_by: string | null
}

export interface FailedCardPayment {
  id: string
  order_id: string | null
  status: "open" | "held" | "captured" | "cancelled"
  amount_minor: number
  currency_code: string
  first_seen_at: string
  failure: string
}
