import type { DataSource } from "typeorm"
import { directionOf } from "./domain/account"
import { LedgerError } from "./errors"
import { Account, type AccountRow } from "./tables"

export interface Page {
  /** 20 unless given. */
  limit?: number
  offset?: number
}

export interface Period extends Page {
  /** From this moment on, by when things happened; from the beginning unless given. */
  from?: Date
  /** Up to and without this moment; to the end unless given. */
  to?: Date
}

export interface StatementLine {
  journal: bigint
  leg: number
  kind: string
  description: string | null
  happenedAt: Date
  recordedAt: Date
  subject: string | null
  /** Minor units, debit positive. */
  amount: bigint
  /** Of the account after this line, in the direction in which it grows. */
  balance: bigint
}

export interface Statement {
  account: AccountRow
  /** Before the first line of the period, and after its last. */
  opening: bigint
  closing: bigint
  /** Lines in the period, on all pages. */
  count: number
  /** Newest first. */
  lines: StatementLine[]
}

const TOTALS = `
select coalesce(sum(amount) filter (where happened_at < coalesce($2::timestamptz, '-infinity')), 0)::bigint as before,
  coalesce(sum(amount), 0)::bigint as upto,
  count(*) filter (where happened_at >= coalesce($2::timestamptz, '-infinity')) as count
from ledger.entry where account_id = $1 and happened_at < coalesce($3::timestamptz, 'infinity')`

/** The balance after a line is the closing one without the lines above it. */
const LINES = `
select e.journal_id as journal, e.leg, j.kind, j.description, e.happened_at as "happenedAt", j.recorded_at as "recordedAt", e.subject, e.amount, e.later
from (
  select e.*, coalesce(sum(e.amount) over (
    order by e.happened_at desc, e.journal_id desc, e.leg desc rows between unbounded preceding and 1 preceding), 0)::bigint as later
  from ledger.entry e
  where e.account_id = $1 and e.happened_at >= coalesce($2::timestamptz, '-infinity') and e.happened_at < coalesce($3::timestamptz, 'infinity')
  order by e.happened_at desc, e.journal_id desc, e.leg desc
  limit $4 offset $5
) e join ledger.journal j on j.id = e.journal_id
order by e.happened_at desc, e.journal_id desc, e.leg desc`

/** @see Ledger.statement */
export async function statement(source: DataSource, code: string, { from, to, limit = 20, offset = 0 }: Period): Promise<Statement> {
  return source.transaction("REPEATABLE READ", async (sql) => {
    const account = await sql.findOneBy(Account, { code })
    if (!account) throw new LedgerError("unknown_account", { accounts: [code] })
    const period = [account.id, from?.toISOString() ?? null, to?.toISOString() ?? null]
    const [{ before, upto, count }] = await sql.query(TOTALS, period)
    const rows: (Omit<StatementLine, "balance"> & { later: bigint })[] = await sql.query(LINES, [...period, limit, offset])
    const direction = directionOf(account.kind)
    const lines = rows.map(({ later, ...line }) => ({ ...line, balance: direction * (upto - later) }))
    return { account, opening: direction * before, closing: direction * upto, count: Number(count), lines }
  })
}
