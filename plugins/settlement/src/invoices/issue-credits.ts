import type { MedusaContainer } from "@medusajs/framework/types"
import { toJsonMinor } from "@tawiza/money"
import { connectionOf, rows, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { type CreditLine, commissionLine, creditKey, creditLines } from "../domain/invoice"
import { lockOrderMoney } from "../store/facts"
import { creditedLines, type Invoice, invoiceBy, keepInvoice } from "../store/invoices"
import { attempt } from "./attempt"

/** What is to be given back on paper, of one parcel. */
export interface CreditDue {
  /** Of what caused it, the key of a refund for example: recorded once. */
  key: string
  consignment_id: string
  order_id: string
  /** As the paper says it. */
  reason: string
  lines: CreditLine[]
  /** What the chamber gives back of its commission, and of the tax on it. */
  commission_minor: bigint
  tax_minor: bigint
}

/**
 * Records that a parcel's papers are to be credited, in the transaction of what caused it. The notes are issued when there are invoices to
 * correct, by `issueCredits`: of the vendor at once where the parcel was delivered, of the chamber after its month was invoiced.
 */
export async function recordCredit(transaction: Sql, credit: CreditDue): Promise<void> {
  const { key, consignment_id, order_id, reason, lines, commission_minor, tax_minor } = credit
  await transaction.raw(
    `insert into credit_due (key, consignment_id, order_id, reason, lines, commission_minor, tax_minor)
    values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (key) do nothing`,
    [key, consignment_id, order_id, reason, JSON.stringify(lines), String(commission_minor), String(tax_minor)],
  )
}

type Row = Omit<CreditDue, "commission_minor" | "tax_minor"> & {
  commission_minor: string
  tax_minor: string
  sale_id: string | null
  commission_id: string | null
}

/** Issues the credit notes that are due and can be issued. One order at a time, because the cents of a note depend on those before it. */
export async function issueCredits(container: MedusaContainer): Promise<void> {
  const orders = await rowsOf<{ order_id: string }>(container, `select distinct d.order_id from (${DUE}) d limit 1000`)
  for (const { order_id } of orders) {
    await attempt(container, `credit notes of order ${order_id}`, () =>
      connectionOf(container).transaction((transaction) => issueOfOrder(transaction, order_id)),
    )
  }
}

async function issueOfOrder(transaction: Sql, order_id: string): Promise<void> {
  await lockOrderMoney(transaction, order_id)
  const due = await rows<Row>(transaction, `select * from (${DUE}) d where d.order_id = ? order by d.recorded_at, d.key`, [order_id])
  for (const credit of due) {
    await issueSaleCredit(transaction, credit)
    await issueCommissionCredit(transaction, credit)
  }
}

/** Credits with the papers they correct, as far as those are issued and not credited for it yet. */
const DUE = `
select d.*, s.id as sale_id, m.invoice_id as commission_id
from credit_due d
left join invoice s on s.key = 'consignment:' || d.consignment_id || ':invoice'
  and exists (select 1 from jsonb_array_elements(d.lines) l where (l ->> 'total_minor')::bigint > 0)
  and not exists (select 1 from invoice i where i.key = 'credit:' || d.key || ':sale')
left join commission_invoiced m on m.consignment_id = d.consignment_id and d.commission_minor > 0
  and not exists (select 1 from invoice i where i.key = 'credit:' || d.key || ':commission')
where s.id is not null or m.invoice_id is not null`

async function issueSaleCredit(transaction: Sql, { key, sale_id, lines, reason }: Row): Promise<void> {
  const invoice = sale_id && (await invoiceBy(transaction, { id: sale_id }))
  if (!invoice) return
  const before = await creditedLines(transaction, invoice.id)
  await keepCredit(transaction, invoice, creditKey(key, "sale"), creditLines(invoice.content.lines, before, lines), reason)
}

async function issueCommissionCredit(transaction: Sql, credit: Row): Promise<void> {
  const { key, commission_id, consignment_id, commission_minor, tax_minor, reason } = credit
  const invoice = commission_id && (await invoiceBy(transaction, { id: commission_id }))
  const [parcel] = await rows<{ number: string }>(transaction, "select number from consignment where id = ?", [consignment_id])
  const rate_bp = invoice ? invoice.content.lines[0]?.rate_bp : undefined
  if (!invoice || !parcel || rate_bp === undefined) return
  const given = { commission_minor: -Number(commission_minor), tax_minor: 0 - toJsonMinor(BigInt(tax_minor)) }
  await keepCredit(transaction, invoice, creditKey(key, "commission"), [commissionLine({ ...parcel, ...given }, rate_bp)], reason)
}

async function keepCredit(
  transaction: Sql,
  invoice: Invoice,
  key: string,
  lines: Invoice["content"]["lines"],
  reason: string,
): Promise<void> {
  const { id, kind, number, vendor_id, order_id, consignment_id, month, currency_code, content } = invoice
  await keepInvoice(transaction, {
    key,
    kind: kind === "sale" ? "sale_credit" : "commission_credit",
    vendor_id,
    order_id,
    consignment_id,
    month,
    corrects: id,
    currency_code,
    content: { ...content, lines, corrects_number: number, reason },
  })
}
