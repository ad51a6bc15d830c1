import type { ConsignmentStatus, VendorEarning, VendorEarnings } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "../domain/facts"
import { factOf, factsOfKind, parcelMoney } from "../domain/parcel-money"
import { shareView } from "../domain/share"
import { HOLD_RULES } from "../settle-order"
import { factsOf } from "./facts"
import { holdView } from "./holds"
import { sharesOf } from "./shares"

interface Row {
  id: string
  number: string
  status: ConsignmentStatus
  placed_at: Date
  count: number
}

/** Ends in which no money comes: nobody earns from them. */
const VOID: readonly ConsignmentStatus[] = ["declined", "refused", "cancelled"]

/** A page of a vendor's parcels with their shares, newest first, and how many there are. */
export async function earningsOf(
  sql: Sql,
  vendor_id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<VendorEarnings> {
  const found = await rows<Row>(
    sql,
    `select c.id, c.number, c.status, o.created_at as placed_at, count(*) over ()::int as count
    from consignment c join consignment_share s on s.consignment_id = c.id join "order" o on o.id = c.order_id
    where c.vendor_id = ? and c.deleted_at is null
    order by c.created_at desc, c.id limit ? offset ?`,
    [vendor_id, limit, offset],
  )
  const ids = found.map(({ id }) => id)
  const [shares, facts] = [await sharesOf(sql, ids), await factsOf(sql, ids)]
  const earnings = found.flatMap(({ id, number, status, placed_at }): VendorEarning[] => {
    const share = shares.get(id)
    if (!share) return []
    const own = facts.get(id) ?? []
    const given_back = factsOfKind(own, "refund_decided").reduce((sum, { vendor_minor }) => sum + vendor_minor, 0n)
    const state = given_back > 0n && given_back === share.vendor_minor ? "given_back" : stateOf(status, own)
    const { held_minor, reasons, frees_on } = parcelMoney(own, moroccanDay(new Date()), HOLD_RULES)
    return [
      {
        consignment: { id, number, status, placed_at: new Date(placed_at).toISOString() },
        share: shareView(share),
        state,
        given_back_minor: toJsonMinor(given_back),
        hold: state === "held" ? { amount_minor: Number(held_minor), ...holdView(reasons, frees_on) } : null,
      },
    ]
  })
  return { earnings, count: found[0]?.count ?? 0 }
}

function stateOf(status: ConsignmentStatus, facts: readonly Fact[]): VendorEarning["state"] {
  if (VOID.includes(status)) return "void"
  const delivered = factOf(facts, "delivered")
  if (!delivered) return "expected"
  if (delivered.cash_with_vendor && !delivered.beyond_cash_minor) return "with_vendor"
  return factOf(facts, "released") ? "released" : "held"
}
