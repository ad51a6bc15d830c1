import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminConsignmentRow, Language } from "@tawiza/contract"
import { isOpen } from "../../../domain/desk-actions"
import { textIn } from "../../../domain/texts"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../../../modules/consignment"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import { rowsOf } from "../../../rows"
import { movesView, textIdsOf, trackingView } from "../../consignment-view"
import { textsOf } from "../../texts"
import { inOrder } from "../listing"

/** Consignments as a moderator's list shows them, in the order of the ids. */
export async function consignmentRows(
  container: MedusaContainer,
  ids: readonly string[],
  language: Language,
): Promise<AdminConsignmentRow[]> {
  const found = await container
    .resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
    .listConsignments({ id: [...ids] }, { relations: ["items", "moves"], take: null as never })
  const rows = inOrder(ids, found)
  const [texts, vendors, orders] = await Promise.all([
    textsOf(container, textIdsOf(rows)),
    container
      .resolve<VendorModuleService>(VENDOR_MODULE)
      .listVendors({ id: rows.map(({ vendor_id }) => vendor_id) }, { take: null as never }),
    rowsOf<{ id: string; display_id: number; created_at: Date }>(
      container,
      `select id, display_id, created_at from "order" where id = any(?)`,
      [rows.map(({ order_id }) => order_id)],
    ),
  ])
  return rows.map((row) => {
    const vendor = vendors.find(({ id }) => id === row.vendor_id)
    const order = orders.find(({ id }) => id === row.order_id)
    return {
      id: row.id,
      number: row.number,
      status: row.status,
      order: { id: row.order_id, display_id: order?.display_id ?? 0 },
      vendor: { id: row.vendor_id, handle: vendor?.handle ?? "", name: texts(row.vendor_id, "name", vendor?.name ?? null) },
      items: row.items.map(({ product_id, title, quantity }) => ({
        title: textIn(texts(product_id ?? "", "title", title), language),
        quantity,
      })),
      delivery: { code: row.delivery_code, name: textIn(texts(row.shipping_option_id ?? "", "name", row.delivery_name), language) },
      total_minor: Number(row.total_minor),
      due_minor: isOpen(row.status) ? Number(row.due_minor) : 0,
      cash_collected_minor: row.cash_collected_minor === null ? null : Number(row.cash_collected_minor),
      currency_code: row.currency_code,
      tracking: trackingView(row, language),
      placed_at: new Date(order?.created_at ?? row.created_at).toISOString(),
      moves: movesView(row.moves),
    }
  })
}
