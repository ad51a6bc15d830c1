import type { MedusaContainer } from "@medusajs/framework/types"
import { DIGEST, INSTALL } from "./schema"
import { connectionOf, rows, type Sql, takeLock } from "./sql"

/**
 * Makes tables and triggers, or makes them anew where this version has others. Not a migration: the triggers stand on tables of other
 * modules and on links, which Medusa makes after all migrations. Everything is put into the outbox in the same transaction, so that
 * nothing is missed that was written before the triggers were there.
 */
export async function install(container: MedusaContainer): Promise<void> {
  const connection = connectionOf(container)
  if (await isInstalled(connection)) return
  await connection.transaction(async (transaction) => {
    await takeLock(transaction, "install")
    if (await isInstalled(transaction)) return
    for (const statement of INSTALL) await transaction.raw(statement.replaceAll("?", "\\?"))
    await transaction.raw(
      "insert into search.state (name, value) values ('schema', to_jsonb(?::text)) on conflict (name) do update set value = excluded.value, at = now()",
      [DIGEST],
    )
  })
}

/**
 * In a database that was restored into another cluster, transactions of the old one may have higher numbers than any of the new: their
 * rows would wait for years. They become rows of this transaction, and what was read is read again.
 */
export async function takeOver(container: MedusaContainer): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    await takeLock(transaction, "install")
    const [now] = await rows<{ next: string }>(transaction, "select pg_snapshot_xmax(pg_current_snapshot())::text as next")
    for (const table of ["outbox", "document"]) {
      await transaction.raw(`update search.${table} set xid = pg_current_xact_id() where xid > ?::xid8`, [now?.next])
    }
    await transaction.raw("delete from search.state where name = 'tail' and (value ->> 'horizon')::xid8 > ?::xid8", [now?.next])
  })
}

async function isInstalled(sql: Sql): Promise<boolean> {
  const [there] = await rows<{ there: boolean }>(sql, "select to_regclass('search.state') is not null as there")
  if (!there?.there) return false
  const [state] = await rows<{ digest: string }>(sql, "select value #>> '{}' as digest from search.state where name = 'schema'")
  return state?.digest === DIGEST
}
