import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChamberRole, Language, RefusedParcelList } from "@tawiza/contract"
import { connectionOf } from "@tawiza/vendor/rows"
import { refusedParcels, shippedLate } from "../../../store/refused-parcels"
import { vendorNames } from "../../../store/vendor-names"
import { mayChange } from "../remittances/one"

interface Asked {
  open: boolean
  limit: number
  offset: number
}

/** What came back, as the chamber's page shows it. */
export async function refusedView(
  container: MedusaContainer,
  asked: Asked,
  { role, language }: { role: ChamberRole; language: Language },
): Promise<RefusedParcelList> {
  const sql = connectionOf(container)
  const { parcels, count } = await refusedParcels(sql, asked)
  const [late, names] = await Promise.all([
    shippedLate(
      sql,
      parcels.map(({ id }) => id),
    ),
    vendorNames(
      container,
      parcels.map(({ vendor_id }) => vendor_id),
      language,
    ),
  ])
  return {
    parcels: parcels.map(({ id, number, order_id, vendor_id, carrier, refused_on, reason, cost }) => ({
      consignment: { id, number, order_id },
      vendor: names.get(vendor_id) ?? "",
      carrier,
      refused_on,
      reason,
      shipped_late: late.has(id),
      cost: cost && { cost_minor: Number(cost.cost_minor), borne_by: cost.borne_by },
    })),
    count,
    limit: asked.limit,
    offset: asked.offset,
    may_change: mayChange(role),
  }
}
