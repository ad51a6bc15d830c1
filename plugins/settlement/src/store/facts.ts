import { rows, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "../domain/facts"
import { type FactRow, factOfRow, rowOfFact } from "../domain/stored-fact"

const COLUMNS = "key, kind, currency_code, happened_at, order_id, consignment_id, vendor_id, payload"

/** Records facts that are not recorded yet, in their order; the same key again is the same fact. */
export async function recordFacts(sql: Sql, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  await sql.raw(
    `insert into settlement_fact (${COLUMNS})
    select f.* from jsonb_array_elements(?::jsonb) with ordinality as fact (row, place), jsonb_to_record(fact.row) as f (key text, kind text,
      currency_code text, happened_at timestamptz, order_id text, consignment_id text, vendor_id text, payload jsonb)
    order by fact.place on conflict (key) do nothing`,
    [JSON.stringify(facts.map(rowOfFact))],
  )
}

/** All facts of these parcels, in the order in which they were recorded. */
export async function factsOf(sql: Sql, consignment_ids: readonly string[]): Promise<Map<string, Fact[]>> {
  const found = await rows<FactRow>(sql, `select ${COLUMNS} from settlement_fact where consignment_id = any(?) order by id`, [
    consignment_ids,
  ])
  return Map.groupBy(found.map(factOfRow), ({ consignment_id }) => consignment_id as string)
}

/** Held until the end of the transaction: what is recorded about an order's money is decided by one at a time. */
export async function lockOrderMoney(transaction: Sql, order_id: string): Promise<void> {
  await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 5))", [`settlement:${order_id}`])
}

/**
 * Held until the end of the transaction, in the order of the ids: what takes from a vendor's available money, or pays it out, is decided
 * by one at a time. Take it after the lock of an order's money, never before.
 */
export async function lockVendorMoney(transaction: Sql, vendor_ids: readonly string[]): Promise<void> {
  for (const vendor_id of [...new Set(vendor_ids)].sort()) {
    await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 6))", [`settlement:${vendor_id}`])
  }
}

export async function factByKey(sql: Sql, key: string): Promise<Fact | null> {
  const [row] = await rows<FactRow>(sql, `select ${COLUMNS} from settlement_fact where key = ?`, [key])
  return row ? factOfRow(row) : null
}
