import type { TaxNumbers, TaxRow, VendorTaxView } from "@tawiza/contract"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { taxOf, type VendorTax } from "../domain/vendor-tax"

type Row = VendorTax & Pick<TaxRow, "set_by" | "reason"> & { title: string | null; recorded_at: Date }

const NO_NUMBERS: TaxNumbers & { ice: string | null } = { tax_id: null, trade_register: null, business_tax: null, ice: null }

/** How a vendor is taxed today, every row that says so, newest first, and its numbers. */
export async function vendorTax(sql: Sql, vendor_id: string, now = new Date()): Promise<VendorTaxView> {
  const found = await rows<Row>(
    sql,
    `select t.vendor_id, t.product_id, t.rate_bp, t.starts_on::text, t.set_by, t.reason, t.recorded_at, p.title
    from vendor_tax t left join product p on p.id = t.product_id where t.vendor_id = ? order by t.starts_on, t.id`,
    [vendor_id],
  )
  const numbers = await taxNumbers(sql, vendor_id)
  return {
    rate_bp: taxOf(found, { vendor_id, product_id: null, day: moroccanDay(now) }),
    rows: found.toReversed().map(({ product_id, title, rate_bp, starts_on, set_by, reason, recorded_at }) => ({
      product: product_id === null ? null : { id: product_id, title: title ?? product_id },
      rate_bp,
      starts_on,
      set_by,
      reason,
      recorded_at: recorded_at.toISOString(),
    })),
    numbers,
  }
}

/** The numbers that hold now. */
export async function taxNumbers(sql: Sql, vendor_id: string): Promise<TaxNumbers & { ice: string | null }> {
  const [found] = await rows<TaxNumbers & { ice: string | null }>(
    sql,
    `select v.ice, n.tax_id, n.trade_register, n.business_tax from vendor v
    left join lateral (select * from vendor_tax_number n where n.vendor_id = v.id order by n.id desc limit 1) n on true
    where v.id = ?`,
    [vendor_id],
  )
  return found ?? NO_NUMBERS
}

/** A vendor's pieces, by title. */
export function productsOf(sql: Sql, vendor_id: string): Promise<{ id: string; title: string }[]> {
  return rows(
    sql,
    `select p.id, p.title from vendor_product_detail d join product p on p.id = d.product_id
    where d.vendor_id = ? and d.deleted_at is null and p.deleted_at is null order by p.title, p.id`,
    [vendor_id],
  )
}

export async function addTax(sql: Sql, tax: VendorTax & Pick<TaxRow, "set_by" | "reason">): Promise<void> {
  await sql.raw("insert into vendor_tax (vendor_id, product_id, rate_bp, starts_on, set_by, reason) values (?, ?, ?, ?, ?, ?)", [
    tax.vendor_id,
    tax.product_id,
    tax.rate_bp,
    tax.starts_on,
    tax.set_by,
    tax.reason,
  ])
}

export async function addTaxNumbers(
  sql: Sql,
  numbers: TaxNumbers & Pick<TaxRow, "set_by" | "reason"> & { vendor_id: string },
): Promise<void> {
  await sql.raw(
    "insert into vendor_tax_number (vendor_id, tax_id, trade_register, business_tax, set_by, reason) values (?, ?, ?, ?, ?, ?)",
    [numbers.vendor_id, numbers.tax_id, numbers.trade_register, numbers.business_tax, numbers.set_by, numbers.reason],
  )
}
