import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { migrate } from "@tawiza/ledger"
import { sql } from "./sql.ts"

const run = promisify(execFile)

/** Why a database cannot be dumped here: pg_dump refuses a server that is newer than itself. Null when it can. */
export async function whyNoDump(databaseUrl: string): Promise<string | null> {
  const [server] = await sql<{ major: number }>(databaseUrl, "select current_setting('server_version_num')::int / 10000 as major")
  const told = await run("pg_dump", ["--version"]).catch(() => null)
  const major = Number(/ (\d+)\./.exec(told?.stdout ?? "")?.[1] ?? 0)
  return server && major >= server.major ? null : `there is no pg_dump ${server?.major} or newer on the PATH`
}

/** The whole of a database by pg_dump and pg_restore, as docs/operating.md says it, into an empty one of another owner. */
export async function dumpAndRestore(from: string, to: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tawiza-dump-"))
  try {
    const file = join(folder, "books.dump")
    await run("pg_dump", ["--format=custom", `--file=${file}`, from])
    await run("pg_restore", ["--no-owner", "--exit-on-error", `--dbname=${to}`, file])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In the order of their foreign keys. */
const TABLES = ["account", "account_balance", "journal", "entry", "seal", "checkpoint", "checkpoint_balance", "check_run"]

/**
 * What a dump of the ledger carries over, without the tools: tables, functions and rights by the migrations, and every row as it was,
 * numbers of transactions and clusters too. Rows come in as pg_restore brings them, past the triggers.
 */
export async function copyRows(from: string, to: string): Promise<void> {
  await migrate(to)
  await sql(to, TABLES.map((table) => `alter table ledger.${table} disable trigger user`).join(";"))
  await sql(to, `truncate ${TABLES.map((table) => `ledger.${table}`)} restart identity`)
  for (const table of TABLES) {
    const [kept] = await sql<{ rows: unknown }>(from, `select coalesce(jsonb_agg(t), '[]')::text as rows from ledger.${table} t`)
    await sql(
      to,
      `insert into ledger.${table} overriding system value select * from jsonb_populate_recordset(null::ledger.${table}, $1::jsonb)`,
      [kept?.rows],
    )
  }
  for (const table of ["account", "journal", "checkpoint", "check_run"]) {
    await sql(to, `select setval(pg_get_serial_sequence('ledger.${table}', 'id'), coalesce(max(id), 0) + 1, false) from ledger.${table}`)
  }
  const enabled = await sql<{ on: string }>(
    from,
    `select format('alter table %s enable %s trigger %I', tgrelid::regclass, case tgenabled when 'A' then 'always' else '' end, tgname) as on
    from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'ledger'::regnamespace)`,
  )
  await sql(to, enabled.map((trigger) => trigger.on).join(";"))
}
