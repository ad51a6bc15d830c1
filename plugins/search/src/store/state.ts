import { rows, type Sql } from "./sql"

/** What the plugin remembers of its last drift check. */
export interface DriftReport {
  /** Documents read anew that differed from the kept ones: changes that no trigger told, such as a price list that has ended. */
  stale: number
  /** Of 256 groups of documents, those in which the engine differed from the table. */
  differing: number
  /** Documents put right in the engine. */
  repaired: number
}

export interface Rebuild {
  /** Raised by each rebuild: a process that has built for a lower number builds anew. */
  generation: number
  total: number
}

/** How far a shared engine has been read into, and for which rebuild. */
export interface TailState {
  horizon: string
  generation: number
}

interface States {
  tail: TailState
  drift: DriftReport
  rebuild: Rebuild
}

export async function readState<N extends keyof States>(sql: Sql, name: N): Promise<{ value: States[N]; at: Date } | null> {
  const [row] = await rows<{ value: States[N]; at: Date }>(sql, "select value, at from search.state where name = ?", [name])
  return row ?? null
}

export async function writeState<N extends keyof States>(sql: Sql, name: N, value: States[N]): Promise<void> {
  await sql.raw(
    "insert into search.state (name, value) values (?, ?::jsonb) on conflict (name) do update set value = excluded.value, at = now()",
    [name, JSON.stringify(value)],
  )
}
