import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { REFUND_DAYS } from "@tawiza/config/settlement"
import { OPEN_RETURNS, RETURN_TRANSITIONS, type ReturnStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import { addDays, moroccanDay } from "@tawiza/vendor/domain/day"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import { creditReason } from "./domain/credit-reason"
import type { Fact } from "./domain/facts"
import { parcelMoney } from "./domain/parcel-money"
import { type RefundLine, refundAmount, refundable, refundPieces, sourcesOf, sumOf } from "./domain/refund"
import { recordCredit } from "./invoices/issue-credits"
import { postFacts } from "./post-facts"
import { catchUpOrder, HOLD_RULES, settleOrder } from "./settle-order"
import { wantCall } from "./store/calls"
import { cardPaymentOf } from "./store/card-payments"
import { factsOf, lockOrderMoney, lockVendorMoney, recordFacts } from "./store/facts"
import { keepRefund, listRefunds } from "./store/refunds"
import { type KeptReturn, keepReturnMove, listReturns } from "./store/returns"
import { sharesOf } from "./store/shares"
import { vendorPart } from "./store/vendor-part"
import { workOffCardsSoon } from "./stripe/work"

export interface MoveReturnInput {
  return_id: string
  to: ReturnStatus
  by: string
  reason: string | null
  /** With `settled`: what is given back while the pieces stay. */
  amount_minor?: bigint
}

/** The last day on which the customer must have its money. */
export const refundDueOn = (asked_at: Date) => addDays(moroccanDay(asked_at), REFUND_DAYS)

/**
 * The one way by which a return changes its state. Pieces that are back, and an amount that settles, decide the refund in the same
 * transaction, with what is to be credited on paper; what ends a return lets go what it held. Said twice it is nothing new.
 * @throws Refusal `not_found`, `illegal_transition`, `refund_too_large`
 */
export async function moveReturn(container: MedusaContainer, input: MoveReturnInput, now = new Date()): Promise<void> {
  const sql = connectionOf(container)
  const [found] = await listReturns(sql, { id: input.return_id })
  if (!found) throw new Refusal("not_found", { id: input.return_id })
  const { order_id } = found
  // A refund is taken from what a parcel brought: that is recorded first, also when its event was lost.
  await catchUpOrder(container, order_id, now)
  await sql.transaction(async (transaction) => {
    await lockOrderMoney(transaction, order_id)
    const [kept] = (await listReturns(transaction, { id: input.return_id })) as [KeptReturn]
    if (kept.status === input.to) return
    const { return_id, to, by, reason } = input
    transition(RETURN_TRANSITIONS, kept.status, to)
    await keepReturnMove(transaction, { return_id, from: kept.status, to, by, reason })
    if (to === "received" || to === "settled") await decideRefund(transaction, kept, input.amount_minor ?? null, now)
    if (!OPEN_RETURNS.includes(to)) await recordFacts(transaction, [closed(kept, now)])
  })
  await settleOrder(container, order_id, now)
  await postFacts(container)
  workOffCardsSoon(container)
}

/** What a return gives back: its pieces, or an amount. */
async function linesOfRefund(sql: Sql, kept: KeptReturn, amount_minor: bigint | null): Promise<RefundLine[]> {
  const share = (await sharesOf(sql, [kept.consignment_id])).get(kept.consignment_id)
  if (!share) throw new Error(`Consignment ${kept.consignment_id} has no share`)
  const before = await listRefunds(sql, { consignment_ids: [kept.consignment_id] })
  const remaining = refundable(
    share.lines,
    before.flatMap(({ lines }) => lines),
  )
  if (amount_minor === null) return refundPieces(remaining, kept.items)
  const most = sumOf(remaining).total_minor
  if (amount_minor > most) throw new Refusal("refund_too_large", { most_minor: Number(most), most: Number(most) / 100 })
  return refundAmount(remaining, amount_minor)
}

async function decideRefund(transaction: Sql, kept: KeptReturn, amount_minor: bigint | null, now: Date): Promise<void> {
  const { id: return_id, order_id, consignment_id, vendor_id, currency_code } = kept
  const lines = await linesOfRefund(transaction, kept, amount_minor)
  const amounts = sumOf(lines)
  // Nothing was paid for these pieces.
  if (amounts.total_minor === 0n) return
  await lockVendorMoney(transaction, [vendor_id])
  const facts = (await factsOf(transaction, [consignment_id])).get(consignment_id) ?? []
  const { held_minor } = parcelMoney(facts, moroccanDay(now), HOLD_RULES)
  const available_minor = await vendorPart(transaction, vendor_id, "available")
  const id = generateEntityId(undefined, "refund")
  const due_on = refundDueOn(new Date(kept.asked_at))
  await keepRefund(transaction, { id, return_id, consignment_id, amount_minor: amounts.total_minor, lines, due_on, decided_at: now })
  const decided: Fact = {
    kind: "refund_decided",
    key: `refund:${id}:decided`,
    currency_code,
    happened_at: now,
    order_id,
    consignment_id,
    vendor_id,
    refund_id: id,
    ...amounts,
    ...sourcesOf(amounts.vendor_minor, { held_minor, available_minor }),
  }
  await recordFacts(transaction, [decided])
  if (kept.way.method === "card") await wantCardRefund(transaction, kept, id, amounts.total_minor)
  const { commission_minor, tax_minor } = amounts
  await recordCredit(transaction, {
    key: decided.key,
    consignment_id,
    order_id,
    reason: creditReason(kept.reason),
    lines: lines.map(({ line_item_id, total_minor }) => ({ line_item_id, total_minor: toJsonMinor(total_minor) })),
    commission_minor,
    tax_minor,
  })
}

/** It goes back to the card that paid, by the outbox alone. */
async function wantCardRefund(transaction: Sql, kept: KeptReturn, refund_id: string, amount_minor: bigint): Promise<void> {
  const { order_id, consignment_id, vendor_id, currency_code } = kept
  const paid = await cardPaymentOf(transaction, order_id)
  if (!paid) throw new Error(`Order ${order_id} has no payment by card`)
  const of = { order_id, consignment_id, vendor_id, payment_id: paid.payment_intent, refund_id }
  await wantCall(transaction, { key: `refund:${refund_id}`, kind: "refund", currency_code, amount_minor, ...of })
}

const closed = ({ id, order_id, consignment_id, vendor_id, currency_code }: KeptReturn, happened_at: Date): Fact => ({
  kind: "return_closed",
  key: `return:${id}:closed`,
  currency_code,
  happened_at,
  order_id,
  consignment_id,
  vendor_id,
  return_id: id,
})
