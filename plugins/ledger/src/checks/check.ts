/** An invariant as a query that returns the rows which break it, and nothing when it holds. */
export interface Check {
  readonly name: string
  /** What must hold, in one sentence. */
  readonly holds: string
  /** Takes no parameters, except where `heads` is set: `$1::bigint[], $2::text[]`, positions and hashes noted outside. */
  readonly sql: string
  readonly heads?: boolean
}
