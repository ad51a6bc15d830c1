import type { MedusaContainer } from "@medusajs/framework/types"
import { loadCatalogue } from "@tawiza/vendor/catalogue/load-catalogue"
import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import { connectionOf, rows, type Sql, takeLock, tryLock } from "./sql"

/** Products whose state is read in one go. */
export const BATCH = 500

interface Noted {
  seq: string
  product_id: string
  version: string
}

/**
 * Takes a batch out of the outbox and writes the documents of its products as they are now. Only rows of transactions that all readers
 * see as ended are taken (below the snapshot's xmin), so that none is passed by; what changes meanwhile has a row of its own. One process
 * at a time; a crash anywhere leaves the rows where they are.
 * @returns how many rows were taken; 0 when there are none, or when another process is at it
 */
export async function writeDocuments(container: MedusaContainer, { wait = false } = {}): Promise<number> {
  return connectionOf(container).transaction(async (transaction) => {
    if (wait) await takeLock(transaction, "index")
    else if (!(await tryLock(transaction, "index"))) return 0
    const noted = await rows<Noted>(transaction, NOTED, [BATCH * 4])
    if (noted.length === 0) return 0
    const versions = new Map(noted.map(({ product_id, version }) => [product_id, version]))
    const ids = [...versions.keys()]
    for (let from = 0; from < ids.length; from += BATCH) await writeBatch(container, transaction, ids.slice(from, from + BATCH), versions)
    await transaction.raw("delete from search.outbox where seq = any(?::bigint[])", [noted.map(({ seq }) => seq)])
    return noted.length
  })
}

/** Takes batches until none is left, or another process is at it and this one shall not `wait`. */
export async function emptyOutbox(container: MedusaContainer, options: { wait?: boolean } = {}): Promise<void> {
  let taken: number
  do taken = await writeDocuments(container, options)
  while (taken > 0)
}

/** By transaction, so that the last row of a product is its newest. */
const NOTED = `
  select seq, product_id, xid::text as version
  from search.outbox
  where xid < pg_snapshot_xmin(pg_current_snapshot())
  order by outbox.xid, seq
  limit ?`

async function writeBatch(
  container: MedusaContainer,
  transaction: Sql,
  ids: readonly string[],
  versions: ReadonlyMap<string, string>,
): Promise<void> {
  const { documents, failed } = await readDocuments(container, ids)
  const written = ids.filter((id) => !failed.has(id)).map((id) => ({ id, version: versions.get(id), document: documents.get(id) ?? null }))
  await transaction.raw(UPSERT, [JSON.stringify(written)])
  await transaction.raw("delete from search.dead_letter where product_id = any(?::text[])", [written.map(({ id }) => id)])
  if (failed.size > 0) await transaction.raw(BURY, [JSON.stringify([...failed].map(([id, error]) => ({ id, error })))])
}

/**
 * An equal document is not written again: nobody needs to read it. An older one never replaces a newer one. The time is the clock's: the
 * transaction may have begun before the check that counts what was written after it.
 */
const UPSERT = `
  insert into search.document as kept (product_id, version, document, written_at)
  select new.id, new.version, nullif(new.document, 'null'::jsonb), clock_timestamp()
  from jsonb_to_recordset(?::jsonb) as new (id text, version bigint, document jsonb)
  on conflict (product_id) do update
  set version = excluded.version, document = excluded.document, xid = pg_current_xact_id(), written_at = excluded.written_at
  where kept.version <= excluded.version and kept.document is distinct from excluded.document`

const BURY = `
  insert into search.dead_letter as kept (product_id, error)
  select new.id, new.error from jsonb_to_recordset(?::jsonb) as new (id text, error text)
  on conflict (product_id) do update set error = excluded.error, failures = kept.failures + 1, last_at = now()`

/** One product that cannot be read must not hold up the others: then each is read alone. */
async function readDocuments(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<{ documents: Map<string, CraftDocument>; failed: Map<string, string> }> {
  const failed = new Map<string, string>()
  try {
    return { documents: byId((await loadCatalogue(container, ids)).crafts), failed }
  } catch (error) {
    if (ids.length === 1) return { documents: new Map(), failed: failed.set(ids[0] as string, messageOf(error)) }
  }
  const documents = new Map<string, CraftDocument>()
  for (const id of ids) {
    const alone = await readDocuments(container, [id])
    for (const [key, document] of alone.documents) documents.set(key, document)
    for (const [key, error] of alone.failed) failed.set(key, error)
  }
  return { documents, failed }
}

/** Without how many pieces the shop has in this batch. */
function byId(crafts: readonly CraftDocument[]): Map<string, CraftDocument> {
  return new Map(crafts.map((craft) => [craft.id, { ...craft, shop: { ...craft.shop, product_count: 0 } }]))
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)
