import type { Sql } from "@tawiza/vendor/rows"

export interface KeptDispute {
  id: string
  payment_id: string
  order_id: string | null
  currency_code: string
  amount_minor: bigint
  fee_minor: bigint
  reason: string
  status: "open" | "won" | "lost"
  answer_by: Date | null
  opened_at: Date
}

/** Keeps what was read of a dispute; one that is closed stays closed. */
export async function keepDispute(transaction: Sql, dispute: KeptDispute): Promise<void> {
  const { id, payment_id, order_id, currency_code, amount_minor, fee_minor, reason, status, answer_by, opened_at } = dispute
  await transaction.raw(
    `insert into card_dispute (id, payment_id, order_id, currency_code, amount_minor, fee_minor, reason, status, answer_by, opened_at, closed_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? = 'open' then null else now() end)
    on conflict (id) do update set status = excluded.status, fee_minor = excluded.fee_minor, answer_by = excluded.answer_by,
      closed_at = excluded.closed_at
    where card_dispute.status = 'open'`,
    [id, payment_id, order_id, currency_code, String(amount_minor), String(fee_minor), reason, status, answer_by, opened_at, status],
  )
}
