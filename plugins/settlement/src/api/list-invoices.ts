import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { INVOICE_KINDS, type InvoiceList } from "@tawiza/contract"
import { parse, Refusal, repeated } from "@tawiza/http"
import { limitOf, paged, sendCsv } from "@tawiza/ledger/api/admin/ledger/answer"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { invoiceDocument } from "../documents/invoice-document"
import { INVOICE_HEADER, invoiceRows } from "../documents/invoice-table"
import { paperLanguage } from "../documents/language"
import { isMonth } from "../domain/month"
import { type Invoice, invoiceView, listInvoices } from "../store/invoices"
import { sendPdf } from "./send-pdf"

const parameters = z.object({
  kind: repeated.pipe(z.array(z.enum(INVOICE_KINDS))),
  vendor_id: z.string().max(60).optional(),
  month: z.string().refine(isMonth).optional(),
  q: z.string().trim().max(200).default(""),
  locale: z.string().optional(),
  ...paged,
})

/** Answers the papers that were asked for, as a page or as a table; with `vendor_id` only those of this vendor. */
export async function answerInvoices(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<InvoiceList>,
  of: { vendor_id?: string },
): Promise<void> {
  const { format, offset, ...asked } = parse(parameters, req.query)
  const limit = limitOf({ limit: asked.limit, format })
  const { invoices, count } = await listInvoices(connectionOf(req.scope), { ...asked, ...of, limit, offset })
  if (format === "csv") return sendCsv(res, `invoices${asked.month ? `-${asked.month}` : ""}`, INVOICE_HEADER, invoiceRows(invoices))
  res.json({ invoices: invoices.map(invoiceView), count, limit, offset })
}

/** Sends a paper in the caller's language. @throws Refusal `not_found` */
export async function sendInvoice(
  req: Pick<AuthenticatedMedusaRequest, "headers" | "query" | "locale">,
  res: MedusaResponse,
  invoice: Invoice | null,
): Promise<void> {
  if (!invoice) throw new Refusal("not_found")
  await sendPdf(res, invoice.number, invoiceDocument(invoice, paperLanguage(requestLanguage(req))))
}
