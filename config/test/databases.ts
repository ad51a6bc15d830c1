import { join } from "node:path"
import type { Children } from "../start/children.ts"
import { ensureDatabase, migrate, readRecord, schemaHash, seed, seedHash, serverUrl, withClient } from "../start/database.ts"
import { ROOT } from "../start/place.ts"
import { startPostgres } from "../start/postgres.ts"
import type { Progress } from "../start/progress.ts"
import { backendEnv } from "../start/services.ts"

export const TEST_SECRETS = {
  jwt: "a-secret-of-the-tests",
  cookie: "a-secret-of-the-tests",
  postgres: "tests-only",
  bank: `tests:${"T".repeat(43)}=`,
}

/** What the tests find in their environment; read by `test/support`. */
export interface TestDatabases {
  /** The server's address with the right to create databases. */
  readonly server: string
  /** A migrated database, and one that is seeded too; both are only ever copied. */
  readonly template: string
  readonly demo: string
}

interface Ground {
  /** The data folder; the tests' own things lie in `test` and `test-postgres` in it. */
  readonly data: string
  readonly children: Children
  readonly progress: Progress
}

/**
 * Starts the tests' Postgres, or uses the server of TEST_DATABASE_URL, and makes the two templates unless they are there.
 * A template is named after what decides its content, so a stale one is never used, and is dropped.
 */
export async function prepareDatabases({ data, children, progress }: Ground): Promise<TestDatabases> {
  const server =
    process.env.TEST_DATABASE_URL ??
    (await progress.step("Starting the tests' database", async () => {
      const folder = join(data, "test-postgres")
      const cluster = await startPostgres({ folder, password: TEST_SECRETS.postgres, children, forgetful: true })
      return cluster.url("postgres")
    }))
  const names = { template: `tpl_${schemaHash(ROOT).slice(0, 16)}`, demo: `demo_${seedHash(ROOT).slice(0, 16)}` }
  await dropOthers(server, Object.values(names))

  const preparation = (name: string) => {
    const url = serverUrl(server, name)
    const env = backendEnv({ databaseUrl: url, secrets: TEST_SECRETS, data: join(data, "test"), shopPort: 8000, apiPort: 9000 })
    return { root: ROOT, url, env, children, progress }
  }
  const template = preparation(names.template)
  await ensureDatabase(template.url)
  await migrate(template)

  const demo = preparation(names.demo)
  if (!(await exists(server, names.demo))) await copyDatabase(server, names.template, names.demo)
  // A seed that was broken off is no template: it is begun again from a fresh copy.
  else if (!(await readRecord(demo.url, "demo"))) {
    await dropDatabase(server, names.demo)
    await copyDatabase(server, names.template, names.demo)
  }
  await seed(demo)
  return { server, ...names }
}

const OURS = /^(tpl|demo|t)_/

/** Stale templates, and copies that a killed run left behind. */
async function dropOthers(server: string, keep: readonly string[]): Promise<void> {
  const { rows } = await withClient(server, (client) => client.query<{ datname: string }>("select datname from pg_database"))
  for (const { datname } of rows) if (OURS.test(datname) && !keep.includes(datname)) await dropDatabase(server, datname)
}

async function exists(server: string, name: string): Promise<boolean> {
  const { rowCount } = await withClient(server, (client) => client.query("select 1 from pg_database where datname = $1", [name]))
  return rowCount === 1
}

/** A file-level copy of a database that nobody is connected to: about 0.1 s. */
export async function copyDatabase(server: string, from: string, to: string): Promise<void> {
  await withClient(server, (client) =>
    client.query(`create database ${client.escapeIdentifier(to)} template ${client.escapeIdentifier(from)}`),
  )
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await withClient(server, (client) => client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`))
}
