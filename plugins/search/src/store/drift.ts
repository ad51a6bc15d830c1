import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import type { SearchEngine, Versioned } from "../engine/engine"
import { noteAll } from "./note"
import { connectionOf, rows, type Sql } from "./sql"
import { type DriftReport, writeState } from "./state"
import { emptyOutbox } from "./write-documents"

/** The first byte of an id's hash: 256 groups. */
const BUCKET = "get_byte(decode(md5(product_id), 'hex'), 0)"

/**
 * Holds documents against the tables they are made of, and an engine against the documents, by hashes of 256 groups; what differs is put
 * right. Compared while nothing is written: under the lock of the writer, and after the engine has read all.
 */
export async function checkDrift(container: MedusaContainer, engine: SearchEngine, level: () => Promise<void>): Promise<DriftReport> {
  const connection = connectionOf(container)
  const before = await now(connection)
  await noteAll(connection)
  await emptyOutbox(container, { wait: true })
  const [stale] = await rows<{ count: number }>(connection, "select count(*)::int as count from search.document where written_at >= ?", [
    before,
  ])
  await level()

  const differing = await differingBuckets(connection, engine)
  const repaired = differing.length > 0 ? await repair(connection, engine, differing) : 0
  const report = { stale: stale?.count ?? 0, differing: differing.length, repaired }
  await writeState(connection, "drift", report)
  return report
}

/** Groups in which the engine has not exactly the ids and versions of the table. */
export async function differingBuckets(sql: Sql, engine: SearchEngine): Promise<number[]> {
  const expected = await rows<{ bucket: number; hash: string }>(
    sql,
    `select ${BUCKET} as bucket, md5(string_agg(product_id || ':' || version, ',' order by product_id collate "C")) as hash
     from search.document where document is not null group by 1`,
  )
  const hashes = new Map(expected.map(({ bucket, hash }) => [bucket, hash]))
  const kept = Map.groupBy(await engine.versions(), ([id]) => bucketOf(id))
  const buckets = new Set([...hashes.keys(), ...kept.keys()])
  return [...buckets].filter((bucket) => hashes.get(bucket) !== (kept.has(bucket) ? hashOf(kept.get(bucket) ?? []) : undefined))
}

const md5 = (text: string) => createHash("md5").update(text)
export const bucketOf = (id: string): number => md5(id).digest()[0] as number
const hashOf = (versions: readonly [string, number][]) =>
  md5(
    [...versions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, version]) => `${id}:${version}`)
      .join(","),
  ).digest("hex")

/** Puts every document of these groups into the engine again, and takes out what the table has not. */
async function repair(sql: Sql, engine: SearchEngine, buckets: readonly number[]): Promise<number> {
  const documents = await rows<{ id: string; version: string; document: CraftDocument | null }>(
    sql,
    `select product_id as id, version, document from search.document where ${BUCKET} = any(?::int[])`,
    [buckets],
  )
  const known = new Set(documents.map(({ id }) => id))
  const kept = await engine.versions()
  const strangers = [...kept].filter(([id]) => buckets.includes(bucketOf(id)) && !known.has(id))
  const writes: Versioned[] = [
    ...documents.map(({ id, version, document }) => ({ id, version: Number(version), document })),
    ...strangers.map(([id, version]) => ({ id, version, document: null })),
  ]
  const wrong = writes.filter(({ id, version, document }) => (document ? kept.get(id) !== version : kept.has(id)))
  await engine.write(writes, { force: true })
  return wrong.length
}

async function now(sql: Sql): Promise<Date> {
  const [row] = await rows<{ now: Date }>(sql, "select clock_timestamp() as now")
  return (row as { now: Date }).now
}
