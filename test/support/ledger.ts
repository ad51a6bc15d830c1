import { createHash } from "node:crypto"
import { type Ledger, type NewAccount, type NewJournal, openLedger } from "@tawiza/ledger"
import pg from "pg"
import { type Database, emptyDatabase } from "./database.ts"

/** A ledger in a database of its own, and two ways to it past every layer above the database. */
export interface TestLedger {
  readonly ledger: Ledger
  readonly url: string
  /** As the owner of the tables, who is a superuser here. */
  readonly owner: pg.Pool
  /** As the role that the marketplace runs under. */
  readonly runtime: pg.Pool
  drop(): Promise<void>
}

export async function aLedger(accounts: readonly NewAccount[] = []): Promise<TestLedger> {
  const database: Database = await emptyDatabase()
  const ledger = await openLedger({ databaseUrl: database.url, poolSize: 16 })
  await ledger.openAccounts(accounts)
  const owner = new pg.Pool({ connectionString: database.url })
  const runtime = new pg.Pool({ connectionString: database.url, options: "-c role=tawiza_ledger" })
  return {
    ledger,
    url: database.url,
    owner,
    runtime,
    drop: async () => {
      await Promise.all([ledger.close(), owner.end(), runtime.end()])
      await database.drop()
    },
  }
}

export const anAccount = (code: string, change: Partial<NewAccount> = {}): NewAccount => ({
  code,
  kind: "asset",
  currency: "mad",
  ...change,
})

/** A liability that never falls below zero, as what is owed to a vendor. */
export const aLimited = (code: string): NewAccount => anAccount(code, { kind: "liability", minimum: 0n })

let made = 0

/** `amount` goes from one account to another: the first is credited, the second debited. */
export function aTransfer(from: string, to: string, amount: bigint, change: Partial<NewJournal> = {}): NewJournal {
  return {
    idempotencyKey: `transfer:${process.pid}:${++made}`,
    kind: "transfer",
    currency: "mad",
    happenedAt: new Date("2026-11-01T12:00:00Z"),
    legs: [
      { account: to, debit: amount },
      { account: from, credit: amount },
    ],
    ...change,
  }
}

/** Statements on one connection, in one session. @throws what Postgres raises */
export async function session<T>(pool: pg.Pool, work: (run: (sql: string, values?: unknown[]) => Promise<pg.QueryResult>) => Promise<T>) {
  const client = await pool.connect()
  try {
    return await work((sql, values) => client.query(sql, values))
  } finally {
    // What a failed test left open must not reach the next one.
    await client.query("rollback").finally(() => client.release())
  }
}

/** What Postgres says to a script of statements: its SQLSTATE, or "accepted". */
export async function verdict(pool: pg.Pool, ...script: string[]): Promise<string> {
  return session(pool, async (run) => {
    for (const sql of script) await run(sql)
    return "accepted"
  }).catch((error: { code?: string }) => error.code ?? String(error))
}

export const requestHash = (text: string) => `decode('${createHash("sha256").update(text).digest("hex")}', 'hex')`
