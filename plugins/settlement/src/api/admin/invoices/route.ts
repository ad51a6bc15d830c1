import type { InvoiceList } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { answerInvoices } from "../../list-invoices"

/** Every invoice and credit note, newest first. */
export const GET = asChamber<InvoiceList>("money.read", (req, res) => answerInvoices(req, res, {}))
