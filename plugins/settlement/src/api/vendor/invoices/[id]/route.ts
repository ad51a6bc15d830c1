import { asMember } from "@tawiza/vendor/api/as-member"
import { connectionOf } from "@tawiza/vendor/rows"
import { invoiceBy } from "../../../../store/invoices"
import { sendInvoice } from "../../../list-invoices"

/** One paper of the vendor's, as PDF. */
export const GET = asMember<unknown>("money.read", async (req, res, { vendor }) => {
  await sendInvoice(req, res, await invoiceBy(connectionOf(req.scope), { id: req.params.id as string, vendor_id: vendor.id }))
})
