import type { MedusaContainer } from "@medusajs/framework/types"
import { MEMBER_MAY, MEMBER_ROLES, type MemberPermission } from "@tawiza/contract"
import { rowsOf } from "../rows"
import { untold } from "./once"

/** A message that somebody should have and has not. */
export interface Due {
  template:
    | "order-placed"
    | "parcel-shipped"
    | "parcel-delivered"
    | "parcel-declined"
    | "parcel-declined-paid"
    | "new-consignment"
    | "product-approved"
    | "product-refused"
  key: string
  /** The order, consignment or product change it is about. */
  about: string
  /** Null for the customer of the order. */
  member_id: string | null
}

/** What to look at: what an event names, or nothing, which is all of the last days. */
export type Occasion = { order_id: string } | { consignment_id: string } | { change_id: string } | Record<string, never>

/** Days that the sweep looks back: a mail server that was away for a weekend is caught up with, and nobody hears of last month. */
const LOOK_BACK_DAYS = 3

const rolesThatMay = (permission: MemberPermission) =>
  MEMBER_ROLES.filter((role) => MEMBER_MAY[role].includes(permission))
    .map((role) => `'${role}'`)
    .join(", ")

const lately = (column: string) => `${column} > now() - interval '${LOOK_BACK_DAYS} days'`

const ORDERS = `select 'order-placed' as template, 'order-placed:' || c.order_id as key, c.order_id as about, null as member_id
  from consignment c where c.deleted_at is null and ${lately("c.created_at")} and (?::text is null or c.order_id = ?)
  and ${untold("'order-placed:' || c.order_id")} group by c.order_id`

const PARCELS = `select 'parcel-' || v.to || case when v.to = 'declined' and (c.due_minor = 0 or c.credit_minor > 0) then '-paid' else '' end as template,
    'parcel-' || v.to || ':' || v.id as key, v.consignment_id as about, null as member_id
  from consignment_move v join consignment c on c.id = v.consignment_id where v.to in ('shipped', 'delivered', 'declined') and ${lately("v.created_at")}
  and (?::text is null or v.consignment_id = ?) and ${untold("'parcel-' || v.to || ':' || v.id")}`

/** An answered one needs nobody's answer any more. */
const CONSIGNMENTS = `select 'new-consignment' as template, 'new-consignment:' || c.id || ':' || m.id as key, c.id as about, m.id as member_id
  from consignment c join vendor_member m on m.vendor_id = c.vendor_id and m.status = 'active' and m.deleted_at is null
    and m.role in (${rolesThatMay("orders.write")})
  where c.deleted_at is null and c.status = 'pending' and ${lately("c.created_at")} and (?::text is null or c.order_id = ?)
  and ${untold("'new-consignment:' || c.id || ':' || m.id")}`

const CHANGES = `select 'product-' || p.status as template, 'product-' || p.status || ':' || p.id || ':' || m.id as key, p.id as about, m.id as member_id
  from vendor_product_change p join vendor_member m on m.vendor_id = p.vendor_id and m.status = 'active' and m.deleted_at is null
    and m.role in (${rolesThatMay("catalogue.write")})
  where p.deleted_at is null and p.status in ('approved', 'refused') and ${lately("p.decided_at")} and (?::text is null or p.id = ?)
  and ${untold("'product-' || p.status || ':' || p.id || ':' || m.id")}`

/** Messages that are due, found in what happened itself and not in events. */
export async function dueMessages(container: MedusaContainer, occasion: Occasion): Promise<Due[]> {
  const { order_id = null, consignment_id = null, change_id = null } = occasion as Partial<Record<string, string>>
  const all = Object.keys(occasion).length === 0
  const asked: [string, string | null][] = [
    ...(all || order_id
      ? ([
          [ORDERS, order_id],
          [CONSIGNMENTS, order_id],
        ] as [string, string | null][])
      : []),
    ...(all || consignment_id ? ([[PARCELS, consignment_id]] as [string, string | null][]) : []),
    ...(all || change_id ? ([[CHANGES, change_id]] as [string, string | null][]) : []),
  ]
  const found = await Promise.all(asked.map(([statement, id]) => rowsOf<Due>(container, statement, [id, id])))
  return found.flat()
}
