import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { ensureDatabase } from "@tawiza/config/start/database"
import { type Ledger, migrate, openLedger } from "@tawiza/ledger"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aLimited, anAccount } from "../support/ledger.ts"
import { amountOf, keysOf, VENDORS } from "../support/ledger-writer.ts"
import { OwnPostgres } from "../support/own-postgres.ts"
import { sql } from "../support/sql.ts"

const CRASHES = 24
const WRITERS = ["w1", "w2", "w3", "w4"]

/** What one writer said over all its lives. */
class Writer {
  readonly acknowledged = new Map<number, string[]>()
  tried = -1
  #child: ChildProcess | undefined

  constructor(
    readonly name: string,
    private readonly databaseUrl: string,
  ) {}

  /** Goes on where the killed one stopped: what it had asked for last is asked for again. */
  start(): void {
    const script = join(import.meta.dirname, "../support/ledger-writer.ts")
    const args = ["--disable-warning=ExperimentalWarning", script, this.databaseUrl, this.name, String(Math.max(this.tried, 0))]
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [what, n, ...ids] = line.split(" ")
      if (what === "try") this.tried = Number(n)
      else if (what === "ack") this.acknowledged.set(Number(n), ids)
    })
    this.#child = child
  }

  /** What it said before is read to the end. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = undefined
    const closed = new Promise((resolve) => child.once("close", resolve))
    child.kill("SIGKILL")
    await closed
  }

  get alive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }
}

describe("a ledger whose server and writers crash", () => {
  const postgres = new OwnPostgres()
  let writers: Writer[]
  let url: string

  beforeAll(async () => {
    await postgres.start()
    url = postgres.url("ledger")
    await Promise.all([url, postgres.url("another")].map(ensureDatabase))
  })
  afterAll(async () => {
    await Promise.all(writers?.map((writer) => writer.kill()) ?? [])
    await postgres.remove()
  })

  const acknowledged = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  const untilAcknowledged = async (more: number) => {
    const goal = acknowledged() + more
    await expect.poll(acknowledged, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(goal)
  }

  it("is made by several processes at once, in two databases of a cluster that has never seen it", async () => {
    const both = [url, postgres.url("another")]
    await Promise.all([...both, ...both, ...both].map(migrate))
    const ledger = await openLedger({ databaseUrl: url })
    await ledger.openAccounts([anAccount("bank"), ...VENDORS.map(aLimited)])
    await ledger.close()
  })

  it("keeps every acknowledged journal once and nothing by halves", { timeout: 300_000 }, async () => {
    writers = WRITERS.map((name) => new Writer(name, url))
    for (const writer of writers) writer.start()
    for (let round = 0; round < CRASHES; round++) {
      await untilAcknowledged(random(30))
      const victim = writers[random(writers.length) - 1] as Writer
      await victim.kill()
      victim.start()
      await untilAcknowledged(random(30))
      await postgres.crash()
      await postgres.start()
    }
    await untilAcknowledged(20)
    expect(writers.every(({ alive }) => alive)).toBe(true)
    await Promise.all(writers.map((writer) => writer.kill()))

    const ledger = await openLedger({ databaseUrl: url })
    await expectAll(ledger)
    await ledger.close()
  })

  async function expectAll(ledger: Ledger): Promise<void> {
    const rows = await sql<{ key: string; id: string }>(url, "select idempotency_key as key, id from ledger.journal")
    const ids = new Map(rows.map(({ key, id }) => [key, id]))
    expect(ids.size).toBe(rows.length)

    const lost = writers.flatMap(({ name, acknowledged }) =>
      [...acknowledged].filter(([n, told]) => String(keysOf(name, n).map((key) => ids.get(key))) !== String(told)),
    )
    expect(lost).toEqual([])
    const asked = writers.flatMap(({ name, tried }) => Array.from({ length: tried + 1 }, (_, n) => ({ n, keys: keysOf(name, n) })))
    const halves = asked.filter(({ keys }) => new Set(keys.map((key) => ids.has(key))).size > 1)
    expect(halves).toEqual([])
    const written = asked.filter(({ keys }) => keys.every((key) => ids.has(key)))
    expect(written.flatMap(({ keys }) => keys).sort()).toEqual([...ids.keys()].sort())

    const total = written.reduce((sum, { n, keys }) => sum + amountOf(n) * BigInt(keys.length), 0n)
    expect(await ledger.balance("bank")).toBe(total)
    await ledger.seal()
    const { findings } = await ledger.checks()
    expect(findings.filter(({ count }) => count > 0)).toEqual([])
  }
})

const random = (most: number) => 1 + Math.floor(Math.random() * most)
