import type { MedusaContainer } from "@medusajs/framework/types"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import type Stripe from "stripe"
import { cardStatusOf } from "../domain/card-payment"
import type { FactBase } from "../domain/fact"
import type { Fact } from "../domain/facts"
import { inOrderCurrency } from "../domain/stripe-amount"
import { moveCardRefund } from "../move-refund"
import { endTransfer } from "../payouts/end-payout"
import { callOf, endCall } from "../store/calls"
import { keepPayment, orderPaidBy } from "../store/card-payments"
import { keepDispute } from "../store/disputes"
import { factByKey, lockOrderMoney, recordFacts } from "../store/facts"
import { idOf } from "./client"

/**
 * Each of these reads one object at Stripe and takes the steps that its state implies and that were not taken: whatever told of it, how
 * often, and in what order. An object that is not the marketplace's is passed over.
 */

/** A payment: how far it is; when charged, what it cost and when it can be paid out. */
export async function applyPayment(container: MedusaContainer, stripe: Stripe, id: string): Promise<void> {
  const payment = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge.balance_transaction"] })
  if (!payment.metadata.payment_collection_id) return
  const charge = payment.latest_charge as Stripe.Charge | null
  const entry = charge?.captured ? (charge.balance_transaction as Stripe.BalanceTransaction | null) : null
  const { currency } = payment
  const fee = entry && inOrderCurrency(entry.fee, entry, currency)
  const available = entry?.status === "available"

  await connectionOf(container).transaction(async (transaction) => {
    const order_id = await orderPaidBy(transaction, id)
    if (order_id) await lockOrderMoney(transaction, order_id)
    const status = await keepPayment(transaction, {
      id,
      order_id,
      payment_collection_id: payment.metadata.payment_collection_id ?? null,
      currency_code: currency,
      amount_minor: BigInt(payment.amount),
      status: cardStatusOf(payment.status),
      charge_id: charge?.id ?? null,
      fee_minor: fee,
      available_on: entry ? at(entry.available_on) : null,
      available,
    })
    if (status !== "captured" || !charge) return
    const base = (name: string, happened_at: Date) => ({
      ...about(`stripe:${id}:${name}`, happened_at, currency, order_id),
      payment_id: id,
    })
    const amount_minor = BigInt(payment.amount_received)
    const facts: Fact[] = [{ ...base("captured", at(entry?.created ?? charge.created)), kind: "card_captured", amount_minor }]
    if (entry && fee !== null) {
      facts.push({ ...base("fee", at(entry.created)), kind: "psp_fee", fee_minor: fee })
      if (available) facts.push({ ...base("available", at(entry.available_on)), kind: "psp_available", amount_minor: amount_minor - fee })
    }
    await recordFacts(transaction, facts)
  })
}

/** A refund: sent, and perhaps come back. One that was made at Stripe itself is told as well: its money has left. */
export async function applyRefund(container: MedusaContainer, stripe: Stripe, id: string): Promise<void> {
  const refund = await stripe.refunds.retrieve(id)
  const payment_id = idOf(refund.payment_intent)
  if (!payment_id) return
  await connectionOf(container).transaction((transaction) => keepRefund(transaction, refund, payment_id))
}

/** The same in a transaction of the caller's. */
export async function keepRefund(transaction: Sql, refund: Stripe.Refund, payment_id: string): Promise<void> {
  const order_id = await orderPaidBy(transaction, payment_id)
  if (order_id) await lockOrderMoney(transaction, order_id)
  const { id, currency, amount, created } = refund
  const call = await callOf(transaction, { stripe_id: id, key: refund.metadata?.call ?? null })
  if (!(call || order_id)) return
  const base = (name: string) => ({
    ...about(`stripe:${id}:${name}`, name === "sent" ? at(created) : new Date(), currency, order_id),
    consignment_id: call?.consignment_id ?? null,
    vendor_id: call?.vendor_id ?? null,
    payment_id,
    refund_id: id,
    amount_minor: BigInt(amount),
  })
  await recordFacts(transaction, [{ ...base("sent"), kind: "card_refunded" }])
  if (call) await endCall(transaction, call.id, id)
  if (call?.refund_id) await moveCardRefund(transaction, call.refund_id, { to: "sent", at: at(created), reference: id })
  if (refund.status !== "failed" && refund.status !== "canceled") return
  await recordFacts(transaction, [{ ...base("failed"), kind: "card_refund_failed" }])
  if (call?.refund_id) await moveCardRefund(transaction, call.refund_id, { to: "failed", at: new Date(), reference: id })
  if (call && call.status !== "replaced") {
    const failure = refund.failure_reason ?? refund.status
    await transaction.raw("update stripe_call set status = 'returned', failure = ? where id = ?", [failure, call.id])
  }
}

const ENDS: Record<string, "won" | "lost"> = { won: "won", lost: "lost" }

/** A dispute whose money was taken: opened, won or lost. Inquiries take no money. */
export async function applyDispute(container: MedusaContainer, stripe: Stripe, id: string): Promise<void> {
  const dispute = await stripe.disputes.retrieve(id)
  const payment_id = idOf(dispute.payment_intent)
  const [taken] = dispute.balance_transactions
  if (!(payment_id && taken)) return
  const { currency } = dispute
  const amount_minor = -inOrderCurrency(taken.amount, taken, currency)
  const fee_minor = inOrderCurrency(taken.fee, taken, currency)
  const status = ENDS[dispute.status] ?? "open"

  await connectionOf(container).transaction(async (transaction) => {
    const order_id = await orderPaidBy(transaction, payment_id)
    if (!order_id) return
    await lockOrderMoney(transaction, order_id)
    const base = (name: string, happened_at: Date) => ({
      ...about(`stripe:${id}:${name}`, happened_at, currency, order_id),
      payment_id,
      dispute_id: id,
      amount_minor,
    })
    const opened_at = at(dispute.created)
    const facts: Fact[] = [{ ...base("opened", opened_at), kind: "dispute_opened", fee_minor }]
    if (status !== "open") facts.push({ ...base("closed", new Date()), kind: "dispute_closed", won: status === "won" })
    await recordFacts(transaction, facts)
    const { reason, evidence_details } = dispute
    const answer_by = evidence_details.due_by ? at(evidence_details.due_by) : null
    await keepDispute(transaction, {
      id,
      payment_id,
      order_id,
      currency_code: currency,
      amount_minor,
      fee_minor,
      reason,
      status,
      answer_by,
      opened_at,
    })
  })
}

/**
 * A payout of Stripe to the chamber's bank: all that is in it, in the currency of the orders. What Stripe counts in another is what the
 * facts of its parts say, so that nothing is left of what they moved.
 * @throws Error when a part of it is nothing we know and counted in another currency.
 */
export async function applyPayout(container: MedusaContainer, stripe: Stripe, id: string): Promise<void> {
  const payout = await stripe.payouts.retrieve(id)
  const paid = payout.status === "paid" || payout.status === "failed"
  if (!paid) return
  const entries = await stripe.balanceTransactions
    .list({ payout: id, limit: 100, expand: ["data.source"] })
    .autoPagingToArray({ limit: 10_000 })
  await connectionOf(container).transaction(async (transaction) => {
    let sum = 0n
    let currency: string | null = null
    for (const entry of entries) {
      if (entry.type === "payout") continue
      const part = await partOf(transaction, entry)
      if (part) {
        currency ??= part.currency_code
        sum += part.amount_minor
      } else {
        sum += inOrderCurrency(entry.net, entry, currency ?? payout.currency)
      }
    }
    if (sum === 0n) return
    const base = (name: string, happened_at: Date) => ({
      ...about(`stripe:${id}:${name}`, happened_at, currency ?? payout.currency, null),
      payout_id: id,
      amount_minor: sum,
    })
    const facts: Fact[] = [{ ...base("paid", at(payout.arrival_date)), kind: "psp_paid_out" }]
    if (payout.status === "failed") facts.push({ ...base("failed", new Date()), kind: "psp_payout_failed" })
    await recordFacts(transaction, facts)
  })
}

/** What a fact is called of something that was sent and whose money is here again. */
const CAME_BACK: Partial<Record<Stripe.BalanceTransaction["type"], string>> = { refund_failure: "failed", transfer_refund: "reversed" }

/** What a balance transaction moved of `psp:stripe:available`, by the facts of what it is about. */
async function partOf(sql: Sql, entry: Stripe.BalanceTransaction): Promise<{ amount_minor: bigint; currency_code: string } | null> {
  const source = entry.source as { id: string; object: string; payment_intent?: string | null } | null
  if (source?.object === "charge") {
    const fact = await factByKey(sql, `stripe:${idOf(source.payment_intent)}:available`)
    return fact?.kind === "psp_available" ? fact : null
  }
  const fact = await factByKey(sql, `stripe:${source?.id}:${CAME_BACK[entry.type] ?? "sent"}`)
  if (fact?.kind === "card_refunded") return { ...fact, amount_minor: -fact.amount_minor }
  if (fact?.kind === "card_refund_failed" || fact?.kind === "transfer_reversed") return fact
  if (fact?.kind === "transfer_sent") return { ...fact, amount_minor: -fact.amount_minor }
  return null
}

/** A transfer to a vendor: sent, and perhaps come back, whole or in part, by us or by Stripe. Its payout follows. */
export async function applyTransfer(container: MedusaContainer, stripe: Stripe, id: string): Promise<void> {
  const transfer = await stripe.transfers.retrieve(id)
  await connectionOf(container).transaction(async (transaction) => {
    const call = await callOf(transaction, { stripe_id: id, key: transfer.metadata.call ?? null })
    if (!call?.vendor_id) return
    const base = { ...about("", at(transfer.created), transfer.currency, null), vendor_id: call.vendor_id, transfer_id: id }
    await recordFacts(transaction, [
      { ...base, key: `stripe:${id}:sent`, kind: "transfer_sent", amount_minor: BigInt(transfer.amount) },
      ...transfer.reversals.data.map(
        (reversal): Fact => ({
          ...base,
          key: `stripe:${reversal.id}:reversed`,
          happened_at: at(reversal.created),
          kind: "transfer_reversed",
          amount_minor: BigInt(reversal.amount),
        }),
      ),
    ])
    if (call.payout_id) {
      const [last] = transfer.reversals.data.map(({ created }) => at(created)).sort((a, b) => b.getTime() - a.getTime())
      await endTransfer(transaction, call.payout_id, "paid", { happened_at: at(transfer.created), reason: null })
      if (transfer.reversed && last) await endTransfer(transaction, call.payout_id, "returned", { happened_at: last, reason: null })
    }
    await endCall(transaction, call.id, id)
  })
}

const at = (seconds: number) => new Date(seconds * 1000)

const about = (key: string, happened_at: Date, currency_code: string, order_id: string | null): FactBase => ({
  key,
  currency_code,
  happened_at,
  order_id,
  consignment_id: null,
  vendor_id: null,
})
