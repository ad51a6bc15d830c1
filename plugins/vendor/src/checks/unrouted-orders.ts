import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminChecks } from "@tawiza/contract"
import { rowsOf } from "../rows"

type UnroutedOrder = AdminChecks["unrouted_orders"][number]

/** Names every placed order that has no consignment. The sweep mends them; what stays here for minutes needs a person. */
export async function unroutedOrders(container: MedusaContainer): Promise<UnroutedOrder[]> {
  const rows = await rowsOf<{ order_id: string; display_id: number; placed_at: Date }>(
    container,
    `select o.id as order_id, o.display_id, o.created_at as placed_at
    from "order" o
    where o.deleted_at is null and o.is_draft_order = false and o.status <> 'canceled'
      and not exists (select 1 from consignment c where c.order_id = o.id)
    order by o.created_at
    limit 500`,
  )
  return rows.map(({ placed_at, ...row }) => ({ ...row, placed_at: placed_at.toISOString() }))
}
