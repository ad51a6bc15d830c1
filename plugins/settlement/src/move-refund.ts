import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefundStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "./domain/facts"
import { makeCredit } from "./make-credit"
import { postFacts } from "./post-facts"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { type KeptRefund, keepRefundMove, listRefunds, type RefundMove } from "./store/refunds"
import { type KeptReturn, listReturns } from "./store/returns"
import { tellCredits } from "./tell-credits"

/** What came back is sent again. */
const REFUND_TRANSITIONS: Record<RefundStatus, readonly RefundStatus[]> = { due: ["sent"], failed: ["sent"], sent: ["failed"] }

export interface MoveRefundInput {
  refund_id: string
  to: "sent" | "failed"
  /** Day in Morocco. */
  on: string
  /** Of the transfer on the bank's statement, of the receipt at the counter; none for a credit. */
  reference: string | null
  by: string
}

/**
 * A treasurer says that a refund left, or that it came back. The way is the one that the customer chose last; sending a credit makes it,
 * and it never comes back. The same again, by its reference, is nothing new.
 * @throws Refusal `not_found`, `illegal_transition`, `invalid_request` for money without a reference or a credit with one;
 * `refund_way_closed` for one to a card: Stripe tells what becomes of it
 */
export async function moveRefund(container: MedusaContainer, { refund_id, to, on, reference, by }: MoveRefundInput): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const [found] = await listRefunds(transaction, { id: refund_id })
    if (!found) throw new Refusal("not_found", { id: refund_id })
    const [kept] = (await listReturns(transaction, { id: found.return_id })) as [KeptReturn]
    await lockOrderMoney(transaction, kept.order_id)
    const [refund] = (await listRefunds(transaction, { id: refund_id })) as [KeptRefund]
    const last = refund.moves.at(-1)
    const { method } = (to === "failed" && last) || ((await listReturns(transaction, { id: found.return_id })) as [KeptReturn])[0].way
    if (method === "card") throw new Refusal("refund_way_closed")
    if (last?.method === "credit") {
      if (to === "sent") return
      throw new Refusal("illegal_transition", { from: last.to, to, allowed: [] })
    }
    // Whoever has a reference has sent money: the customer may have chosen another way since.
    if ((method === "credit") !== (reference === null)) throw new Refusal("invalid_request", { fields: "reference" })
    const { order_id, currency_code } = kept
    const credit = method === "credit" ? await makeCredit(transaction, { ...refund, refund_id, order_id, currency_code }) : null
    const named = credit?.id ?? (reference as string)
    if (!(await addMove(transaction, refund, { to, method, on, reference: named, by }))) return
    const fact: Fact = {
      kind: to === "sent" ? "refund_sent" : "refund_failed",
      // Its tries are numbered: it is sent again after it came back.
      key: `refund:${refund_id}:${to}:${refund.moves.length + 1}`,
      currency_code,
      happened_at: new Date(`${on}T12:00:00Z`),
      order_id,
      consignment_id: kept.consignment_id,
      vendor_id: kept.vendor_id,
      refund_id,
      method,
      ...(credit && { credit_id: credit.id }),
      amount_minor: refund.amount_minor,
      reference: named,
    }
    await recordFacts(transaction, [fact])
  })
  await postFacts(container)
  await tellCredits(container)
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
