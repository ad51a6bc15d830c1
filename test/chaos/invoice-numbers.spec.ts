import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { keepInvoice } from "@tawiza/settlement/store/invoices"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { cloneDatabase, type Database } from "../support/database.ts"
import { ISSUERS, paper, sqlOn } from "../support/invoice-writer.ts"
import { sql } from "../support/sql.ts"

const KILLS = 12
const WRITERS = 3

interface Numbered {
  key: string
  issuer: string
  year: number
  sequence: number
  issued_at: Date
}

describe("the numbers of papers", () => {
  let database: Database
  const told = new Set<string>()
  const writers: ChildProcess[] = []

  beforeAll(async () => {
    database = await cloneDatabase("tpl")
  })
  afterAll(async () => {
    await Promise.all(writers.map(killed))
    await database?.drop()
  })

  const papers = () =>
    sql<Numbered>(database.url, "select key, issuer, year, sequence, issued_at from invoice order by issuer, year, sequence")

  /** From 1 on without a gap for each issuer and year, and a later number is never before an earlier one in time. */
  async function expectGapFree(): Promise<Numbered[]> {
    const all = await papers()
    for (const own of Map.groupBy(all, ({ issuer, year }) => `${issuer} ${year}`).values()) {
      expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, i) => i + 1))
      const times = own.map(({ issued_at }) => issued_at.getTime())
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
    return all
  }

  it("have no gap when many issue at once, the same papers among them, and some fail", async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 12 })
    const issue = async (n: number, fails: boolean) => {
      const client = await pool.connect()
      try {
        await client.query("begin")
        await keepInvoice(sqlOn(client), paper(n))
        await client.query(fails ? "rollback" : "commit")
      } finally {
        client.release()
      }
    }
    const wanted = Array.from({ length: 120 }, (_, i) => i)
    await Promise.all(wanted.flatMap((n) => [issue(n, n % 5 === 0), issue(n, false), issue(n, false)]))
    await pool.end()
    const all = await expectGapFree()
    expect(all.map(({ key }) => key).sort()).toEqual(wanted.map((n) => `paper:${n}`).sort())
    expect(new Set(all.map(({ issuer }) => issuer))).toEqual(new Set(ISSUERS))
  })

  it(`have no gap when ${WRITERS} processes issue and are killed in the middle, ${KILLS} times`, { timeout: 300_000 }, async () => {
    let next = 1000
    const start = (i: number) => {
      const script = join(import.meta.dirname, "../support/invoice-writer.ts")
      const args = ["--disable-warning=ExperimentalWarning", script, database.url, String(next)]
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
      createInterface({ input: child.stdout }).on("line", (line) => told.add(line.replace("ack ", "")))
      writers[i] = child
    }
    for (let i = 0; i < WRITERS; i++) start(i)
    for (let kill = 0; kill < KILLS; kill++) {
      const goal = told.size + 5
      await expect.poll(() => told.size, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(goal)
      const victim = kill % WRITERS
      await killed(writers[victim] as ChildProcess)
      // Some of its papers again, some that nobody has asked for yet.
      next += 7
      start(victim)
    }
    await Promise.all(writers.map(killed))
    // What the last ones had open is undone by the server when it sees that they are gone.
    const open = () =>
      sql(database.url, "select pid from pg_stat_activity where datname = current_database() and state like '%transaction%'")
    await expect.poll(open, { timeout: 30_000 }).toEqual([])
    const keys = new Set((await expectGapFree()).map(({ key }) => key))
    expect([...told].filter((key) => !keys.has(key))).toEqual([])
  })

  it("are the database's to give, and nothing of a paper changes afterwards", async () => {
    const refused = (statement: string) => expect(sql(database.url, statement)).rejects
    await refused("update invoice set total_minor = 0, net_minor = 0, tax_minor = 0").toThrow(/append-only/)
    await refused("delete from invoice").toThrow(/append-only/)
    await refused("truncate invoice cascade").toThrow(/append-only/)
    await sql(
      database.url,
      `insert into invoice (id, key, kind, issuer, year, sequence, issued_at, vendor_id, currency_code, net_minor, tax_minor, total_minor, content)
      values ('inv_forged', 'forged', 'sale', 'vend_a', 1999, 1, '1999-01-01', 'vend_a', 'mad', 1, 0, 1, '{}')`,
    )
    const all = await expectGapFree()
    expect(all.filter(({ year }) => year < 2026)).toEqual([])
  })

  it("never credit more than what was invoiced", async () => {
    const [invoice] = await sql<{ id: string }>(database.url, "select id from invoice where key = 'paper:0'")
    const credit = (key: string, total: number) =>
      sql(
        database.url,
        `insert into invoice (id, key, kind, issuer, year, sequence, issued_at, vendor_id, corrects, currency_code, net_minor, tax_minor,
          total_minor, content)
        values ($1, $1, 'sale_credit', 'vend_a', 0, 0, now(), 'vend_a', $2, 'mad', $3, 0, $3, '{}')`,
        [key, invoice?.id, -total],
      )
    await credit("credit:1", 100)
    await expect(credit("credit:2", 21)).rejects.toThrow(/more than is left/)
    await credit("credit:3", 20)
    await expectGapFree()
  })
})

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise((resolve) => child.once("close", resolve))
  child.kill("SIGKILL")
  await closed
}
