import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefundStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf } from "@tawiza/vendor/rows"
import type { Fact } from "./domain/facts"
import { postFacts } from "./post-facts"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { type KeptRefund, keepRefundMove, listRefunds } from "./store/refunds"
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
 * How a refund is sent: whoever sends one (a treasurer by hand; a payment provider's outbox) says here that the money left, or that it came
 * back. The way is the one that the customer chose last. The same again, by its reference, is nothing new.
 * @throws Refusal `not_found`, `illegal_transition`
 */
export async function moveRefund(container: MedusaContainer, { refund_id, to, on, reference, by }: MoveRefundInput): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const [found] = await listRefunds(transaction, { id: refund_id })
    if (!found) throw new Refusal("not_found", { id: refund_id })
    const [kept] = (await listReturns(transaction, { id: found.return_id })) as [KeptReturn]
    await lockOrderMoney(transaction, kept.order_id)
    const [refund] = (await listRefunds(transaction, { id: refund_id })) as [KeptRefund]
    const last = refund.moves.at(-1)
    if (last?.to === to && last.reference === reference) return
    transition(REFUND_TRANSITIONS, refund.status, to)
    const { method } = to === "failed" && last ? last : ((await listReturns(transaction, { id: found.return_id })) as [KeptReturn])[0].way
    await keepRefundMove(transaction, refund_id, { to, method, on, reference, by })
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
    }
    await recordFacts(transaction, [fact])
  })
  await postFacts(container)
}
