import type { HttpTypes } from "@medusajs/types"
import { type Consignment, type ConsignmentList, type Language, LOCALES, type OrderInvoiceList } from "@tawiza/contract"
import { environment } from "../environment.js"
import { ask } from "./ask.js"

export type OrderInvoice = OrderInvoiceList["invoices"][number]

export interface Order {
  id: string
  /** Short, for reading aloud. */
  number: number
  placed_at: string
  consignments: Consignment[]
  invoices: OrderInvoice[]
}

/** A paper is made while one waits. */
const PAPER_PATIENCE_MS = 30_000

/**
 * An order, its parcels and their papers. Whoever has the address of an order may see where its parcels are; who it goes to is not read.
 * @throws Trouble `not_found` for an order that is not there.
 */
export async function readOrder(id: string, language: Language): Promise<Order> {
  const path = `/store/orders/${encodeURIComponent(id)}`
  const [{ order }, { consignments }, { invoices }] = await Promise.all([
    ask<HttpTypes.StoreOrderResponse>(path, { language, query: { fields: "id,display_id,created_at" } }),
    ask<ConsignmentList>(`${path}/consignments`, { language }),
    ask<OrderInvoiceList>(`${path}/invoices`, { language }),
  ])
  return { id: order.id, number: order.display_id ?? 0, placed_at: String(order.created_at), consignments, invoices }
}

/** A paper of an order, as the API sends it; null when it gave no answer. */
export function openInvoice(order: string, invoice: string, language: Language): Promise<Response | null> {
  const path = `/store/orders/${encodeURIComponent(order)}/invoices/${encodeURIComponent(invoice)}`
  const headers = { "x-publishable-api-key": environment.PUBLISHABLE_KEY, "x-medusa-locale": LOCALES[language] }
  return fetch(environment.API_URL + path, { headers, signal: AbortSignal.timeout(PAPER_PATIENCE_MS) }).catch(() => null)
}
