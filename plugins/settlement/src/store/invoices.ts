import { generateEntityId } from "@medusajs/framework/utils"
import type { InvoiceContent, InvoiceKind, InvoiceLine, InvoiceRow } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { invoiceNumber, type NewInvoice, sumLines } from "../domain/invoice"

/** A paper as its row keeps it. */
export interface Invoice {
  id: string
  kind: InvoiceKind
  number: string
  issuer: string
  issued_at: Date
  vendor_id: string
  order_id: string | null
  consignment_id: string | null
  month: string | null
  currency_code: string
  content: InvoiceContent
}

/**
 * Issues a paper, unless it was issued before. The database gives the next number of the issuer and writes the row in one statement.
 * @param commissions keys of the facts whose commission stands on it, written down with it
 */
export async function keepInvoice(sql: Sql, invoice: NewInvoice, commissions: readonly { key: string; consignment_id: string }[] = []) {
  const { key, kind, vendor_id, order_id, consignment_id, month, corrects, currency_code, content } = invoice
  const { net_minor, tax_minor, total_minor } = sumLines(content.lines)
  const issuer = kind.startsWith("sale") ? vendor_id : "chamber"
  await sql.raw(
    `with made as (
      insert into invoice (id, key, kind, issuer, vendor_id, order_id, consignment_id, month, corrects, currency_code,
        net_minor, tax_minor, total_minor, content)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (key) do nothing returning id)
    insert into commission_invoiced (fact_key, consignment_id, invoice_id)
    select f.key, f.consignment_id, made.id from made, jsonb_to_recordset(?::jsonb) as f (key text, consignment_id text)`,
    [
      generateEntityId(undefined, "inv"),
      key,
      kind,
      issuer,
      vendor_id,
      order_id,
      consignment_id,
      month,
      corrects,
      currency_code,
      net_minor,
      tax_minor,
      total_minor,
      JSON.stringify(content),
      JSON.stringify(commissions),
    ],
  )
}

type StoredInvoice = Omit<Invoice, "number"> & { year: number; sequence: number }

const invoiceOf = ({ year, sequence, ...row }: StoredInvoice): Invoice => ({ ...row, number: invoiceNumber(row.kind, year, sequence) })

const COLUMNS =
  "i.id, i.kind, i.issuer, i.year, i.sequence, i.issued_at, i.vendor_id, i.order_id, i.consignment_id, i.month, i.currency_code, i.content"

/** One paper; of this vendor or this order only, where one is given. */
export async function invoiceBy(sql: Sql, by: { id: string; vendor_id?: string; order_id?: string }): Promise<Invoice | null> {
  const conditions = Object.entries(by)
  const [found] = await rows<StoredInvoice>(
    sql,
    `select ${COLUMNS} from invoice i where ${conditions.map(([column]) => `i.${column} = ?`).join(" and ")}`,
    conditions.map(([, value]) => value),
  )
  return found ? invoiceOf(found) : null
}

/** The lines of the credit notes of a paper. */
export async function creditedLines(sql: Sql, invoice_id: string): Promise<InvoiceLine[]> {
  const found = await rows<{ content: InvoiceContent }>(sql, "select content from invoice where corrects = ? order by sequence", [
    invoice_id,
  ])
  return found.flatMap(({ content }) => content.lines)
}

/** The papers that customers of an order get, oldest first. */
export async function invoicesOfOrder(sql: Sql, order_id: string): Promise<Invoice[]> {
  const found = await rows<StoredInvoice>(
    sql,
    `select ${COLUMNS} from invoice i where i.order_id = ? and i.kind in ('sale', 'sale_credit') order by i.issued_at, i.id`,
    [order_id],
  )
  return found.map(invoiceOf)
}

export interface InvoiceFilter {
  vendor_id?: string | undefined
  kind: readonly InvoiceKind[]
  /** In which it was issued, `2026-11` in Morocco. */
  month?: string | undefined
  /** A number, a parcel or a buyer. */
  q: string
  limit: number
  offset: number
}

/** Papers, newest first, and how many there are. */
export async function listInvoices(
  sql: Sql,
  filter: InvoiceFilter,
): Promise<{ invoices: (Invoice & { vendor_name: string })[]; count: number }> {
  const { vendor_id, kind, month, q, limit, offset } = filter
  const conditions: [string, unknown[]][] = [["true", []]]
  if (vendor_id) conditions.push(["i.vendor_id = ?", [vendor_id]])
  if (kind.length) conditions.push(["i.kind = any(?)", [kind]])
  if (month) conditions.push(["to_char(i.issued_at at time zone 'Africa/Casablanca', 'YYYY-MM') = ?", [month]])
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    const number = "case when i.kind like '%credit' then 'A-' else 'F-' end || i.year || '-' || lpad(i.sequence::text, 5, '0')"
    conditions.push([
      `${number} ilike ? or i.content ->> 'parcel_number' ilike ? or i.content #>> '{buyer,name,fr}' ilike ?`,
      [like, like, like],
    ])
  }
  const found = await rows<StoredInvoice & { vendor_name: string; count: number }>(
    sql,
    `select ${COLUMNS}, v.name as vendor_name, count(*) over ()::int as count
    from invoice i join vendor v on v.id = i.vendor_id
    where ${conditions.map(([condition]) => `(${condition})`).join(" and ")}
    order by i.issued_at desc, i.id limit ? offset ?`,
    [...conditions.flatMap(([, bindings]) => bindings), limit, offset],
  )
  return {
    invoices: found.map(({ vendor_name, count: _, ...row }) => ({ ...invoiceOf(row), vendor_name })),
    count: found[0]?.count ?? 0,
  }
}

export const invoiceView = ({ vendor_name, ...invoice }: Invoice & { vendor_name: string }): InvoiceRow => {
  const { id, number, kind, issued_at, vendor_id, order_id, consignment_id, month, currency_code, content } = invoice
  return {
    id,
    number,
    kind,
    issued_at: issued_at.toISOString(),
    vendor: { id: vendor_id, name: vendor_name },
    buyer: content.buyer.name.fr,
    order_id,
    consignment_id,
    parcel_number: content.parcel_number,
    month,
    corrects_number: content.corrects_number,
    currency_code,
    ...sumLines(content.lines),
  }
}
