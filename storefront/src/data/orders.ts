import type { HttpTypes } from "@medusajs/types"
import type { Consignment, ConsignmentList, Language } from "@tawiza/contract"
import { ask } from "./ask.js"

export interface Order {
  id: string
  /** Short, for reading aloud. */
  number: number
  placed_at: string
  consignments: Consignment[]
}

/**
 * An order and its parcels. Whoever has the address of an order may see where its parcels are; who it goes to is not read.
 * @throws Trouble `not_found` for an order that is not there.
 */
export async function readOrder(id: string, language: Language): Promise<Order> {
  const path = `/store/orders/${encodeURIComponent(id)}`
  const [{ order }, { consignments }] = await Promise.all([
    ask<HttpTypes.StoreOrderResponse>(path, { language, query: { fields: "id,display_id,created_at" } }),
    ask<ConsignmentList>(`${path}/consignments`, { language }),
  ])
  return { id: order.id, number: order.display_id ?? 0, placed_at: String(order.created_at), consignments }
}
