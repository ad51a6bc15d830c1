import pg from "pg"
import { DataSource, type QueryRunner } from "typeorm"
import { LedgerError } from "./errors"
import { Invariants1795824000001 } from "./schema/invariants"
import { ENSURE_ROLE, Role1795824000003, RUNTIME_ROLE } from "./schema/role"
import { Sealing1795824000002 } from "./schema/sealing"
import { Tables1795824000000 } from "./schema/tables"
import { Account, Journal } from "./tables"

const SCHEMA = "ledger"

export interface LedgerOptions {
  /** Of the owner of the database: it migrates. Posting and reading run as the role `tawiza_ledger`. */
  databaseUrl: string
  /** Connections at most; 5 unless given. */
  poolSize?: number
}

/** Migrates, then connects. @see migrate @see connect */
export async function openSource({ databaseUrl, poolSize = 5 }: LedgerOptions): Promise<DataSource> {
  await migrate(databaseUrl)
  return connect(databaseUrl, poolSize)
}

/**
 * Brings schema, role and triggers to the present state, as the owner of the database. Two processes may call it at once: a lock lets one
 * after the other. The first start in a cluster adopts it (`ledger.adopt_cluster`).
 * @throws LedgerError `no_role` with the SQL that an administrator must run, when this user may not give itself the role.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const owner = new DataSource({
    type: "postgres",
    url: databaseUrl,
    schema: SCHEMA,
    migrations: [Tables1795824000000, Invariants1795824000001, Sealing1795824000002, Role1795824000003],
    migrationsTableName: "schema_migration",
    poolSize: 2,
  })
  await owner.initialize()
  try {
    const runner = owner.createQueryRunner()
    await runner.query("select pg_advisory_lock(hashtextextended('ledger.migrate', 0))")
    const [{ there }] = await runner.query(`select to_regnamespace('${SCHEMA}') is not null as there`)
    if (!there) await runner.query(`create schema ${SCHEMA}`)
    await ensureRole(runner)
    await owner.runMigrations()
    await runner.query("select ledger.adopt_cluster()")
  } finally {
    await owner.destroy()
  }
}

const ROLE_FACTS = `
select quote_ident(current_user) as user, exists (select from pg_roles where rolname = '${RUNTIME_ROLE}') as there`

async function ensureRole(runner: QueryRunner): Promise<void> {
  try {
    await runner.query(ENSURE_ROLE)
  } catch (error) {
    // 42501: insufficient_privilege (PostgreSQL, appendix A).
    if ((error as { code?: string }).code !== "42501") throw error
    const [{ user, there }] = await runner.query(ROLE_FACTS)
    const create = there ? "" : `create role ${RUNTIME_ROLE} nologin; `
    const grant = `grant ${RUNTIME_ROLE} to ${user} with inherit false, set true;`
    throw new LedgerError("no_role", { "ask an administrator to run": create + grant }, { cause: error })
  }
}

/** Whole numbers of Postgres as bigint, on the ledger's own connections only. */
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.INT8 ? (text: string) => BigInt(text) : pg.types.getTypeParser(oid, format as "text"),
}

/**
 * The ledger's connections: as the runtime role, in READ COMMITTED, and a commit is on disk before it is acknowledged, whatever the server
 * has been set to.
 * @throws LedgerError `wrong_role` when something between us and the server dropped these settings.
 */
async function connect(databaseUrl: string, poolSize: number): Promise<DataSource> {
  const source = new DataSource({
    type: "postgres",
    url: databaseUrl,
    schema: SCHEMA,
    entities: [Account, Journal],
    poolSize,
    applicationName: "tawiza-ledger",
    extra: {
      options: `-c role=${RUNTIME_ROLE} -c default_transaction_isolation=read\\ committed -c synchronous_commit=on`,
      types,
    },
    // A connection that was lost while idle is replaced; whoever asks next hears what is wrong.
    poolErrorHandler: () => {},
  })
  await source.initialize()
  const [{ role }] = await source.query("select current_user as role")
  if (role === RUNTIME_ROLE) return source
  await source.destroy()
  throw new LedgerError("wrong_role", { role, wanted: RUNTIME_ROLE })
}
