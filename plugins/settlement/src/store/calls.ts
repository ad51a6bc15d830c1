import type { PayoutRow, StripeCallKind, StripeCallStatus } from "@tawiza/contract"
import { CARD_PROVIDER } from "@tawiza/vendor/domain/payment"
import { rows, type Sql } from "@tawiza/vendor/rows"

/** What is asked of Stripe, as its row keeps it. */
export interface StripeCall {
  id: string
  key: string
  kind: StripeCallKind
  status: StripeCallStatus
  currency_code: string
  amount_minor: bigint
  order_id: string | null
  consignment_id: string | null
  vendor_id: string | null
  payment_id: string | null
  /** The customer's refund that is sent by it; null for one of a parcel that will not come. */
  refund_id: string | null
  destination: string | null
  stripe_id: string | null
  /** Of a transfer. */
  payout_id: string | null
  /** Counts what Stripe has refused for good: each has a key of its own there. */
  epoch: number
  /** Whether a call under this key may be under way or done without our knowing. */
  called_before: boolean
}

type NewCall = Pick<StripeCall, "key" | "kind" | "currency_code" | "amount_minor"> &
  Partial<Pick<StripeCall, "order_id" | "consignment_id" | "vendor_id" | "payment_id" | "refund_id" | "destination" | "payout_id">>

type Row = Omit<StripeCall, "amount_minor"> & { amount_minor: string }

const callOfRow = (row: Row): StripeCall => ({ ...row, amount_minor: BigInt(row.amount_minor) })

/** How long a caller has, before another may look after its call. */
const LEASE = "interval '2 minutes'"
const COLUMNS = `id::text, key, kind, status, currency_code, amount_minor::text, order_id, consignment_id, vendor_id, payment_id,
  refund_id, destination, stripe_id, payout_id, epoch`

/** Writes down that something is to be asked of Stripe; in the transaction that decides it. The same key again is the same call. */
export async function wantCall(transaction: Sql, call: NewCall): Promise<void> {
  const { key, kind, currency_code, amount_minor, order_id, consignment_id, vendor_id, payment_id, refund_id, destination, payout_id } =
    call
  await transaction.raw(
    `insert into stripe_call (key, kind, currency_code, amount_minor, order_id, consignment_id, vendor_id, payment_id, refund_id,
      destination, payout_id)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing`,
    [
      key,
      kind,
      currency_code,
      String(amount_minor),
      order_id ?? null,
      consignment_id ?? null,
      vendor_id ?? null,
      payment_id ?? null,
      refund_id ?? null,
      destination ?? null,
      payout_id ?? null,
    ],
  )
}

/** A parcel that is owed back and was paid by card: the refund goes to the card. Call it where the fact is recorded. */
export async function wantRefund(transaction: Sql, consignment_id: string): Promise<void> {
  await transaction.raw(
    `insert into stripe_call (key, kind, currency_code, amount_minor, order_id, consignment_id, payment_id)
    select 'refund:' || f.key, 'refund', f.currency_code, (f.payload ->> 'amount_minor')::bigint, f.order_id, f.consignment_id, p.data ->> 'id'
    from settlement_fact f
    join order_payment_collection o on o.order_id = f.order_id and o.deleted_at is null
    join payment p on p.payment_collection_id = o.payment_collection_id and p.deleted_at is null
    where f.consignment_id = ? and f.kind = 'parcel_called_off' and p.provider_id = ?
    on conflict (key) do nothing`,
    [consignment_id, CARD_PROVIDER],
  )
}

/**
 * Takes the next call that may be made now, for this process alone. A refund waits until its charge is there, a transfer until the
 * ledger has its reservation. One whose process died is taken up again when its lease is over.
 */
export async function takeCall(sql: Sql): Promise<StripeCall | null> {
  const [row] = await rows<Row>(
    sql,
    `update stripe_call set status = 'calling', attempts = attempts + 1, tried_at = now(), first_called_at = coalesce(first_called_at, now())
    where id = (
      select c.id from stripe_call c
      where (c.status in ('waiting', 'unknown')
          and (c.tried_at is null or c.tried_at < now() - least(interval '5 seconds' * power(2, c.attempts), interval '1 hour'))
        or c.status = 'calling' and c.tried_at < now() - ${LEASE})
        and (c.kind <> 'refund' or exists (select 1 from card_payment p where p.id = c.payment_id and p.status = 'captured'))
        and (c.kind <> 'transfer'
          or exists (select 1 from settlement_fact f where f.key = 'payout:' || c.payout_id || ':reserved' and f.journal_id is not null))
      order by c.id limit 1 for update skip locked)
    returning ${COLUMNS}, attempts > 1 as called_before`,
  )
  return row ? callOfRow(row) : null
}

/** Whoever comes second finds it done. @returns whether this was the one that ended it */
export async function endCall(transaction: Sql, id: string, stripe_id: string): Promise<boolean> {
  const ended = await rows(
    transaction,
    `update stripe_call set status = 'done', stripe_id = ?, done_at = now(), failure = null
    where id = ? and status not in ('done', 'returned', 'replaced') returning id`,
    [stripe_id, id],
  )
  return ended.length > 0
}

/** Leaves a call for later, or for a person. */
export async function leaveCall(sql: Sql, id: string, status: "waiting" | "unknown" | "failed", failure: string): Promise<void> {
  await sql.raw("update stripe_call set status = ?, failure = ? where id = ? and status = 'calling'", [status, failure, id])
}

/**
 * The money of a refund that the card did not take goes another way: it is not tried there again.
 * @returns the call; null where there is none, or it may still be carried out
 */
export async function replaceCall(transaction: Sql, of: { refund_id: string } | { id: string }): Promise<StripeCall | null> {
  const [column, value] = Object.entries(of)[0] as [string, string]
  const [row] = await rows<Row>(
    transaction,
    `update stripe_call set status = 'replaced' where ${column} = ? and kind = 'refund' and status in ('failed', 'returned') returning ${COLUMNS}`,
    [value],
  )
  return row ? callOfRow({ ...row, called_before: true }) : null
}

/** Stripe has said no, for now: nothing was done, and the next try is another one to it. Whoever comes late with that news changes nothing. */
export async function renewCall(sql: Sql, { id, epoch }: Pick<StripeCall, "id" | "epoch">, failure: string): Promise<void> {
  await sql.raw(
    "update stripe_call set status = 'waiting', epoch = epoch + 1, failure = ? where id = ? and epoch = ? and status = 'calling'",
    [failure, id, epoch],
  )
}

/** What a person lets be tried again; a transfer that was refused is no more, its payout was rejected. @returns whether there was such a call */
export async function retryCall(sql: Sql, id: string): Promise<boolean> {
  const found = await rows(
    sql,
    `update stripe_call set status = 'unknown', tried_at = null
    where id = ? and (status in ('unknown', 'waiting') or status = 'failed' and kind <> 'transfer') returning id`,
    [id],
  )
  return found.length > 0
}

/** The call that made something at Stripe. */
export async function callOf(sql: Sql, where: { stripe_id: string; key: string | null }): Promise<StripeCall | null> {
  const [row] = await rows<Row>(
    sql,
    `select ${COLUMNS}, true as called_before from stripe_call where stripe_id = ? or key = ? order by stripe_id nulls last limit 1`,
    [where.stripe_id, where.key],
  )
  return row ? callOfRow(row) : null
}

/** How far a transfer is, and why not further. */
type Transfer = NonNullable<PayoutRow["transfer"]>

/** How far the transfers of a batch are, by the payouts they are of. */
export async function transfersOf(sql: Sql, batch_id: string): Promise<Map<string, Transfer>> {
  const found = await rows<Transfer & { payout_id: string }>(
    sql,
    "select c.payout_id, c.status, c.failure from stripe_call c join payout p on p.id = c.payout_id where p.batch_id = ?",
    [batch_id],
  )
  return new Map(found.map(({ payout_id, status, failure }) => [payout_id, { status, failure }]))
}
