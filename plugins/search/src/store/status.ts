import type { AdminSearchStatus } from "@tawiza/contract"
import { topSearches } from "./searches"
import { rows, type Sql } from "./sql"
import { readState } from "./state"

const MOST = 20

/** How the index stands, for the chamber. */
export async function readStatus(sql: Sql, engine: string): Promise<AdminSearchStatus> {
  const [counts, drift, rebuild, dead_letters, searches] = await Promise.all([
    rows<{ documents: number; waiting: number; lag_ms: number }>(
      sql,
      `select (select count(*)::int from search.document where document is not null) as documents, count(*)::int as waiting,
         coalesce(extract(epoch from clock_timestamp() - min(at)) * 1000, 0)::int as lag_ms
       from search.outbox`,
    ),
    readState(sql, "drift"),
    readState(sql, "rebuild"),
    rows<AdminSearchStatus["dead_letters"][number]>(
      sql,
      "select product_id, error, failures, since from search.dead_letter order by last_at desc limit ?",
      [MOST],
    ),
    topSearches(sql, MOST),
  ])
  const { documents = 0, waiting = 0, lag_ms = 0 } = counts[0] ?? {}
  const done = rebuild ? Math.max(0, rebuild.value.total - waiting) : 0
  return {
    engine,
    documents,
    waiting,
    lag_ms,
    drift: drift && { checked_at: drift.at.toISOString(), ...drift.value },
    rebuild:
      rebuild && done < rebuild.value.total && waiting > 0
        ? { started_at: rebuild.at.toISOString(), done, total: rebuild.value.total }
        : null,
    dead_letters,
    searches,
  }
}
