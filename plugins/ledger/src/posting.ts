import type { DataSource, EntityManager } from "typeorm"
import { named, namedReversal } from "./database-refusal"
import { type CanonicalJournal, canonicalJournal, canonicalReversal, type NewJournal, type Reversal } from "./domain/journal"
import { LedgerError } from "./errors"

/** A journal that is in the ledger. `created` is false when an earlier request with the same key and content had written it. */
export interface Posted {
  id: bigint
  recordedAt: Date
  created: boolean
}

type Sql = Pick<EntityManager, "query">

/**
 * The whole of posting, for one journal or many: unknown accounts become null and are refused by the table. Keys are inserted in their
 * order, so that two batches that share keys never wait for each other in a circle; balance rows are locked later, at the statement's end.
 */
const POST = `
with posted as (
  insert into ledger.journal (idempotency_key, request_hash, kind, description, currency, happened_at, reference_type, reference_id)
  select key, decode(hash, 'hex'), kind, description, currency, happened_at, reference_type, reference_id
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[])
    as j (key, hash, kind, description, currency, happened_at, reference_type, reference_id)
  order by key
  on conflict (idempotency_key) do nothing
  returning id, idempotency_key, currency, happened_at, recorded_at
), legs as (
  insert into ledger.entry (journal_id, leg, account_id, currency, happened_at, amount, subject)
  select posted.id, l.leg, account.id, posted.currency, posted.happened_at, l.amount, l.subject
  from unnest($9::text[], $10::smallint[], $11::text[], $12::bigint[], $13::text[]) as l (key, leg, account, amount, subject)
  join posted on posted.idempotency_key = l.key
  left join ledger.account on account.code = l.account
)
select id, idempotency_key as key, recorded_at from posted`

const BY_KEYS = `
select id, idempotency_key as key, recorded_at, encode(request_hash, 'hex') as hash
from ledger.journal where idempotency_key = any($1)`

const REVERSE = `
with reversed as (
  select * from ledger.journal where id = $1
), posted as (
  insert into ledger.journal (idempotency_key, request_hash, kind, currency, happened_at, reference_type, reference_id, reverses, reason)
  select $2, decode($3, 'hex'), kind, currency, coalesce($4::timestamptz, date_trunc('milliseconds', now())), reference_type, reference_id, id, $5
  from reversed
  on conflict (idempotency_key) do nothing
  returning id, idempotency_key, currency, happened_at, recorded_at
), legs as (
  insert into ledger.entry (journal_id, leg, account_id, currency, happened_at, amount, subject)
  select posted.id, e.leg, e.account_id, posted.currency, posted.happened_at, -e.amount, e.subject
  from ledger.entry e, posted where e.journal_id = $1
)
select id, idempotency_key as key, recorded_at from posted`

interface Row {
  id: bigint
  key: string
  recorded_at: Date
  hash: string
}

/** One journal, in one statement and one round trip when its key is new. */
export async function post(source: DataSource, journal: NewJournal): Promise<Posted> {
  const canonical = [canonicalJournal(journal)]
  const [posted] = await named(source, canonical, () => write(source, canonical))
  return posted as Posted
}

/** All of the journals or none, in one transaction; results in the order given. */
export async function postMany(source: DataSource, journals: readonly NewJournal[]): Promise<Posted[]> {
  const canonical = journals.map(canonicalJournal)
  if (canonical.length === 0) return []
  return named(source, canonical, () => source.transaction((sql) => write(sql, canonical)))
}

async function write(sql: Sql, journals: readonly CanonicalJournal[]): Promise<Posted[]> {
  const fresh = firstOfEachKey(journals)
  const legs = fresh.flatMap(({ key, legs }) => legs.map((leg, index) => ({ key, leg: index + 1, ...leg })))
  const rows: Row[] = await sql.query(POST, [
    ...columns(fresh, ["key", "hash", "kind", "description", "currency", "happenedAt", "referenceType", "referenceId"]),
    ...columns(legs, ["key", "leg", "account", "amount", "subject"]),
  ])
  const created = new Map(rows.map((row) => [row.key, row]))
  const earlier = await existing(
    sql,
    fresh.filter(({ key }) => !created.has(key)),
  )
  const told = new Set<string>()
  return journals.map(({ key }) => {
    const { id, recorded_at } = (created.get(key) ?? earlier.get(key)) as Row
    const first = !told.has(key)
    told.add(key)
    return { id, recordedAt: recorded_at, created: first && created.has(key) }
  })
}

/** @throws LedgerError `key_reused` when a key stands for other content. */
async function existing(sql: Sql, journals: readonly CanonicalJournal[]): Promise<Map<string, Row>> {
  if (journals.length === 0) return new Map()
  const rows: Row[] = await sql.query(BY_KEYS, [journals.map(({ key }) => key)])
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const reused = journals.find(({ key, hash }) => byKey.get(key)?.hash !== hash)
  if (reused) throw new LedgerError("key_reused", { key: reused.key })
  return byKey
}

/** @throws LedgerError `key_reused` when one batch uses a key for two contents. */
function firstOfEachKey(journals: readonly CanonicalJournal[]): CanonicalJournal[] {
  const byKey = new Map<string, CanonicalJournal>()
  for (const journal of journals) {
    const first = byKey.get(journal.key)
    if (first && first.hash !== journal.hash) throw new LedgerError("key_reused", { key: journal.key })
    if (!first) byKey.set(journal.key, journal)
  }
  return [...byKey.values()]
}

function columns<R extends object>(rows: readonly R[], names: readonly (keyof R)[]): unknown[][] {
  return names.map((name) => rows.map((row) => row[name]))
}

/** Writes the exact mirror of a journal, once. @see Ledger.reverse */
export async function reverse(source: DataSource, journalId: bigint, reversal: Reversal): Promise<Posted> {
  const { key, hash, reason, happenedAt } = canonicalReversal(journalId, reversal)
  const [created]: Row[] = await namedReversal(source, journalId, () => source.query(REVERSE, [journalId, key, hash, happenedAt, reason]))
  if (created) return { id: created.id, recordedAt: created.recorded_at, created: true }
  const [earlier]: Row[] = await source.query(BY_KEYS, [[key]])
  if (!earlier) throw new LedgerError("unknown_journal", { journal: journalId })
  if (earlier.hash === hash) return { id: earlier.id, recordedAt: earlier.recorded_at, created: false }
  if (reversal.idempotencyKey === undefined) throw new LedgerError("already_reversed", { journal: journalId, by: earlier.id })
  throw new LedgerError("key_reused", { key })
}
