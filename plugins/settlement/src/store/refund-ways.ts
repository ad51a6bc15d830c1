import type { RefundMethod } from "@tawiza/contract"
import { CARD_PROVIDER } from "@tawiza/vendor/domain/payment"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { refundMethods } from "../domain/refund-way"

/** The ways that are open for the money of a new return of an order. */
export async function waysOfOrder(sql: Sql, order_id: string): Promise<RefundMethod[]> {
  return refundMethods({ by_card: (await paidByCard(sql, [order_id])).has(order_id), card_failed: false })
}

/** The ways that are open for the money of returns that were asked, by their ids. */
export async function waysOfReturns(
  sql: Sql,
  returns: readonly { id: string; order_id: string }[],
): Promise<(of: { id: string; order_id: string }) => RefundMethod[]> {
  const [cards, failed] = await Promise.all([
    paidByCard(
      sql,
      returns.map(({ order_id }) => order_id),
    ),
    rows<{ return_id: string }>(
      sql,
      `select f.return_id from stripe_call s join customer_refund f on f.id = s.refund_id
      where f.return_id = any(?) and s.status in ('failed', 'returned', 'replaced')`,
      [returns.map(({ id }) => id)],
    ),
  ])
  return ({ id, order_id }) =>
    refundMethods({ by_card: cards.has(order_id), card_failed: failed.some(({ return_id }) => return_id === id) })
}

/** Paid by nothing but a card: what a credit paid cannot go back to one, and a refund is not divided. */
async function paidByCard(sql: Sql, order_ids: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ order_id: string }>(
    sql,
    `select o.order_id from order_payment_collection o
    join payment p on p.payment_collection_id = o.payment_collection_id and p.deleted_at is null and p.canceled_at is null
    where o.order_id = any(?) and o.deleted_at is null and p.provider_id = ?
      and not exists (select 1 from customer_credit_move m where m.order_id = o.order_id and m.consignment_id is null)`,
    [order_ids, CARD_PROVIDER],
  )
  return new Set(found.map(({ order_id }) => order_id))
}
