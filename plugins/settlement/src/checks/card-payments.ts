import type { MedusaContainer } from "@medusajs/framework/types"
import type { CardDispute, CardPayments, FailedCardPayment, FailedStripeEvent, Language, StripeCallView } from "@tawiza/contract"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { recipients } from "../store/recipients"
import { readTo } from "../store/stripe-events"
import { vendorNames } from "../store/vendor-names"
import { connectOf, stripeOf } from "../stripe/account"

const MOST = 200

/** What Postgres gives in place of a view's dates and amounts. */
type Row<View, Dates extends keyof View, Amounts extends keyof View> = Omit<View, Dates | Amounts> &
  Record<Dates, Date | null> &
  Record<Amounts, string>

/** How payment by card stands: everything in it that waits, failed or came back. */
export async function cardPayments(container: MedusaContainer, language: Language): Promise<CardPayments> {
  const sql = connectionOf(container)
  const connect = connectOf(container)
  const [read_to, [waiting], events, calls, disputes, payments, accounts] = await Promise.all([
    readTo(sql),
    rows<{ n: number }>(sql, "select count(*)::int as n from stripe_event where done_at is null"),
    rows<Row<FailedStripeEvent, "happened_at", never>>(
      sql,
      `select id, type, object_id, happened_at, attempts, failure from stripe_event
      where done_at is null and failure is not null order by received_at limit ${MOST}`,
    ),
    rows<Row<StripeCallView, "created_at", "amount_minor">>(
      // What Stripe refused of a transfer is over: its payout was rejected.
      sql,
      `select s.id::text, s.kind, s.status, s.amount_minor::text, s.currency_code, c.number as consignment_number, s.order_id, s.created_at,
        s.attempts, s.failure,
        s.kind = 'refund' and s.status in ('failed', 'returned') and s.refund_id is null and c.id is not null as replaceable,
        case when p.id is not null then json_build_object('end_to_end_id', p.end_to_end_id, 'batch_id', p.batch_id) end as payout
      from stripe_call s left join consignment c on c.id = s.consignment_id left join payout p on p.id = s.payout_id
      where s.status not in ('done', 'replaced') and not (s.kind = 'transfer' and s.status = 'failed') order by s.id limit ${MOST}`,
    ),
    rows<Row<CardDispute, "opened_at" | "answer_by", "amount_minor" | "fee_minor">>(
      sql,
      `select d.id, d.order_id, o.display_id, d.status, d.reason, d.amount_minor::text, d.fee_minor::text, d.currency_code, d.opened_at,
        d.answer_by
      from card_dispute d left join "order" o on o.id = d.order_id
      order by d.status <> 'open', d.opened_at desc limit ${MOST}`,
    ),
    rows<Row<FailedCardPayment, "first_seen_at", "amount_minor">>(
      sql,
      `select id, order_id, status, amount_minor::text, currency_code, first_seen_at, failure from card_payment
      where failure is not null order by first_seen_at limit ${MOST}`,
    ),
    connect && recipients(sql),
  ])
  const names =
    accounts &&
    (await vendorNames(
      container,
      accounts.map(({ vendor_id }) => vendor_id),
      language,
    ))
  return {
    configured: stripeOf(container) !== null,
    events_read_to: read_to?.toISOString() ?? null,
    events_waiting: waiting?.n ?? 0,
    events_failed: events.map((row) => ({ ...row, happened_at: day(row.happened_at) })),
    calls: calls.map((row) => ({ ...row, amount_minor: Number(row.amount_minor), created_at: day(row.created_at) })),
    disputes: disputes.map((row) => ({
      ...row,
      amount_minor: Number(row.amount_minor),
      fee_minor: Number(row.fee_minor),
      opened_at: day(row.opened_at),
      answer_by: row.answer_by?.toISOString() ?? null,
    })),
    recipients:
      accounts?.map(({ vendor_id, status, wants, read_at, failure }) => ({
        vendor: { id: vendor_id, name: names?.get(vendor_id) ?? "" },
        status,
        wants,
        read_at: read_at.toISOString(),
        failure,
      })) ?? null,
    payments_failed: payments.map((row) => ({ ...row, amount_minor: Number(row.amount_minor), first_seen_at: day(row.first_seen_at) })),
  }
}

const day = (date: Date | null) => (date as Date).toISOString()
