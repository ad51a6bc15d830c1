import { type DataSource, ILike, In } from "typeorm"
import { type AccountKind, directionOf } from "./domain/account"
import { LedgerError } from "./errors"
import type { Page } from "./statement"
import { Account } from "./tables"

export interface Balance {
  account: string
  kind: AccountKind
  currency: string
  /** Lowest balance it may have; null: unlimited. */
  minimum: bigint | null
  /** Minor units in the direction in which the account grows: what a bank has, what is owed to a vendor. */
  balance: bigint
}

/** The checkpoint is read first and handed over as values: only then does the planner know how few journals lie above it. */
const CHECKPOINT = "select id, above_id, before_xid from ledger.last_checkpoint"

/**
 * The balance row where there is one; else the last checkpoint and the entries of the journals that came after it. A checkpoint taken
 * meanwhile does no harm: rows of a later one are left out, and the one that was read stays true. "offset 0" keeps the planner to looking
 * up the entries of each of those few journals: with statistics that lag behind, it would rather read the whole table.
 */
const BALANCES = `
select a.code as account, a.kind, a.currency, a.minimum,
  coalesce(limited.balance, (case when a.kind in ('asset', 'expense') then 1 else -1 end)
    * (coalesce(kept.amount, 0) + coalesce(recent.amount, 0)))::bigint as balance
from ledger.account a
left join ledger.account_balance limited on limited.account_id = a.id
left join lateral (
  select b.amount from ledger.checkpoint_balance b where b.account_id = a.id and b.checkpoint_id <= $2
  order by b.checkpoint_id desc limit 1
) kept on true
left join (
  select e.account_id, sum(e.amount) as amount
  from ledger.journal j cross join lateral (select * from ledger.entry where journal_id = j.id offset 0) e
  where j.created_xid >= $3::xid8 and j.id > $4
  group by e.account_id
) recent on recent.account_id = a.id
where $1::text[] is null or a.code = any($1)
order by a.code`

/** @throws LedgerError `unknown_account` */
export async function balances(source: DataSource, codes: readonly string[] | null): Promise<Balance[]> {
  const [checkpoint] = await source.query(CHECKPOINT)
  const { id = 0n, above_id = 0n, before_xid = "0" } = checkpoint ?? {}
  const rows: Balance[] = await source.query(BALANCES, [codes, id, before_xid, above_id])
  const missing = codes?.filter((code) => !rows.some(({ account }) => account === code)) ?? []
  if (missing.length) throw new LedgerError("unknown_account", { accounts: missing })
  return rows
}

export interface AccountFilter extends Page {
  /** A part of the code. */
  q?: string
  /** All kinds when empty. */
  kinds?: readonly AccountKind[]
}

/** A page of accounts by code with their balances, and how many there are on all pages. */
export async function accounts(source: DataSource, { q = "", kinds = [], limit: take = 20, offset: skip = 0 }: AccountFilter) {
  const where = { ...(q && { code: ILike(`%${q.replace(/[\\%_]/g, "\\$&")}%`) }), ...(kinds.length && { kind: In([...kinds]) }) }
  const [rows, count] = await source.manager.findAndCount(Account, { where, order: { code: "ASC" }, take, skip })
  return {
    accounts: await balances(
      source,
      rows.map(({ code }) => code),
    ),
    count,
  }
}

const BY_SUBJECT = `
select e.subject, (case when a.kind in ('asset', 'expense') then 1 else -1 end * sum(e.amount))::bigint as balance
from ledger.account a join ledger.entry e on e.account_id = a.id
where a.code = $1 and e.subject is not null and ($2::text[] is null or e.subject = any($2))
group by a.kind, e.subject
having not $3 or sum(e.amount) <> 0
order by e.subject`

export interface SubjectBalance {
  subject: string
  balance: bigint
}

export interface SubjectFilter {
  /** Only these; all unless given. */
  subjects?: readonly string[]
  /** Only those that are not zero: what a clearing account still waits for. */
  open?: boolean
}

export function balancesBySubject(source: DataSource, code: string, { subjects, open = false }: SubjectFilter): Promise<SubjectBalance[]> {
  return source.query(BY_SUBJECT, [code, subjects ?? null, open])
}

const AS_OF = {
  happened: `
select a.code as account, a.kind, a.currency, a.minimum, coalesce(sum(e.amount), 0)::bigint as amount
from ledger.account a left join ledger.entry e on e.account_id = a.id and ($1::timestamptz is null or e.happened_at < $1 + interval '1 millisecond')
group by a.id order by a.code`,
  recorded: `
select a.code as account, a.kind, a.currency, a.minimum, coalesce(sum(e.amount), 0)::bigint as amount
from ledger.account a
left join (ledger.entry e join ledger.journal j on j.id = e.journal_id and j.recorded_at < $1::timestamptz + interval '1 millisecond') on e.account_id = a.id
group by a.id order by a.code`,
}

/** How a moment is meant: what had happened by then, or what had been written down by then. */
export type Clock = keyof typeof AS_OF

/** Every account as it stood at a moment, that millisecond included. */
export async function asOf(source: DataSource, at: Date, clock: Clock): Promise<Balance[]> {
  const rows = await sums(source, at, clock)
  return rows.map(({ amount, ...account }) => ({ ...account, balance: directionOf(account.kind) * amount }))
}

export interface TrialRow {
  account: string
  kind: AccountKind
  currency: string
  /** One of the two is zero. */
  debit: bigint
  credit: bigint
}

export interface TrialBalance {
  accounts: TrialRow[]
  /** For each currency; debit and credit are equal, or the ledger is broken. */
  totals: { currency: string; debit: bigint; credit: bigint }[]
}

/** Every account with its balance in the debit or the credit column, by what had happened at `at`; by everything without it. */
export async function trialBalance(source: DataSource, at: Date | null): Promise<TrialBalance> {
  const rows = await sums(source, at, "happened")
  const accounts = rows.map(({ account, kind, currency, amount }) => ({ account, kind, currency, ...columnsOf(amount) }))
  const byCurrency = Map.groupBy(accounts, ({ currency }) => currency)
  const totals = [...byCurrency].sort().map(([currency, rows]) => ({
    currency,
    debit: rows.reduce((sum, { debit }) => sum + debit, 0n),
    credit: rows.reduce((sum, { credit }) => sum + credit, 0n),
  }))
  return { accounts, totals }
}

const columnsOf = (amount: bigint) => (amount > 0n ? { debit: amount, credit: 0n } : { debit: 0n, credit: -amount })

type Sum = Omit<Balance, "balance"> & { amount: bigint }

const sums = (source: DataSource, at: Date | null, clock: Clock): Promise<Sum[]> => source.query(AS_OF[clock], [at?.toISOString() ?? null])
