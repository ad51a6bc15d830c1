import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { REMITTANCE_COLUMNS } from "@tawiza/config/settlement"
import type { RemittanceFault } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import { factsOfLine } from "./domain/remittance/line-facts"
import { type Matched, matchRemittance } from "./domain/remittance/match-remittance"
import { readRemittance } from "./domain/remittance/read-remittance"
import { freightBearers } from "./freight-bearers"
import { postFacts } from "./post-facts"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { parcelsNumbered } from "./store/parcels"
import { keepLines, keepRemittance, linesOf, lockCarrierCash, type Remittance, remittanceOfFile } from "./store/remittances"

/** Only dirhams are taken at doors. */
const CURRENCY = "mad"

export interface RemittanceFile {
  carrier: string
  file_name: string
  bytes: Uint8Array
  by: string
}

export interface RecordedRemittance {
  /** null in a dry run and with faults. */
  remittance: Remittance | null
  known: boolean
  lines: Matched[]
  faults: RemittanceFault[]
}

/**
 * Reads a carrier's file, matches it parcel by parcel, and records it with its facts: all of it, or nothing when there are faults or it
 * is a dry run. The same bytes again are the file that is there.
 * @throws Refusal `not_found` for a carrier whose files nobody described.
 */
export async function recordRemittance(container: MedusaContainer, file: RemittanceFile, dry_run: boolean): Promise<RecordedRemittance> {
  const columns = REMITTANCE_COLUMNS[file.carrier]
  if (!columns) throw new Refusal("not_found", { carrier: file.carrier })
  const sha256 = createHash("sha256").update(file.bytes).digest("hex")
  const { lines, faults } = readRemittance(file.bytes, columns)
  const sql = connectionOf(container)
  const match = async (sql: Sql) => {
    const numbers = lines.map(({ parcel }) => parcel)
    return matchRemittance(lines, file.carrier, await parcelsNumbered(sql, numbers))
  }
  if (faults.length || dry_run) {
    const remittance = faults.length ? null : await remittanceOfFile(sql, file.carrier, sha256)
    return { remittance: null, known: remittance !== null, lines: faults.length ? [] : await match(sql), faults }
  }

  const recorded = await sql.transaction(async (transaction): Promise<RecordedRemittance> => {
    await lockCarrierCash(transaction, file.carrier)
    const id = generateEntityId(undefined, "remit")
    const { carrier, file_name, by: recorded_by } = file
    const fresh = await keepRemittance(transaction, { id, carrier, file_name, sha256, currency_code: CURRENCY, recorded_by })
    const remittance = (await remittanceOfFile(transaction, carrier, sha256)) as Remittance
    if (!fresh) return { remittance, known: true, lines: await linesOf(transaction, [remittance]), faults }
    const named = await match(transaction)
    await lockOrders(transaction, named)
    const bearerOf = await freightBearers(
      transaction,
      named.flatMap(({ of }) => of?.consignment_id ?? []),
    )
    await keepLines(transaction, id, named, bearerOf)
    await recordFacts(transaction, (await linesOf(transaction, [remittance])).flatMap(factsOfLine))
    return { remittance, known: false, lines: named, faults }
  })
  await postFacts(container)
  return recorded
}

/** In one order, so that two files cannot wait for each other. */
export async function lockOrders(transaction: Sql, lines: readonly Pick<Matched, "of">[]): Promise<string[]> {
  const order_ids = [...new Set(lines.flatMap(({ of }) => of?.order_id ?? []))].sort()
  for (const order_id of order_ids) await lockOrderMoney(transaction, order_id)
  return order_ids
}
