import { rows, type Sql } from "@tawiza/vendor/rows"
import type { RemittableParcel } from "../domain/remittance/match-remittance"
import { parcelNumber } from "../domain/remittance/read-remittance"

type ParcelRow = Omit<RemittableParcel, "collected_minor"> & { tracking_number: string | null; collected_minor: string | null }

const PARCELS = `select c.id as consignment_id, c.order_id, c.vendor_id, c.currency_code, c.number, c.carrier, c.status, c.tracking_number,
    k.payload ->> 'amount_minor' as collected_minor,
    exists (select from settlement_fact r where r.key = 'consignment:' || c.id || ':cash_remitted') as remitted,
    exists (select from settlement_fact r where r.key = 'consignment:' || c.id || ':parcel_refused') as return_recorded
  from consignment c
  left join settlement_fact k on k.key = 'consignment:' || c.id || ':cash_collected' and k.payload ->> 'carrier' is not null
  where c.deleted_at is null`

/** Parcels by the numbers that a file may call them: their own, or the carrier's. A tracking number that two parcels bear finds none. */
export async function parcelsNumbered(sql: Sql, numbers: readonly string[]): Promise<(written: string) => RemittableParcel | undefined> {
  const wanted = [...new Set(numbers)]
  const found = await rows<ParcelRow>(sql, `${PARCELS} and (c.number = any(?) or upper(replace(c.tracking_number, ' ', '')) = any(?))`, [
    wanted,
    wanted,
  ])
  const own = new Map(found.map((row) => [row.number, parcelOf(row)]))
  const tracked = Map.groupBy(found, ({ tracking_number }) => parcelNumber(tracking_number ?? ""))
  return (written) => {
    const [only, ...others] = tracked.get(written) ?? []
    return own.get(written) ?? (only && others.length === 0 ? parcelOf(only) : undefined)
  }
}

/** Parcels by id. */
export async function parcelsOf(sql: Sql, consignment_ids: readonly string[]): Promise<Map<string, RemittableParcel>> {
  const found = await rows<ParcelRow>(sql, `${PARCELS} and c.id = any(?)`, [consignment_ids])
  return new Map(found.map((row) => [row.consignment_id, parcelOf(row)]))
}

function parcelOf({ tracking_number: _, collected_minor, ...parcel }: ParcelRow): RemittableParcel {
  return { ...parcel, collected_minor: collected_minor === null ? null : BigInt(collected_minor) }
}
