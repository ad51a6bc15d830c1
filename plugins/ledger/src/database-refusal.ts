import type { DataSource } from "typeorm"
import type { CanonicalJournal } from "./domain/journal"
import { LedgerError, type LedgerErrorCode } from "./errors"

/** What pg tells of an error that Postgres raised. */
interface Raised {
  code?: string
  constraint?: string
  column?: string
  detail?: string
}

/**
 * The name of a refusal of the database: by our own SQLSTATEs (`schema/invariants.ts`) or by the constraint that refused.
 * Undefined for what is no refusal: a lost connection, a full disk.
 */
export function refusalOf({ code, constraint, column }: Raised): LedgerErrorCode | undefined {
  if (code === "LG001") return "unbalanced"
  if (code === "LG002") return "too_few_legs"
  if (code === "LG004") return "limit_exceeded"
  if (code === "LG007") return "not_reversible"
  // 22003 numeric_value_out_of_range, 23502 not_null_violation (PostgreSQL, appendix A).
  if (code === "22003") return "bad_amount"
  if (code === "23502" && column === "account_id") return "unknown_account"
  if (constraint === "entry_of_account") return "currency_mismatch"
  if (constraint === "journal_reversed_once") return "already_reversed"
  return undefined
}

/**
 * Runs a write of journals and names what the database refuses. It looks up which accounts are meant only after the write has ended, so
 * that a refused transaction never waits for a second connection.
 */
export async function named<T>(source: DataSource, journals: readonly CanonicalJournal[], write: () => Promise<T>): Promise<T> {
  return refusing(write, async (code, { detail }) => {
    if (code === "limit_exceeded") return { account: detail }
    const legs = journals.flatMap(({ currency, legs }) => legs.map(({ account }) => ({ account, currency })))
    const codes = [legs.map(({ account }) => account), legs.map(({ currency }) => currency)]
    if (code === "unknown_account") return { accounts: await codesOf(source, UNKNOWN, codes) }
    if (code === "currency_mismatch") return { accounts: await codesOf(source, MISMATCHED, codes) }
    return { keys: journals.map(({ key }) => key) }
  })
}

/** The same for the reversal of one journal. */
export async function namedReversal<T>(source: DataSource, journal: bigint, write: () => Promise<T>): Promise<T> {
  return refusing(write, async (code, { detail }) => {
    if (code === "limit_exceeded") return { account: detail }
    if (code !== "already_reversed") return { journal }
    const [{ id: by }] = await source.query("select id from ledger.journal where reverses = $1", [journal])
    return { journal, by }
  })
}

const UNKNOWN = `
select distinct code from unnest($1::text[], $2::text[]) as l (code, currency)
where not exists (select from ledger.account a where a.code = l.code) order by code`

const MISMATCHED = `
select distinct a.code from unnest($1::text[], $2::text[]) as l (code, currency)
join ledger.account a on a.code = l.code and a.currency <> l.currency order by a.code`

async function codesOf(source: DataSource, query: string, values: unknown[]): Promise<string[]> {
  const rows: { code: string }[] = await source.query(query, values)
  return rows.map(({ code }) => code)
}

async function refusing<T>(write: () => Promise<T>, details: (code: LedgerErrorCode, raised: Raised) => Promise<Record<string, unknown>>) {
  try {
    return await write()
  } catch (error) {
    const raised = ((error as { driverError?: Raised }).driverError ?? error) as Raised
    const code = refusalOf(raised)
    throw code ? new LedgerError(code, await details(code, raised), { cause: error }) : error
  }
}
