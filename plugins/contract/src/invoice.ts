import type { TaxNumbers } from "./vendor-tax.js"

/**
 * A vendor's invoice to a customer for one delivered parcel, the chamber's to a vendor for a month's commission, and the notes that credit
 * them. Issued once and never changed.
 */
export const INVOICE_KINDS = ["sale", "sale_credit", "commission", "commission_credit"] as const
export type InvoiceKind = (typeof INVOICE_KINDS)[number]

/** A legal body as it was called when the paper was issued. */
export interface InvoiceParty extends TaxNumbers {
  name: { fr: string; ar?: string }
  address: { fr: string; ar?: string }
  ice: string | null
  /** The cooperative register, or the receipt of an association. */
  register: string | null
}

/** Amounts are minor units and negative on a credit note; `net_minor + tax_minor = total_minor`. */
export interface InvoiceLine {
  /** Of the order; null for a delivery and for a commission. */
  line_item_id: string | null
  title: { fr: string; ar?: string }
  quantity: number
  /** Hundredths of a percent; 0: exempt. */
  rate_bp: number
  net_minor: number
  tax_minor: number
  total_minor: number
}

/** All that a paper says besides its number and its date. */
export interface InvoiceContent {
  seller: InvoiceParty
  buyer: InvoiceParty
  lines: InvoiceLine[]
  /** Of a parcel. */
  parcel_number: string | null
  order_number: number | null
  /** Day of the delivery in Morocco. */
  delivered_on: string | null
  paid: "cash" | "cash_and_credit" | "before" | null
  /** Of a credit note: which paper it corrects, and why. */
  corrects_number: string | null
  reason: string | null
}

export interface InvoiceRow {
  id: string
  /** `F-2026-00012`; `A-…` for a credit note. Gap-free for each issuer and year, both kinds together. */
  number: string
  kind: InvoiceKind
  issued_at: string
  vendor: { id: string; name: string }
  buyer: string
  order_id: string | null
  consignment_id: string | null
  parcel_number: string | null
  /** Of a commission. */
  month: string | null
  corrects_number: string | null
  currency_code: string
  net_minor: number
  tax_minor: number
  total_minor: number
}

/**
 * `GET /vendor/invoices`, `GET /admin/invoices` (`format=csv` for a table, one row for each paper and tax rate). Each paper as PDF:
 * `/vendor/invoices/:id`, `/admin/invoices/:id`, `/store/orders/:id/invoices/:invoice_id`.
 */
export interface InvoiceList {
  invoices: InvoiceRow[]
  count: number
  limit: number
  offset: number
}

/** `GET /store/orders/:id/invoices`: the papers of an order, oldest first. */
export interface OrderInvoiceList {
  invoices: Pick<InvoiceRow, "id" | "number" | "kind" | "issued_at" | "consignment_id">[]
}
