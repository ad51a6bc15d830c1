import type { DataSource } from "typeorm"
import { directionOf } from "./domain/account"
import { Account } from "./tables"

/** One journal as some accounts saw it. */
export interface Movement {
  journal: bigint
  kind: string
  reference: { type: string; id: string } | null
  happenedAt: Date
  /** By code, in the direction in which the account grows; accounts that it did not touch are missing. */
  changes: Map<string, bigint>
}

export interface Movements {
  /** By code; an account that nobody opened has nothing. */
  opening: Map<string, bigint>
  closing: Map<string, bigint>
  /** Oldest first. */
  movements: Movement[]
}

interface Row {
  journal: bigint
  kind: string
  type: string | null
  id: string | null
  happenedAt: Date
  code: string
  amount: bigint
}

const OPENING = `
select a.code, coalesce(sum(e.amount), 0)::bigint as amount
from ledger.account a left join ledger.entry e on e.account_id = a.id and e.happened_at < $2 where a.code = any($1) group by a.code`

const LINES = `
select j.id as journal, j.kind, j.reference_type as type, j.reference_id as id, j.happened_at as "happenedAt", a.code,
  sum(e.amount)::bigint as amount
from ledger.entry e join ledger.account a on a.id = e.account_id join ledger.journal j on j.id = e.journal_id
where a.code = any($1) and e.happened_at >= $2 and e.happened_at < $3
group by j.id, a.code order by j.happened_at, j.id, a.code`

/** @see Ledger.movements */
export function movements(source: DataSource, codes: readonly string[], period: { from: Date; to: Date }): Promise<Movements> {
  return source.transaction("REPEATABLE READ", async (sql) => {
    const known = await sql.getRepository(Account).findBy(codes.map((code) => ({ code })))
    const direction = new Map(known.map(({ code, kind }) => [code, directionOf(kind)]))
    const grown = (code: string, amount: bigint) => (direction.get(code) ?? 1n) * amount
    const before: { code: string; amount: bigint }[] = await sql.query(OPENING, [codes, period.from.toISOString()])
    const rows: Row[] = await sql.query(LINES, [codes, period.from.toISOString(), period.to.toISOString()])

    const opening = new Map(codes.map((code) => [code, 0n]))
    for (const { code, amount } of before) opening.set(code, grown(code, amount))
    const closing = new Map(opening)
    const found = new Map<bigint, Movement>()
    for (const { journal, kind, type, id, happenedAt, code, amount } of rows) {
      const reference = type === null || id === null ? null : { type, id }
      const movement = found.get(journal) ?? { journal, kind, reference, happenedAt, changes: new Map() }
      movement.changes.set(code, grown(code, amount))
      found.set(journal, movement)
      closing.set(code, (closing.get(code) ?? 0n) + grown(code, amount))
    }
    return { opening, closing, movements: [...found.values()] }
  })
}
