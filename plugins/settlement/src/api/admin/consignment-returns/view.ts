import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type AdminReturn,
  CHAMBER_MAY,
  type ChamberRole,
  type Language,
  RETURN_RULINGS,
  RETURN_TRANSITIONS,
  type ReturnRuling,
  type ReturnStatus,
} from "@tawiza/contract"
import { daysBetween, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import { orderPeople } from "../../../store/delivered-parcels"
import type { KeptReturn } from "../../../store/returns"
import { vendorNames } from "../../../store/vendor-names"
import { returnViews } from "../../return-view"

/** Returns as the chamber sees them: whose they are, and how many days are left. */
export async function adminReturns(
  container: MedusaContainer,
  kept: readonly KeptReturn[],
  { role, language }: { role: ChamberRole; language: Language },
): Promise<AdminReturn[]> {
  const sql = connectionOf(container)
  const [views, people, names] = await Promise.all([
    returnViews(container, kept, language),
    orderPeople(
      sql,
      kept.map(({ order_id }) => order_id),
    ),
    vendorNames(
      container,
      kept.map(({ vendor_id }) => vendor_id),
      language,
    ),
  ])
  const today = moroccanDay(new Date())
  const mayRule = CHAMBER_MAY[role].includes("returns.write")
  return views.map((view, i) => {
    const { order_id, vendor_id } = kept[i] as KeptReturn
    return {
      ...view,
      order: { id: order_id, display_id: people.get(order_id)?.display_id ?? 0 },
      vendor: names.get(vendor_id) ?? "",
      days_left: daysBetween(today, view.due_on),
      rulings: mayRule ? rulingsIn(view.status) : [],
    }
  })
}

/** What a moderator may rule in a state. What was accepted is only ended: it may not be accepted again. */
export const rulingsIn = (status: ReturnStatus): ReturnRuling[] =>
  (Object.keys(RETURN_RULINGS) as ReturnRuling[]).filter((ruling) => RETURN_TRANSITIONS[status].includes(RETURN_RULINGS[ruling]))
