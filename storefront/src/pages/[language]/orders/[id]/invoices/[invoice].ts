import type { APIRoute } from "astro"
import { openInvoice } from "../../../../../data/orders.js"
import { relayedFile } from "../../../../../relayed-file.js"

/** A paper of an order, for whoever has the address of the order. */
export const GET: APIRoute = async ({ params: { id = "", invoice = "" }, locals: { language } }) =>
  relayedFile(await openInvoice(id, invoice, language))
