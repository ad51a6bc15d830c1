import type { ShareLine } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { Share } from "../domain/share"

const AMOUNTS = ["total_minor", "promotion_minor", "commission_minor", "tax_minor", "vendor_minor"] as const

type ShareRow = Omit<Share, (typeof AMOUNTS)[number]> & Record<(typeof AMOUNTS)[number], string>

/** By the ids of their consignments; those that are not frozen yet are missing. */
export async function sharesOf(sql: Sql, consignment_ids: readonly string[]): Promise<Map<string, Share>> {
  const found = await rows<ShareRow>(sql, "select * from consignment_share where consignment_id = any(?)", [consignment_ids])
  return new Map(found.map((row) => [row.consignment_id, shareOfRow(row)]))
}

export function shareOfRow(row: ShareRow): Share {
  const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, BigInt(row[name])])) as Record<(typeof AMOUNTS)[number], bigint>
  const { consignment_id, order_id, vendor_id, currency_code, book_version, lines } = row
  return { consignment_id, order_id, vendor_id, currency_code, book_version, lines: lines as ShareLine[], ...amounts }
}

/** Keeps shares, all of them or none; one that is there stays as it is. */
export async function keepShares(sql: Sql, shares: readonly Share[]): Promise<void> {
  const kept = shares.map((share) => ({ ...share, ...Object.fromEntries(AMOUNTS.map((name) => [name, String(share[name])])) }))
  await sql.raw(
    `insert into consignment_share (consignment_id, order_id, vendor_id, currency_code, book_version, lines, ${AMOUNTS.join(", ")})
    select consignment_id, order_id, vendor_id, currency_code, book_version, lines, ${AMOUNTS.join(", ")}
    from jsonb_to_recordset(?::jsonb) as s (consignment_id text, order_id text, vendor_id text, currency_code text, book_version integer,
      lines jsonb, ${AMOUNTS.map((name) => `${name} bigint`).join(", ")})
    on conflict do nothing`,
    [JSON.stringify(kept)],
  )
}
