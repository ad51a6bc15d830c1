import type { CashFigure, CashStage } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"

/** Parcels with cash by where that cash is, one row each: the carrier, the amount, and since when it is there. */
const STAGES: Record<CashStage, string> = {
  expected: `select c.id, c.carrier, c.due_minor::bigint as amount, (
      select max(m.created_at) from consignment_move m where m.consignment_id = c.id and m."to" = 'shipped') as since
    from consignment c where c.status = 'shipped' and c.due_minor > 0 and c.carrier is not null and c.deleted_at is null`,
  collected: `select f.consignment_id as id, f.payload ->> 'carrier' as carrier, (f.payload ->> 'amount_minor')::bigint as amount,
      f.happened_at as since
    from settlement_fact f where f.kind = 'cash_collected' and f.payload ->> 'carrier' is not null
      and not exists (select from settlement_fact r where r.key = 'consignment:' || f.consignment_id || ':cash_remitted')`,
  remitted: `select f.consignment_id as id, f.payload ->> 'carrier' as carrier, (f.payload ->> 'remitted_minor')::bigint as amount,
      f.happened_at as since
    from settlement_fact f where f.kind = 'cash_remitted'
      and not exists (select from settlement_fact b where b.key = 'consignment:' || f.consignment_id || ':cash_banked')`,
  banked: `select f.consignment_id as id, f.payload ->> 'carrier' as carrier, (f.payload ->> 'amount_minor')::bigint as amount,
      f.happened_at as since
    from settlement_fact f where f.kind = 'cash_banked'`,
}

const DAY = `(t.since at time zone 'Africa/Casablanca')::date::text`

/** How many parcels, how much and since when, by carrier. */
export async function cashFigures(sql: Sql, stage: CashStage): Promise<Map<string, CashFigure>> {
  const found = await rows<{ carrier: string; count: string; amount: string; oldest_on: string | null }>(
    sql,
    `select t.carrier, count(*), sum(t.amount)::text as amount, min(${DAY}) as oldest_on from (${STAGES[stage]}) t group by t.carrier`,
  )
  return new Map(
    found.map(({ carrier, count, amount, oldest_on }) => [carrier, { count: Number(count), amount_minor: Number(amount), oldest_on }]),
  )
}

export interface CashParcel {
  id: string
  number: string
  order_id: string
  tracking_number: string | null
  amount: string
  on: string
}

/** A carrier's parcels in a stage, oldest first. */
export async function cashParcels(
  sql: Sql,
  { carrier, stage, limit, offset }: { carrier: string; stage: CashStage; limit: number; offset: number },
): Promise<{ parcels: CashParcel[]; count: number }> {
  const of = `from (${STAGES[stage]}) t join consignment c on c.id = t.id where t.carrier = ?`
  const [counted] = await rows<{ count: string }>(sql, `select count(*) ${of}`, [carrier])
  const parcels = await rows<CashParcel>(
    sql,
    `select c.id, c.number, c.order_id, c.tracking_number, t.amount::text as amount, ${DAY} as on ${of}
    order by t.since, c.id limit ? offset ?`,
    [carrier, limit, offset],
  )
  return { parcels, count: Number(counted?.count ?? 0) }
}
