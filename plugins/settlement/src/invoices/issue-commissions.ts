import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAMBER, COMMISSION_TAX_BP } from "@tawiza/config/settlement"
import type { InvoiceParty } from "@tawiza/contract"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf, rows, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { commissionMonths } from "../domain/commission-months"
import { commissionKey, commissionLine } from "../domain/invoice"
import { keepInvoice } from "../store/invoices"
import { partyOf } from "../store/party"
import { attempt } from "./attempt"

interface Open {
  fact_key: string
  month: string
  consignment_id: string
  number: string
  vendor_id: string
  currency_code: string
  commission_minor: string
  tax_minor: string
}

/** The chamber on its own papers. */
export const CHAMBER_PARTY: InvoiceParty = { ...CHAMBER, register: null }

/** An invoice in the chamber's name for each vendor and finished month, over the commissions that stand on none yet. */
export async function issueCommissions(container: MedusaContainer, now = new Date()): Promise<void> {
  const current = moroccanDay(now).slice(0, 7)
  const open = await rowsOf<Open>(
    container,
    `select f.key as fact_key, to_char(f.happened_at at time zone 'Africa/Casablanca', 'YYYY-MM') as month,
      c.id as consignment_id, c.number, f.vendor_id, f.currency_code, f.payload ->> 'commission_minor' as commission_minor,
      f.payload ->> 'tax_minor' as tax_minor
    from settlement_fact f join consignment c on c.id = f.consignment_id
    where f.kind = 'delivered' and (f.payload ->> 'commission_minor')::bigint > 0
      and f.happened_at < (?::date)::timestamp at time zone 'Africa/Casablanca'
      and not exists (select 1 from commission_invoiced i where i.fact_key = f.key)
    order by f.id`,
    [`${current}-01`],
  )
  if (open.length === 0) return
  const sql = connectionOf(container)
  const byVendor = Map.groupBy(open, ({ vendor_id }) => vendor_id)
  const invoiced = await invoicedMonths(sql, [...byVendor.keys()])
  for (const [vendor_id, own] of byVendor) {
    const months = commissionMonths(own, invoiced.get(vendor_id) ?? new Set(), current)
    for (const [month, commissions] of months) {
      await attempt(container, `commission invoice of ${vendor_id} for ${month}`, () => issueCommission(sql, vendor_id, month, commissions))
    }
  }
}

async function issueCommission(sql: Sql, vendor_id: string, month: string, commissions: readonly Open[]): Promise<void> {
  const lines = commissions.map(({ number, commission_minor, tax_minor }) =>
    commissionLine({ number, commission_minor: Number(commission_minor), tax_minor: Number(tax_minor) }, COMMISSION_TAX_BP),
  )
  await keepInvoice(
    sql,
    {
      key: commissionKey(vendor_id, month),
      kind: "commission",
      vendor_id,
      order_id: null,
      consignment_id: null,
      month,
      corrects: null,
      currency_code: commissions[0]!.currency_code,
      content: {
        seller: CHAMBER_PARTY,
        buyer: await partyOf(sql, vendor_id),
        lines,
        parcel_number: null,
        order_number: null,
        delivered_on: null,
        paid: null,
        corrects_number: null,
        reason: null,
      },
    },
    commissions.map(({ fact_key, consignment_id }) => ({ key: fact_key, consignment_id })),
  )
}

async function invoicedMonths(sql: Sql, vendor_ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = await rows<{ vendor_id: string; months: string[] }>(
    sql,
    "select vendor_id, array_agg(month) as months from invoice where kind = 'commission' and vendor_id = any(?) group by vendor_id",
    [vendor_ids],
  )
  return new Map(found.map(({ vendor_id, months }) => [vendor_id, new Set(months)]))
}
