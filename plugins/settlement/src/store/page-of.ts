import { rows, type Sql } from "@tawiza/vendor/rows"

/** A page of a list that is divided by state, and how many rows each state has whatever was chosen. */
export interface PageOf<S extends string> {
  ids: string[]
  count: number
  counts: Record<S, number>
}

interface Listing<S extends string> {
  table: "vendor_bank_account" | "payout_batch" | "bank_line"
  statuses: readonly S[]
  /** The chosen states; none means all. */
  chosen: readonly S[]
  /** Must end in something unique, or pages overlap. */
  order: string
  where?: string
  bindings?: readonly unknown[]
  limit: number
  offset: number
}

/** One page of ids and the counts of every state. */
export async function pageOf<S extends string>(sql: Sql, listing: Listing<S>): Promise<PageOf<S>> {
  const { table, statuses, chosen, order, where = "true", bindings = [], limit, offset } = listing
  const wanted = chosen.length ? chosen : statuses
  const [tally, page] = [
    await rows<{ status: S; count: number }>(
      sql,
      `select t.status, count(*)::int as count from ${table} t where ${where} group by 1`,
      bindings,
    ),
    await rows<{ id: string }>(
      sql,
      `select t.id::text from ${table} t where ${where} and t.status = any(?) order by ${order} limit ? offset ?`,
      [...bindings, wanted, limit, offset],
    ),
  ]
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<S, number>
  for (const { status, count } of tally) counts[status] = count
  return { ids: page.map(({ id }) => id), count: wanted.reduce((sum, status) => sum + counts[status], 0), counts }
}
