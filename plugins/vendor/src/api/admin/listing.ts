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
  /** What was typed to find by words, if anything: only where the table has `words`. */
  words?: string
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
  const { from, statuses, words = "", chosen, order, limit, offset } = listing
  const conditions = [...listing.conditions, saying(words)].filter((condition) => condition !== null)
  const where = ["t.deleted_at is null", ...conditions.map(({ sql }) => `(${sql})`)].join(" and ")
  const bindings = conditions.flatMap((condition) => condition.bindings)
  const wanted = chosen.length ? chosen : statuses
  // One state alone is said as such: an index on it can then give the order too.
  const [inState, state] = wanted.length === 1 ? ["t.status = ?", wanted[0]] : ["t.status = any(?)", wanted]
  // Each state by its own index, which stops; what is found by words has been read by then, and is counted in one go.
  const tallyOfAll: Statement = [
    `select s.status, (select count(*) from (select from ${from} where ${where} and t.status = s.status limit ?) counted) as count
     from unnest(?::text[]) s(status)`,
    [...bindings, COUNTED_TO, statuses],
  ]
  const tallyOfFound: Statement = [
    `select t.status, least(count(*), ?) as count from ${from} where ${where} and t.status = any(?) group by t.status`,
    [COUNTED_TO, ...bindings, statuses],
  ]

  const [tally, page] = await Promise.all([
    rowsOf<{ status: S; count: string }>(container, ...(words ? tallyOfFound : tallyOfAll)),
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

type Statement = [sql: string, bindings: readonly unknown[]]

/** Rows in the order of their ids; a row that was deleted meanwhile is left out. */
export function inOrder<R extends { id: string }>(ids: readonly string[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** So few letters are no trigram, by which the index finds the middle of a word too: they are the beginning of one. */
const BEGINNING = 2

/** What was typed, somewhere in the `words` that the database keeps of each row of the listed table, in small letters. */
function saying(q: string): Condition {
  if (!q) return null
  const text = q.replace(/[\\%_]/g, "\\$&")
  return { sql: "t.words like lower(?)", bindings: [[...q].length <= BEGINNING ? `% ${text}%` : `%${text}%`] }
}

export function among(column: string, values: readonly string[]): Condition {
  return values.length ? { sql: `${column} = any(?)`, bindings: [values] } : null
}
