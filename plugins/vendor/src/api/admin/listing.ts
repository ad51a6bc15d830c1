import type { MedusaContainer } from "@medusajs/framework/types"
import { COUNTED_TO } from "@tawiza/contract"
import { rowsOf } from "../../rows"

/** A condition with its bindings; a filter that was not asked for is null. */
export type Condition = { sql: string; bindings: readonly unknown[] } | null

interface Listing<S extends string> {
  /** `from …` with its joins; `t` is the table that is listed. */
  from: string
  statuses: readonly S[]
  conditions: readonly Condition[]
  /** The chosen states; none means all. */
  chosen: readonly S[]
  /** Must end in something unique, or pages overlap. */
  order: string
  limit: number
  offset: number
}

export interface Listed<S extends string> {
  ids: string[]
  count: number
  /** Whether there are more than `count`. */
  more: boolean
  counts: Record<S, number>
}

/**
 * One page of ids and the counts of every state, in two statements. The counts ignore the chosen states, so that the tabs of a list keep
 * their numbers, and stop at `COUNTED_TO`: counting everything would take longer with every row there is.
 */
export async function listIds<S extends string>(container: MedusaContainer, listing: Listing<S>): Promise<Listed<S>> {
  const { from, statuses, chosen, order, limit, offset } = listing
  const conditions = listing.conditions.filter((condition) => condition !== null)
  const where = ["t.deleted_at is null", ...conditions.map(({ sql }) => `(${sql})`)].join(" and ")
  const bindings = conditions.flatMap((condition) => condition.bindings)
  const wanted = chosen.length ? chosen : statuses
  // One state alone is said as such: an index on it can then give the order too.
  const [inState, state] = wanted.length === 1 ? ["t.status = ?", wanted[0]] : ["t.status = any(?)", wanted]

  const [tally, page] = await Promise.all([
    rowsOf<{ status: S; count: string }>(
      container,
      `select s.status, (select count(*) from (select from ${from} where ${where} and t.status = s.status limit ?) counted) as count
       from unnest(?::text[]) s(status)`,
      [...bindings, COUNTED_TO, statuses],
    ),
    rowsOf<{ id: string }>(container, `select t.id from ${from} where ${where} and ${inState} order by ${order} limit ? offset ?`, [
      ...bindings,
      state,
      limit,
      offset,
    ]),
  ])
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<S, number>
  for (const { status, count } of tally) counts[status] = Number(count)
  return {
    ids: page.map(({ id }) => id),
    count: wanted.reduce((sum, status) => sum + counts[status], 0),
    more: wanted.some((status) => counts[status] === COUNTED_TO),
    counts,
  }
}

/** Rows in the order of their ids; a row that was deleted meanwhile is left out. */
export function inOrder<R extends { id: string }>(ids: readonly string[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Words somewhere in one of the columns, or in a translation of the vendor whose id stands in `vendor_id`. */
export function saying(q: string, columns: readonly string[], vendor_id: string): Condition {
  if (!q) return null
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const translated = `${vendor_id} in (
    select x.reference_id from translation x where x.reference = 'vendor' and x.deleted_at is null and x.translations->>'name' ilike ?)`
  const tests = [...columns.map((column) => `${column} ilike ?`), translated]
  return { sql: tests.join(" or "), bindings: tests.map(() => pattern) }
}

export function among(column: string, values: readonly string[]): Condition {
  return values.length ? { sql: `${column} = any(?)`, bindings: [values] } : null
}
