import type { FreightBearer, RemittanceDecision, RemittanceOutcome } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { KeptLine } from "../domain/remittance/line-facts"
import type { Matched } from "../domain/remittance/match-remittance"
import { parcelsOf } from "./parcels"

/** A recorded file. */
export interface Remittance {
  id: string
  carrier: string
  file_name: string
  currency_code: string
  recorded_by: string
  recorded_at: Date
  bank: { on: string; at: Date; reference: string; by: string; recorded_at: Date } | null
}

/** A line with all that a page shows of it. */
export interface RecordedLine extends KeptLine {
  remittance_id: string
  line: number
  parcel: string
  paid_on: string | null
  decided_by: string | null
  note: string | null
}

/** Held until the end of the transaction: what a carrier's files say is matched by one at a time. */
export async function lockCarrierCash(transaction: Sql, carrier: string): Promise<void> {
  await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 5))", [`settlement:carrier:${carrier}`])
}

/** @returns false when the same bytes are recorded already */
export async function keepRemittance(
  transaction: Sql,
  file: Pick<Remittance, "id" | "carrier" | "file_name" | "currency_code" | "recorded_by"> & { sha256: string },
): Promise<boolean> {
  const kept = await rows(
    transaction,
    `insert into carrier_remittance (id, carrier, file_name, sha256, currency_code, recorded_by)
    values (?, ?, ?, ?, ?, ?) on conflict (carrier, sha256) do nothing returning id`,
    [file.id, file.carrier, file.file_name, file.sha256, file.currency_code, file.recorded_by],
  )
  return kept.length === 1
}

/** Keeps the lines of a file; `bearerOf` says who bears the way back of a refused parcel. */
export async function keepLines(
  transaction: Sql,
  remittance_id: string,
  lines: readonly Matched[],
  bearerOf: (consignment_id: string) => FreightBearer,
): Promise<void> {
  const kept = lines.map(({ of, remitted_minor, fee_minor, return_cost_minor, expected_minor, ...line }) => ({
    ...line,
    remitted_minor: String(remitted_minor),
    fee_minor: String(fee_minor),
    return_cost_minor: String(return_cost_minor),
    expected_minor: expected_minor === null ? null : String(expected_minor),
    consignment_id: of?.consignment_id ?? null,
    borne_by: of && line.outcome === "returned" ? bearerOf(of.consignment_id) : null,
  }))
  await transaction.raw(
    `insert into remittance_line (remittance_id, line, parcel, paid_on, remitted_minor, fee_minor, return_cost_minor, expected_minor,
      outcome, consignment_id, borne_by)
    select ?, l.* from jsonb_to_recordset(?::jsonb) as l (line integer, parcel text, paid_on date, remitted_minor bigint, fee_minor bigint,
      return_cost_minor bigint, expected_minor bigint, outcome text, consignment_id text, borne_by text) order by l.line`,
    [remittance_id, JSON.stringify(kept)],
  )
}

type RemittanceRow = Omit<Remittance, "bank"> & {
  banked_on: string | null
  banked_at: Date
  reference: string
  bank_by: string
  bank_recorded_at: Date
}

// A bank's day begins in Morocco's morning: noon lies in the same day, whatever the clock does.
const REMITTANCES = `select r.id, r.carrier, r.file_name, r.currency_code, r.recorded_by, r.recorded_at, b.banked_on::text,
    b.banked_on + time '12:00' at time zone 'UTC' as banked_at, b.reference, b.recorded_by as bank_by, b.recorded_at as bank_recorded_at
  from carrier_remittance r left join remittance_bank b on b.remittance_id = r.id`

function remittanceOf({ banked_on, banked_at, reference, bank_by, bank_recorded_at, ...remittance }: RemittanceRow): Remittance {
  const bank = banked_on && { on: banked_on, at: banked_at, reference, by: bank_by, recorded_at: bank_recorded_at }
  return { ...remittance, bank: bank || null }
}

export async function remittanceById(sql: Sql, id: string): Promise<Remittance | null> {
  const [row] = await rows<RemittanceRow>(sql, `${REMITTANCES} where r.id = ?`, [id])
  return row ? remittanceOf(row) : null
}

export async function remittanceOfFile(sql: Sql, carrier: string, sha256: string): Promise<Remittance | null> {
  const [row] = await rows<RemittanceRow>(sql, `${REMITTANCES} where r.carrier = ? and r.sha256 = ?`, [carrier, sha256])
  return row ? remittanceOf(row) : null
}

/** Those that nobody has seen at the bank, oldest first. */
export async function unbankedRemittances(sql: Sql): Promise<Remittance[]> {
  return (await rows<RemittanceRow>(sql, `${REMITTANCES} where b.remittance_id is null order by r.recorded_at, r.id`)).map(remittanceOf)
}

/** Newest first. */
export async function listRemittances(sql: Sql, of: { carriers: readonly string[]; limit: number; offset: number }) {
  const among = of.carriers.length ? [of.carriers] : []
  const where = among.length ? "where r.carrier = any(?)" : ""
  const [counted] = await rows<{ count: string }>(sql, `select count(*) from carrier_remittance r ${where}`, among)
  const page = await rows<RemittanceRow>(sql, `${REMITTANCES} ${where} order by r.recorded_at desc, r.id limit ? offset ?`, [
    ...among,
    of.limit,
    of.offset,
  ])
  return { remittances: page.map(remittanceOf), count: Number(counted?.count ?? 0) }
}

interface LineRow {
  id: string
  remittance_id: string
  line: number
  parcel: string
  paid_on: string | null
  remitted_minor: string
  fee_minor: string
  return_cost_minor: string
  expected_minor: string | null
  outcome: RemittanceOutcome
  consignment_id: string | null
  borne_by: FreightBearer | null
  decision: RemittanceDecision | null
  decided_by: string | null
  decided_at: Date | null
  note: string | null
  paid_at: Date
}

const LINES = `select l.id::text, l.remittance_id, l.line, l.parcel, l.paid_on::text, l.remitted_minor::text, l.fee_minor::text,
    l.return_cost_minor::text, l.expected_minor::text, l.outcome, coalesce(d.consignment_id, l.consignment_id) as consignment_id,
    coalesce(d.borne_by, l.borne_by) as borne_by, d.decision, d.decided_by, d.decided_at, d.note,
    coalesce(l.paid_on + time '12:00' at time zone 'UTC', r.recorded_at) as paid_at
  from remittance_line l join carrier_remittance r on r.id = l.remittance_id left join remittance_line_decision d on d.line_id = l.id`

/** The lines of these files, in their order. */
export async function linesOf(sql: Sql, remittances: readonly Remittance[]): Promise<RecordedLine[]> {
  const found = await rows<LineRow>(sql, `${LINES} where l.remittance_id = any(?) order by l.remittance_id, l.line`, [
    remittances.map(({ id }) => id),
  ])
  return linesOfRows(sql, found, remittances)
}

/** The lines that are of these parcels, or may be, with their files; newest first. */
export async function linesOfParcels(
  sql: Sql,
  consignment_ids: readonly string[],
): Promise<{ line: RecordedLine; remittance: Remittance }[]> {
  const found = await rows<LineRow>(sql, `${LINES} where coalesce(d.consignment_id, l.consignment_id) = any(?) order by l.id desc`, [
    consignment_ids,
  ])
  return linesWithFiles(sql, found)
}

/** Lines by their ids, with their files; those that are there. */
export async function linesById(sql: Sql, ids: readonly string[]): Promise<{ line: RecordedLine; remittance: Remittance }[]> {
  return linesWithFiles(sql, await rows<LineRow>(sql, `${LINES} where l.id = any(?::bigint[])`, [ids]))
}

async function linesWithFiles(sql: Sql, found: readonly LineRow[]): Promise<{ line: RecordedLine; remittance: Remittance }[]> {
  const remittances = await remittancesOf(sql, found)
  const lines = await linesOfRows(sql, found, remittances)
  return lines.map((line) => ({ line, remittance: remittances.find(({ id }) => id === line.remittance_id) as Remittance }))
}

async function remittancesOf(sql: Sql, lines: readonly LineRow[]): Promise<Remittance[]> {
  const ids = [...new Set(lines.map(({ remittance_id }) => remittance_id))]
  return (await rows<RemittanceRow>(sql, `${REMITTANCES} where r.id = any(?)`, [ids])).map(remittanceOf)
}

/** A line with its file. */
export async function lineById(sql: Sql, id: string): Promise<{ line: RecordedLine; remittance: Remittance } | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const [found = null] = await linesWithFiles(sql, await rows<LineRow>(sql, `${LINES} where l.id = ?`, [id]))
  return found
}

/** Lines that nobody has decided about, oldest first. */
export async function openLines(sql: Sql, { limit, offset }: { limit: number; offset: number }) {
  const open = "l.outcome in ('already_remitted', 'not_collected', 'unknown') and d.line_id is null"
  const [counted] = await rows<{ count: string }>(
    sql,
    `select count(*) from remittance_line l left join remittance_line_decision d on d.line_id = l.id where ${open}`,
  )
  const found = await rows<LineRow>(sql, `${LINES} where ${open} order by r.recorded_at, l.id limit ? offset ?`, [limit, offset])
  const remittances = await remittancesOf(sql, found)
  return { lines: await linesOfRows(sql, found, remittances), remittances, count: Number(counted?.count ?? 0) }
}

export async function keepDecision(
  transaction: Sql,
  decided: {
    line_id: string
    decision: RemittanceDecision
    consignment_id: string | null
    borne_by: FreightBearer | null
    note: string
    by: string
  },
): Promise<void> {
  await transaction.raw(
    `insert into remittance_line_decision (line_id, decision, consignment_id, borne_by, note, decided_by) values (?, ?, ?, ?, ?, ?)`,
    [decided.line_id, decided.decision, decided.consignment_id, decided.borne_by, decided.note, decided.by],
  )
}

export async function keepBank(
  transaction: Sql,
  shown: { remittance_id: string; on: string; reference: string; amount_minor: bigint; by: string },
): Promise<void> {
  await transaction.raw(
    "insert into remittance_bank (remittance_id, banked_on, reference, amount_minor, recorded_by) values (?, ?, ?, ?, ?)",
    [shown.remittance_id, shown.on, shown.reference, String(shown.amount_minor), shown.by],
  )
}

async function linesOfRows(sql: Sql, found: readonly LineRow[], remittances: readonly Remittance[]): Promise<RecordedLine[]> {
  const files = new Map(remittances.map((remittance) => [remittance.id, remittance]))
  const parcels = await parcelsOf(
    sql,
    found.flatMap(({ consignment_id }) => consignment_id ?? []),
  )
  return found.map(({ consignment_id, remitted_minor, fee_minor, return_cost_minor, expected_minor, ...row }) => {
    const { carrier, currency_code, bank } = files.get(row.remittance_id) as Remittance
    return {
      ...row,
      carrier,
      currency_code,
      bank: bank && { at: bank.at, recorded_at: bank.recorded_at },
      remitted_minor: BigInt(remitted_minor),
      fee_minor: BigInt(fee_minor),
      return_cost_minor: BigInt(return_cost_minor),
      expected_minor: expected_minor === null ? null : BigInt(expected_minor),
      of: consignment_id ? (parcels.get(consignment_id) ?? null) : null,
    }
  })
}
