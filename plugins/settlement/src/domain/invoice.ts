import type { InvoiceContent, InvoiceKind, InvoiceLine, InvoiceParty, ShareLine } from "@tawiza/contract"

/** A paper that has no number yet. */
export interface NewInvoice {
  /** Made from what it is about, so that it is issued once. */
  key: string
  kind: InvoiceKind
  vendor_id: string
  order_id: string | null
  consignment_id: string | null
  /** Of a commission. */
  month: string | null
  /** Id of the paper that it credits. */
  corrects: string | null
  currency_code: string
  content: InvoiceContent
}

/** A share of a parcel's money that is given back: how much of which line. */
export interface CreditLine {
  /** null: the delivery. */
  line_item_id: string | null
  total_minor: number
}

export const saleKey = (consignment_id: string) => `consignment:${consignment_id}:invoice`
export const commissionKey = (vendor_id: string, month: string) => `commission:${vendor_id}:${month}`
export const creditKey = (key: string, of: "sale" | "commission") => `credit:${key}:${of}`

/** As people write it. Invoices and credit notes of an issuer are numbered together. */
export const invoiceNumber = (kind: InvoiceKind, year: number, sequence: number) =>
  `${kind.endsWith("_credit") ? "A" : "F"}-${year}-${String(sequence).padStart(5, "0")}`

export function sumLines(lines: readonly InvoiceLine[]) {
  const sum = (amount: "net_minor" | "tax_minor" | "total_minor") => lines.reduce((sum, line) => sum + line[amount], 0)
  return { net_minor: sum("net_minor"), tax_minor: sum("tax_minor"), total_minor: sum("total_minor") }
}

/** The lines by rate, exempt first: what a tax return asks for. */
export function byRate(lines: readonly InvoiceLine[]) {
  return [...Map.groupBy(lines, ({ rate_bp }) => rate_bp)]
    .sort(([a], [b]) => a - b)
    .map(([rate_bp, own]) => ({ rate_bp, ...sumLines(own) }))
}

/** What the customer pays for a line of a parcel: its price has the tax in it. */
export function saleLine(line: ShareLine, title: InvoiceLine["title"]): InvoiceLine {
  const { line_item_id, quantity, product_tax_bp, base_minor, total_minor } = line
  const tax_minor = total_minor - base_minor
  return { line_item_id, title, quantity, rate_bp: product_tax_bp, net_minor: base_minor, tax_minor, total_minor }
}

/** What the chamber keeps of one parcel, the tax on top. */
export function commissionLine(parcel: { number: string; commission_minor: number; tax_minor: number }, rate_bp: number): InvoiceLine {
  const { number, commission_minor: net_minor, tax_minor } = parcel
  const title = { fr: `Commission sur le colis ${number}`, ar: `عمولة على الطرد ${number}` }
  return { line_item_id: null, title, quantity: 1, rate_bp, net_minor, tax_minor, total_minor: net_minor + tax_minor }
}

/**
 * The lines of a credit note, negative. The tax of a line is what all credits of it have in them, less what those before this one had: so
 * the credits of a whole line sum to its tax exactly, however it was cut.
 * @param before lines of the credit notes issued so far
 * @throws RangeError for a line that the invoice does not have, or for more than is left of it
 */
export function creditLines(
  invoice: readonly InvoiceLine[],
  before: readonly InvoiceLine[],
  credits: readonly CreditLine[],
): InvoiceLine[] {
  return credits.flatMap(({ line_item_id, total_minor }) => {
    const line = invoice.find((line) => line.line_item_id === line_item_id)
    if (!line) throw new RangeError(`No line ${line_item_id} on the invoice`)
    const given = sumLines(before.filter((line) => line.line_item_id === line_item_id))
    const all = total_minor - given.total_minor
    if (total_minor < 0 || all > line.total_minor) throw new RangeError(`${total_minor} is more than is left of ${line_item_id}`)
    const tax_minor = 0 - taxIn(line, all) - given.tax_minor
    const { title, quantity, rate_bp } = line
    const credited = { line_item_id, title, quantity, rate_bp, net_minor: -total_minor - tax_minor, tax_minor, total_minor: -total_minor }
    return total_minor === 0 ? [] : [credited]
  })
}

/** Of a part of a line, halves up. */
function taxIn(line: InvoiceLine, part: number): number {
  if (line.total_minor === 0) return 0
  const [tax, whole] = [BigInt(line.tax_minor), BigInt(line.total_minor)]
  return Number((2n * BigInt(part) * tax + whole) / (2n * whole))
}

/** A customer on paper: a name and where the parcel went. */
export const customerParty = (name: string, address: string): InvoiceParty => ({
  name: { fr: name },
  address: { fr: address },
  ice: null,
  tax_id: null,
  trade_register: null,
  business_tax: null,
  register: null,
})
