import { CARD_PROVIDER } from "@tawiza/vendor/domain/payment"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { type CardStatus, laterStatus } from "../domain/card-payment"

/** A PaymentIntent as it was read. */
export interface ReadPayment {
  id: string
  order_id: string | null
  payment_collection_id: string | null
  currency_code: string
  amount_minor: bigint
  status: CardStatus
  charge_id: string | null
  fee_minor: bigint | null
  available_on: Date | null
  available: boolean
}

/**
 * Keeps what was read of a payment, and never less than was known: its row is locked until the end of the transaction.
 * @returns the state that holds
 */
export async function keepPayment(transaction: Sql, read: ReadPayment): Promise<CardStatus> {
  const { id, order_id, payment_collection_id, currency_code, amount_minor, charge_id, fee_minor, available_on, available } = read
  await transaction.raw(
    `insert into card_payment (id, order_id, payment_collection_id, currency_code, amount_minor, status) values (?, ?, ?, ?, ?, 'open')
    on conflict (id) do nothing`,
    [id, order_id, payment_collection_id, currency_code, String(amount_minor)],
  )
  const [row] = await rows<{ status: CardStatus }>(transaction, "select status from card_payment where id = ? for update", [id])
  const status = laterStatus(row?.status ?? "open", read.status)
  await transaction.raw(
    `update card_payment set status = ?, order_id = coalesce(order_id, ?), amount_minor = ?, charge_id = coalesce(?, charge_id),
      fee_minor = coalesce(?, fee_minor), available_on = coalesce(?, available_on),
      available_at = coalesce(available_at, case when ? then now() end), changed_at = now(), failure = null
    where id = ?`,
    [status, order_id, String(amount_minor), charge_id, fee_minor === null ? null : String(fee_minor), available_on, available, id],
  )
  return status
}

/** The order that a PaymentIntent pays: only what Medusa wrote down as its payment counts. */
export async function orderPaidBy(sql: Sql, payment_intent: string): Promise<string | null> {
  const [row] = await rows<{ order_id: string }>(
    sql,
    `select o.order_id from payment p
    join order_payment_collection o on o.payment_collection_id = p.payment_collection_id and o.deleted_at is null
    where p.provider_id = ? and p.data ->> 'id' = ? and p.deleted_at is null and p.canceled_at is null`,
    [CARD_PROVIDER, payment_intent],
  )
  return row?.order_id ?? null
}

/** Medusa's own payment of an order by card, and how far it has written it down. */
export interface MedusaCardPayment {
  id: string
  payment_intent: string
  captured_at: Date | null
  /** A capture whose end a crash cut off has a row and no date. */
  capture_rows: number
}

export async function cardPaymentOf(sql: Sql, order_id: string): Promise<MedusaCardPayment | null> {
  const [row] = await rows<MedusaCardPayment>(
    sql,
    `select p.id, p.data ->> 'id' as payment_intent, p.captured_at,
      (select count(*)::int from capture c where c.payment_id = p.id and c.deleted_at is null) as capture_rows
    from payment p
    join order_payment_collection o on o.payment_collection_id = p.payment_collection_id and o.deleted_at is null
    where o.order_id = ? and p.provider_id = ? and p.deleted_at is null and p.canceled_at is null`,
    [order_id, CARD_PROVIDER],
  )
  return row ?? null
}

/** Orders whose card was not charged yet, or is not known to be, here and at Medusa. */
export async function ordersToCapture(sql: Sql): Promise<string[]> {
  const found = await rows<{ order_id: string }>(
    sql,
    `select o.order_id from payment p
    join order_payment_collection o on o.payment_collection_id = p.payment_collection_id and o.deleted_at is null
    left join card_payment c on c.id = p.data ->> 'id'
    where p.provider_id = ? and p.deleted_at is null and p.canceled_at is null
      and (c.failure is null or c.changed_at < now() - interval '10 minutes')
      and (p.captured_at is null or c.status is distinct from 'captured' or c.order_id is null
        or not exists (select 1 from order_transaction t where t.order_id = o.order_id and t.reference = 'capture' and t.deleted_at is null))
    order by p.created_at limit 200`,
    [CARD_PROVIDER],
  )
  return found.map(({ order_id }) => order_id)
}

/** Charges whose fee or release Stripe had not told when they were last read. */
export async function unfinishedCharges(sql: Sql): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select id from card_payment where status = 'captured' and available_at is null
      and (available_on is null and changed_at < now() - interval '1 minute' or available_on < now() and changed_at < now() - interval '10 minutes')
    order by changed_at limit 200`,
  )
  return found.map(({ id }) => id)
}

/** A payment that belongs to no order. */
export interface Stray {
  id: string
  status: CardStatus
  currency_code: string
  amount_minor: string
  /** The basket whose payment it still is; null when nobody wants it any more. */
  cart_id: string | null
  /** Seconds since it was first seen. */
  age_s: number
}

export async function strayPayments(sql: Sql, older_than_s: number): Promise<Stray[]> {
  return rows<Stray>(
    sql,
    `select c.id, c.status, c.currency_code, c.amount_minor::text, k.cart_id, extract(epoch from now() - c.first_seen_at)::int as age_s
    from card_payment c
    left join payment_session s on s.payment_collection_id = c.payment_collection_id and s.data ->> 'id' = c.id and s.deleted_at is null
    left join cart_payment_collection k on k.payment_collection_id = s.payment_collection_id and k.deleted_at is null
    where c.order_id is null and c.first_seen_at < now() - interval '1 second' * ?
      and (c.status = 'held' or c.status = 'open' and s.id is null
        or c.status = 'captured' and not exists (select 1 from settlement_fact f where f.key = 'stripe:' || c.id || ':unclaimed'))
      and not exists (select 1 from payment p where p.data ->> 'id' = c.id and p.deleted_at is null and p.canceled_at is null)
    order by c.first_seen_at limit 100`,
    [older_than_s],
  )
}

export async function notePaymentFailure(sql: Sql, id: string, failure: string): Promise<void> {
  await sql.raw("update card_payment set failure = ? where id = ?", [failure, id])
}
