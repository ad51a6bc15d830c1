import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OrderInvoiceList } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { orderPeople } from "../../../../../store/delivered-parcels"
import { invoicesOfOrder } from "../../../../../store/invoices"

/** The papers of an order. Like its parcels it asks for no sign-in: whoever has the order's id has the order. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<OrderInvoiceList>) => {
  const [sql, id] = [connectionOf(req.scope), req.params.id as string]
  if (!(await orderPeople(sql, [id])).has(id)) throw new Refusal("not_found", { id })
  const invoices = await invoicesOfOrder(sql, id)
  res.json({
    invoices: invoices.map(({ id, number, kind, issued_at, consignment_id }) => ({
      id,
      number,
      kind,
      issued_at: issued_at.toISOString(),
      consignment_id,
    })),
  })
}
