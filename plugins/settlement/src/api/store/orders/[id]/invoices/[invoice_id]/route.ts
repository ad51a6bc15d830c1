import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { invoiceBy } from "../../../../../../store/invoices"
import { sendInvoice } from "../../../../../list-invoices"

/** One paper of an order, as PDF. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id: order_id, invoice_id } = req.params as { id: string; invoice_id: string }
  await sendInvoice(req, res, await invoiceBy(connectionOf(req.scope), { id: invoice_id, order_id }))
}
