import type { DataSource } from "typeorm"
import type { Reference } from "./domain/journal"
import { LedgerError } from "./errors"
import type { Page } from "./statement"
import { Journal, type JournalRow } from "./tables"

export interface JournalLeg {
  leg: number
  account: string
  /** Minor units, debit positive. */
  amount: bigint
  subject: string | null
}

export interface WholeJournal extends JournalRow {
  legs: JournalLeg[]
  /** The journal that undid this one. */
  reversedBy: bigint | null
  /** Its place in the hash chain and its hash there; null until the sealer has come by. */
  seal: { position: bigint; hash: string } | null
}

const LEGS = `
select e.leg, a.code as account, e.amount, e.subject
from ledger.entry e join ledger.account a on a.id = e.account_id where e.journal_id = $1 order by e.leg`

/** @throws LedgerError `unknown_journal` */
export async function journal(source: DataSource, id: bigint): Promise<WholeJournal> {
  const found = await source.manager.findOneBy(Journal, { id })
  if (!found) throw new LedgerError("unknown_journal", { journal: id })
  const legs: JournalLeg[] = await source.query(LEGS, [id])
  const reversal = await source.manager.findOneBy(Journal, { reverses: id })
  const [seal = null] = await source.query("select position, encode(hash, 'hex') as hash from ledger.seal where journal_id = $1", [id])
  return { ...found, legs, reversedBy: reversal?.id ?? null, seal }
}

export interface JournalFilter extends Page {
  referenceType?: string
  referenceId?: string
  /** A part of the reference's id. */
  referencePart?: string
  /** One of these. */
  references?: readonly Reference[]
  kind?: string
  /** A part of the code of an account that it touches. */
  account?: string
  /** By when it happened: from this moment on, up to and without the other. */
  from?: Date
  to?: Date
}

export interface ListedJournal extends JournalRow {
  /** Sum of its debits, minor units. */
  total: bigint
}

const CHOSEN = `
from ledger.journal j
where ($1::text is null or j.reference_type = $1) and ($2::text is null or j.reference_id = $2)
  and ($3::text is null or strpos(lower(j.reference_id), lower($3)) > 0)
  and ($4::text[] is null or (j.reference_type, j.reference_id) in (select * from unnest($4::text[], $5::text[])))
  and ($6::text is null or j.kind = $6)
  and ($7::text is null or j.id in (
    select e.journal_id from ledger.entry e join ledger.account a on a.id = e.account_id where strpos(lower(a.code), lower($7)) > 0))
  and j.happened_at >= coalesce($8::timestamptz, '-infinity') and j.happened_at < coalesce($9::timestamptz, 'infinity')`

const COUNT = `select count(*) as count ${CHOSEN}`

const LISTED = `
select j.id, j.kind, j.description, j.currency, j.happened_at as "happenedAt", j.recorded_at as "recordedAt",
  j.reference_type as "referenceType", j.reference_id as "referenceId", j.reverses, j.reason,
  (select sum(e.amount) from ledger.entry e where e.journal_id = j.id and e.amount > 0)::bigint as total
${CHOSEN} order by j.id desc limit $10 offset $11`

/** Newest first, with how many there are on all pages. */
export async function journals(source: DataSource, filter: JournalFilter): Promise<{ journals: ListedJournal[]; count: number }> {
  const { referenceType, referenceId, referencePart, references, kind, account, from, to, limit = 20, offset = 0 } = filter
  const chosen = [
    ...[referenceType ?? null, referenceId ?? null, referencePart ?? null],
    ...[references?.map(({ type }) => type) ?? null, references?.map(({ id }) => id) ?? null],
    ...[kind ?? null, account ?? null, from?.toISOString() ?? null, to?.toISOString() ?? null],
  ]
  const [counted] = await source.query(COUNT, chosen)
  return { journals: await source.query(LISTED, [...chosen, limit, offset]), count: Number(counted.count) }
}
