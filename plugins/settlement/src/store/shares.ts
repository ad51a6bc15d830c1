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

/** Keeps a share unless one is there. */
export async function keepShare(sql: Sql, share: Share): Promise<void> {
  const { consignment_id, order_id, vendor_id, currency_code, book_version, lines } = share
  await sql.raw(
    `insert into consignment_share (consignment_id, order_id, vendor_id, currency_code, book_version, lines, ${AMOUNTS.join(", ")})
    values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict do nothing`,
    [
      consignment_id,
      order_id,
      vendor_id,
      currency_code,
      book_version,
      JSON.stringify(lines),
      ...AMOUNTS.map((name) => String(share[name])),
    ],
  )
}
