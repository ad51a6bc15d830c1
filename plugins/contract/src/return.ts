import type { MoveView } from "./application.js"
import type { CreditView } from "./credit.js"

/**
 * A customer gives pieces of one consignment back. `accepted`: the pieces may come. `received`: they are back, the refund is decided.
 * `settled`: a part of the price is given back and the pieces stay.
 */
export const RETURN_STATUSES = ["asked", "accepted", "disputed", "received", "settled", "rejected"] as const
export type ReturnStatus = (typeof RETURN_STATUSES)[number]

/** `from → to[]`. What was accepted and never comes back is rejected by a moderator. */
export const RETURN_TRANSITIONS: Record<ReturnStatus, readonly ReturnStatus[]> = {
  asked: ["accepted", "disputed", "settled", "rejected"],
  disputed: ["accepted", "settled", "rejected"],
  accepted: ["received", "rejected"],
  received: [],
  settled: [],
  rejected: [],
}

/** States in which a return still holds the vendor's money. */
export const OPEN_RETURNS: readonly ReturnStatus[] = ["asked", "accepted", "disputed"]

/** What a member may do at the desk: the route segment → the state it leads to. */
export const RETURN_ACTIONS = { accept: "accepted", dispute: "disputed", receive: "received" } as const satisfies Record<
  string,
  ReturnStatus
>
export type ReturnAction = keyof typeof RETURN_ACTIONS

/** What a moderator may rule: the route segment → the state it leads to. */
export const RETURN_RULINGS = { accept: "accepted", settle: "settled", reject: "rejected" } as const satisfies Record<string, ReturnStatus>
export type ReturnRuling = keyof typeof RETURN_RULINGS

/** `changed_mind` is the right of withdrawal; the others say that something is wrong with the piece. */
export const RETURN_REASONS = ["changed_mind", "damaged", "faulty", "not_as_shown", "wrong_piece"] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** Reasons that nothing is left out of: not even what was made to order. */
export const FAULT_REASONS: readonly ReturnReason[] = ["damaged", "faulty", "not_as_shown", "wrong_piece"]

/** How a customer gets its money: back on the card that paid, to its bank account, at the chamber's counter, or kept as credit. */
export const REFUND_METHODS = ["card", "transfer", "counter", "credit"] as const
export type RefundMethod = (typeof REFUND_METHODS)[number]

/** `failed`: it was sent and came back. */
export const REFUND_STATUSES = ["due", "failed", "sent"] as const
export type RefundStatus = (typeof REFUND_STATUSES)[number]

/** Why a piece cannot be given back by somebody who only changed its mind, or at all. */
export type NoReturn = "not_delivered" | "too_late" | "made_to_order" | "perishable" | "all_returned"

/** A line of a parcel, and how many pieces of it may still be given back. */
export interface ReturnableLine {
  line_item_id: string
  title: string
  quantity: number
  /** What one of them gives back. */
  unit_minor: number
  /** Only for a fault then. */
  only_faults: "made_to_order" | "perishable" | null
}

export interface ReturnableParcel {
  consignment: { id: string; number: string }
  lines: ReturnableLine[]
  /** Last day in Morocco on which it may be asked; null before it is delivered. */
  until: string | null
  /** null: something may be given back now. */
  why_not: NoReturn | null
  currency_code: string
}

export interface RefundView {
  id: string
  amount_minor: number
  currency_code: string
  status: RefundStatus
  method: RefundMethod
  /** Last digits of the bank account it goes to. */
  bank_number_end: string | null
  /** Last day in Morocco on which the customer must have it. */
  due_on: string
  sent_on: string | null
  /** Of the transfer or the receipt. */
  reference: string | null
  /** What was made of it; only to the customer and to somebody who sends money. */
  credit: CreditView | null
}

export interface ReturnView {
  id: string
  status: ReturnStatus
  consignment: { id: string; number: string }
  items: { line_item_id: string; title: string; quantity: number; thumbnail: string | null }[]
  reason: ReturnReason
  text: string | null
  asked_at: string
  /** Last day in Morocco on which the customer must have its money, if it gets it. */
  due_on: string
  method: RefundMethod
  /** The ways that are open for its money. */
  methods: RefundMethod[]
  bank_number_end: string | null
  moves: MoveView<ReturnStatus>[]
  /** What it gives back, or would. */
  amount_minor: number
  currency_code: string
  refund: RefundView | null
}

/** `GET /store/orders/:id/returns`: what may be given back of an order, and what was asked. */
export interface OrderReturns {
  parcels: ReturnableParcel[]
  /** The ways that are open for the money of a new return. */
  methods: RefundMethod[]
  returns: ReturnView[]
}

/** Body of `POST /store/orders/:id/returns`, answered with the return. */
export interface AskReturnBody {
  consignment_id: string
  items: { line_item_id: string; quantity: number }[]
  reason: ReturnReason
  text?: string
  /** The one of the order: who has only seen its address cannot send its money elsewhere. */
  phone: string
  refund: RefundWay
}

/** How the refund is wanted; the number and its holder with `transfer` only. */
export interface RefundWay {
  method: RefundMethod
  bank_number?: string
  holder?: string
}

/** Body of `POST /store/orders/:id/returns/:return_id/refund-way`: another way, while the money has not been sent. */
export interface ChangeRefundWayBody {
  phone: string
  refund: RefundWay
}

/** `GET /vendor/returns?state=open|done&limit=&offset=`. */
export interface DeskReturnList {
  returns: DeskReturn[]
  count: number
}

export interface DeskReturn extends ReturnView {
  customer: string
  /** What may be done now. */
  actions: ReturnAction[]
}

/** Body of `POST /vendor/returns/:id/{accept,dispute,receive}`; the reason with `dispute` only. */
export interface ReturnActionBody {
  reason?: string
}

/** A row of `GET /admin/consignment-returns?status=&limit=&offset=`, those due first at the top. */
export interface AdminReturn extends ReturnView {
  order: { id: string; display_id: number }
  vendor: string
  /** Until the customer must have its money; below zero when that is over. */
  days_left: number
  /** What the reader may rule now. */
  rulings: ReturnRuling[]
}

export interface AdminReturnList {
  returns: AdminReturn[]
  count: number
  limit: number
  offset: number
  /** How many there are in each state. */
  counts: Record<ReturnStatus, number>
}

/** Body of `POST /admin/consignment-returns/:id/{accept,settle,reject}`; the amount with `settle` only. Answers the return. */
export interface ReturnRulingBody {
  reason: string
  amount_minor?: number
}

/** A row of `GET /admin/customer-refunds?status=&limit=&offset=`, those due first at the top. */
export interface AdminRefund extends RefundView {
  return_id: string
  consignment: { id: string; number: string }
  order: { id: string; display_id: number }
  customer: string
  /** Whose account it is; only to somebody who sends money. */
  holder: string | null
  /** The whole number; only to somebody who sends money, and only while it has to be sent. */
  bank_number: string | null
  days_left: number
}

export interface AdminRefundList {
  refunds: AdminRefund[]
  count: number
  limit: number
  offset: number
  counts: Record<RefundStatus, number>
  may_change: boolean
}

/**
 * Body of `POST /admin/customer-refunds/:id/{sent,failed}`: it has left, or came back. A credit has no reference: sending it makes one, whose
 * code is the reference. It never comes back. Answers the refund.
 */
export interface MoveRefundBody {
  /** Day in Morocco. */
  on: string
  reference?: string
}
