import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminChecks } from "@tawiza/contract"
import { rowsOf } from "../rows"

type UnevenConsignment = AdminChecks["uneven_consignments"][number]

/** Names every consignment whose lines do not sum to its items, or whose items and delivery do not sum to its total. */
export async function unevenConsignments(container: MedusaContainer): Promise<UnevenConsignment[]> {
  const rows = await rowsOf<Record<keyof UnevenConsignment, string>>(
    container,
    `select c.id as consignment_id, c.number, c.order_id, c.items_minor, coalesce(sum(i.total_minor), 0) as lines_minor, c.delivery_minor,
      c.total_minor, c.currency_code
    from consignment c left join consignment_item i on i.consignment_id = c.id and i.deleted_at is null
    where c.deleted_at is null
    group by c.id
    having coalesce(sum(i.total_minor), 0) <> c.items_minor or c.items_minor + c.delivery_minor <> c.total_minor
    order by c.created_at
    limit 500`,
  )
  return rows.map((row) => ({
    ...row,
    items_minor: Number(row.items_minor),
    lines_minor: Number(row.lines_minor),
    delivery_minor: Number(row.delivery_minor),
    total_minor: Number(row.total_minor),
  }))
}
