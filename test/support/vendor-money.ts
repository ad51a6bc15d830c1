import { sql } from "./sql.ts"

let made = 0

async function record(databaseUrl: string, kind: string, vendor_id: string, payload: Record<string, unknown>): Promise<void> {
  const parcel = `cons_money_${process.pid}_${++made}`
  await sql(
    databaseUrl,
    `insert into settlement_fact (key, kind, currency_code, happened_at, order_id, consignment_id, vendor_id, payload)
    values ($1, $2, 'mad', '2026-11-01T10:00:00Z', $3, $3, $4, $5)`,
    [`test:${parcel}:${kind}`, kind, parcel, vendor_id, JSON.stringify(payload)],
  )
}

const share = (total: bigint, vendor: bigint) => ({
  total_minor: String(total),
  promotion_minor: "0",
  commission_minor: String(total - vendor),
  tax_minor: "0",
  vendor_minor: String(vendor),
})

/** A parcel of this vendor was paid, delivered and kept: so much is available to it once the facts are posted. */
export async function giveMoney(databaseUrl: string, vendor_id: string, amount: bigint): Promise<void> {
  await record(databaseUrl, "delivered", vendor_id, { cash_with_vendor: false, ...share(amount, amount) })
  await record(databaseUrl, "released", vendor_id, { amount_minor: String(amount) })
}

/** The vendor took cash of which so much is the chamber's. */
export async function giveDebt(databaseUrl: string, vendor_id: string, amount: bigint): Promise<void> {
  await record(databaseUrl, "cash_collected", vendor_id, { carrier: null, amount_minor: String(amount * 10n) })
  await record(databaseUrl, "delivered", vendor_id, { cash_with_vendor: true, ...share(amount * 10n, amount * 9n) })
}
