import type { FreightBearer } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"

/** Which of these parcels left after the day that was promised. */
export async function shippedLate(sql: Sql, consignment_ids: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    sql,
    `select c.id from consignment c
    join consignment_move m on m.consignment_id = c.id and m."to" = 'shipped'
    where c.id = any(?) and (m.created_at at time zone 'Africa/Casablanca')::date > (c.promise ->> 'leaves_on')::date`,
    [consignment_ids],
  )
  return new Set(found.map(({ id }) => id))
}

export interface RefusedParcel {
  id: string
  number: string
  order_id: string
  vendor_id: string
  carrier: string | null
  currency_code: string
  refused_at: Date
  refused_on: string
  reason: string | null
  cost: { cost_minor: string; borne_by: FreightBearer } | null
}

const REFUSED = `from consignment c
  join consignment_move m on m.consignment_id = c.id and m."to" = 'refused'
  left join settlement_fact f on f.key = 'consignment:' || c.id || ':parcel_refused'
  where c.status = 'refused' and c.deleted_at is null`
const PARCEL = `select c.id, c.number, c.order_id, c.vendor_id, c.carrier, c.currency_code, m.created_at as refused_at, m.reason,
  (m.created_at at time zone 'Africa/Casablanca')::date::text as refused_on, f.payload as cost ${REFUSED}`

/** Parcels that came back, newest first; `open`: those of a carrier whose cost nobody has recorded. */
export async function refusedParcels(
  sql: Sql,
  { open, limit, offset }: { open: boolean; limit: number; offset: number },
): Promise<{ parcels: RefusedParcel[]; count: number }> {
  const only = open ? "and f.id is null and c.carrier is not null" : ""
  const [counted] = await rows<{ count: string }>(sql, `select count(*) ${REFUSED} ${only}`)
  const parcels = await rows<RefusedParcel>(sql, `${PARCEL} ${only} order by m.created_at desc, c.id limit ? offset ?`, [limit, offset])
  return { parcels, count: Number(counted?.count ?? 0) }
}

export async function refusedParcel(sql: Sql, consignment_id: string): Promise<RefusedParcel | null> {
  const [parcel] = await rows<RefusedParcel>(sql, `${PARCEL} and c.id = ?`, [consignment_id])
  return parcel ?? null
}
