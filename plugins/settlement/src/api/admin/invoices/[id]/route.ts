import { asChamber } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { invoiceBy } from "../../../../store/invoices"
import { sendInvoice } from "../../../list-invoices"

/** One paper, as PDF. */
export const GET = asChamber<unknown>("money.read", async (req, res) => {
  await sendInvoice(req, res, await invoiceBy(connectionOf(req.scope), { id: req.params.id as string }))
})
