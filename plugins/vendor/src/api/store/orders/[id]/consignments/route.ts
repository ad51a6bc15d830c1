import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ConsignmentList } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { textIn } from "../../../../../domain/texts"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../../../../../modules/consignment"
import { VENDOR_MODULE, type VendorModuleService } from "../../../../../modules/vendor"
import { consignmentView, textIdsOf } from "../../../../consignment-view"
import { requestLanguage } from "../../../../language"
import { textsOf } from "../../../../texts"

/**
 * The parcels of an order. Like Medusa's own order route it asks for no sign-in: whoever has the order's id has the order. An order that
 * has just been placed may have none for a moment.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse<ConsignmentList>) => {
  const order_id = req.params.id as string
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id"], filters: { id: order_id, is_draft_order: false } })
  if (!data.length) throw new Refusal("not_found", { id: order_id })

  const rows = await req.scope
    .resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
    .listConsignments({ order_id }, { relations: ["items", "moves"], order: { number: "ASC" }, take: null as never })
  const vendors = await req.scope
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listVendors({ id: rows.map(({ vendor_id }) => vendor_id) }, { take: null as never })
  const [texts, language] = [await textsOf(req.scope, textIdsOf(rows)), requestLanguage(req)]

  res.json({
    consignments: rows.map((row) => {
      const vendor = vendors.find(({ id }) => id === row.vendor_id)
      return {
        ...consignmentView(row, texts, language),
        vendor: {
          handle: vendor?.handle ?? "",
          name: textIn(texts(row.vendor_id, "name", vendor?.name ?? null), language),
          seal_id: vendor?.handle ?? "",
          commune: textIn(texts(row.vendor_id, "commune", vendor?.commune ?? null), language),
        },
      }
    }),
  })
}
