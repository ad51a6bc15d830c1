import { isPerishable } from "@tawiza/vendor/domain/craft-tree"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { DeliveredParcel } from "../domain/returnable"

/** A parcel with what decides about giving its pieces back. */
export interface ReturnParcel extends DeliveredParcel {
  consignment_id: string
  number: string
  order_id: string
  vendor_id: string
  currency_code: string
  lines: (DeliveredParcel["lines"][number] & { title: string; product_id: string | null; thumbnail: string | null; quantity: number })[]
}

interface Row {
  consignment_id: string
  number: string
  order_id: string
  vendor_id: string
  currency_code: string
  delivered_at: Date | null
  line_item_id: string
  product_id: string | null
  title: string
  thumbnail: string | null
  quantity: number
  returned: number
  made_to_order: boolean
  craft: string | null
}

/** The parcels of an order, or one of them; pieces count as gone from the moment they are asked to be given back. */
export async function returnParcels(sql: Sql, of: { order_id: string; consignment_id?: string }): Promise<ReturnParcel[]> {
  const one = of.consignment_id === undefined ? [] : [of.consignment_id]
  const found = await rows<Row>(
    sql,
    `select c.id as consignment_id, c.number, c.order_id, c.vendor_id, c.currency_code,
      (select max(m.created_at) from consignment_move m where m.consignment_id = c.id and m."to" = 'delivered') as delivered_at,
      i.line_item_id, i.product_id, i.title, i.thumbnail, i.quantity, i.made_to_order, d.craft,
      coalesce((select sum(x.quantity) from consignment_return_item x join consignment_return r on r.id = x.return_id
        join lateral (select m."to" from return_move m where m.return_id = r.id order by m.id desc limit 1) last on true
        where x.line_item_id = i.line_item_id and last."to" not in ('rejected')), 0)::int as returned
    from consignment c join consignment_item i on i.consignment_id = c.id and i.deleted_at is null
    left join vendor_product_detail d on d.product_id = i.product_id
    where c.order_id = ? and c.deleted_at is null ${one.length ? "and c.id = ?" : ""} order by c.number, i.id`,
    [of.order_id, ...one],
  )
  return [...Map.groupBy(found, ({ consignment_id }) => consignment_id).values()].map((lines) => {
    const { consignment_id, number, order_id, vendor_id, currency_code, delivered_at } = lines[0] as Row
    return {
      consignment_id,
      number,
      order_id,
      vendor_id,
      currency_code,
      delivered_at,
      lines: lines.map(({ line_item_id, product_id, title, thumbnail, quantity, returned, made_to_order, craft }) => ({
        line_item_id,
        product_id,
        title,
        thumbnail,
        quantity,
        made_to_order,
        perishable: craft !== null && isPerishable(craft),
        left: quantity - returned,
      })),
    }
  })
}

export interface OrderPerson {
  display_id: number
  name: string
  phone: string
}

/** Who an order goes to. */
export async function orderPeople(sql: Sql, order_ids: readonly string[]): Promise<Map<string, OrderPerson>> {
  const found = await rows<OrderPerson & { id: string }>(
    sql,
    `select o.id, o.display_id, trim(concat_ws(' ', a.first_name, a.last_name)) as name, coalesce(a.phone, '') as phone
    from "order" o left join order_address a on a.id = o.shipping_address_id where o.id = any(?)`,
    [order_ids],
  )
  return new Map(found.map(({ id, ...person }) => [id, person]))
}
