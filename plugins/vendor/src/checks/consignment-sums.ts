import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface UnevenConsignment {
  consignment_id: string
  number: string
  items_minor: string
  lines_minor: string
  total_minor: string
}

interface Sql {
  raw(sql: string): Promise<{ rows: UnevenConsignment[] }>
}

/** Names every consignment whose lines do not sum to its items, or whose items and delivery do not sum to its total. */
export async function unevenConsignments(container: MedusaContainer): Promise<UnevenConsignment[]> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Sql
  const { rows } = await sql.raw(`
    select c.id as consignment_id, c.number, c.items_minor, sum(i.total_minor) as lines_minor, c.total_minor
    from consignment c join consignment_item i on i.consignment_id = c.id
    group by c.id
    having sum(i.total_minor) <> c.items_minor or c.items_minor + c.delivery_minor <> c.total_minor`)
  return rows
}
