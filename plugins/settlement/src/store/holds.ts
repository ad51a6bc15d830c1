import type { Hold, HoldReason } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { type HoldRules, parcelMoney } from "../domain/parcel-money"
import { factsOf } from "./facts"

interface HeldParcel {
  consignment_id: string
  number: string
  vendor_id: string
  held_minor: bigint
  hold: Omit<Hold, "consignment" | "amount_minor">
}

/** Parcels whose money is held, oldest first: of one vendor, or of all. */
export async function heldParcels(sql: Sql, vendor_id: string | null, rules: HoldRules, now = new Date()): Promise<HeldParcel[]> {
  const found = await rows<Pick<HeldParcel, "consignment_id" | "number" | "vendor_id">>(
    sql,
    `select c.id as consignment_id, c.number, c.vendor_id from settlement_fact d join consignment c on c.id = d.consignment_id
    where d.kind = 'delivered' and (?::text is null or d.vendor_id = ?)
      and not exists (select 1 from settlement_fact r where r.key = 'consignment:' || c.id || ':released')
    order by d.id`,
    [vendor_id, vendor_id],
  )
  const facts = await factsOf(
    sql,
    found.map(({ consignment_id }) => consignment_id),
  )
  const today = moroccanDay(now)
  return found.flatMap((parcel) => {
    const { held_minor, reasons, frees_on } = parcelMoney(facts.get(parcel.consignment_id) ?? [], today, rules)
    return held_minor > 0n ? [{ ...parcel, held_minor, hold: holdView(reasons, frees_on) }] : []
  })
}

/** What frees it last is what is told. */
export function holdView(reasons: readonly HoldReason[], frees_on: string | null): Omit<Hold, "consignment" | "amount_minor"> {
  if (reasons.includes("return")) return { reason: "return", frees_on: null }
  return reasons.includes("carrier_cash") ? { reason: "carrier_cash", frees_on: null } : { reason: "withdrawal", frees_on }
}

export const asHold = ({ consignment_id, number, held_minor, hold }: HeldParcel): Hold => ({
  consignment: { id: consignment_id, number },
  amount_minor: toJsonMinor(held_minor),
  ...hold,
})
