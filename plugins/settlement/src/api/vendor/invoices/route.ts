import type { InvoiceList } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { answerInvoices } from "../../list-invoices"

/** The vendor's invoices to its customers and the chamber's to it, newest first. */
export const GET = asMember<InvoiceList>("money.read", (req, res, { vendor }) => answerInvoices(req, res, { vendor_id: vendor.id }))
