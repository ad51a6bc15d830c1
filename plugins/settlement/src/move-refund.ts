import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefundStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "./domain/facts"
import { postFacts } from "./post-facts"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { type KeptRefund, keepRefundMove, listRefunds, type RefundMove } from "./store/refunds"
import { type KeptReturn, listReturns } from "./store/returns"

/** What came back is sent again. */
const REFUND_TRANSITIONS: Record<RefundStatus, readonly RefundStatus[]> = { due: ["sent"], failed: ["sent"], sent: ["failed"] }

export interface MoveRefundInput {
  refund_id: string
  to: "sent" | "failed"
  /** Day in Morocco. */
  on: string
  /** Of the transfer on the bank's statement, of the receipt at the counter, of the credit. */
  reference: string
  by: string
}

/**
 * A treasurer says that a refund left, or that it came back. The way is the one that the customer chose last. The same again, by its
 * reference, is nothing new.
 * @throws Refusal `not_found`, `illegal_transition`; `refund_way_closed` for one to a card: Stripe tells what becomes of it
 */
export async function moveRefund(container: MedusaContainer, { refund_id, to, on, reference, by }: MoveRefundInput): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const [found] = await listRefunds(transaction, { id: refund_id })
    if (!found) throw new Refusal("not_found", { id: refund_id })
    const [kept] = (await listReturns(transaction, { id: found.return_id })) as [KeptReturn]
    await lockOrderMoney(transaction, kept.order_id)
    const [refund] = (await listRefunds(transaction, { id: refund_id })) as [KeptRefund]
    const { method } =
      (to === "failed" && refund.moves.at(-1)) || ((await listReturns(transaction, { id: found.return_id })) as [KeptReturn])[0].way
    if (method === "card") throw new Refusal("refund_way_closed")
    if (!(await addMove(transaction, refund, { to, method, on, reference, by }))) return
    const fact: Fact = {
      kind: to === "sent" ? "refund_sent" : "refund_failed",
      // Its tries are numbered: it is sent again after it came back.
      key: `refund:${refund_id}:${to}:${refund.moves.length + 1}`,
      currency_code: kept.currency_code,
      happened_at: new Date(`${on}T12:00:00Z`),
      order_id: kept.order_id,
      consignment_id: kept.consignment_id,
      vendor_id: kept.vendor_id,
      refund_id,
      method,
      amount_minor: refund.amount_minor,
      reference,
    }
    await recordFacts(transaction, [fact])
  })
  await postFacts(container)
}

/**
 * Stripe says that a refund was sent to the card, or that the card's bank sent it back. The order's money is locked by the caller, who
 * records the fact. Said again it is nothing new.
 */
export async function moveCardRefund(
  transaction: Sql,
  refund_id: string,
  { to, at, reference }: { to: "sent" | "failed"; at: Date; reference: string },
): Promise<void> {
  const [refund] = await listRefunds(transaction, { id: refund_id })
  if (!refund || refund.moves.some((move) => move.to === to && move.reference === reference)) return
  await addMove(transaction, refund, { to, method: "card", on: moroccanDay(at), reference, by: "stripe" })
}

/** @returns whether it is new @throws Refusal `illegal_transition` */
async function addMove(transaction: Sql, refund: KeptRefund, move: RefundMove): Promise<boolean> {
  const last = refund.moves.at(-1)
  if (last?.to === move.to && last.reference === move.reference) return false
  transition(REFUND_TRANSITIONS, refund.status, move.to)
  await keepRefundMove(transaction, refund.id, move)
  return true
}
