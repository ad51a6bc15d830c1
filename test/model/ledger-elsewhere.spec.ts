import { type Head, isFine, LedgerError, openLedger } from "@tawiza/ledger"
import pg from "pg"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { copyRows, dumpAndRestore, whyNoDump } from "../support/dump.ts"
import { launch, stopLaunched } from "../support/launcher.ts"
import { aLedger, aLimited, anAccount, aTransfer, type TestLedger, verdict } from "../support/ledger.ts"
import { OwnPostgres } from "../support/own-postgres.ts"
import { sql } from "../support/sql.ts"

const APPEND_ONLY = "LG005"
const CLOSED = "LG003"
const DENIED = "42501"

/** A server as a host rents it out: databases whose owners are no superusers and may make no role. */
describe("a ledger on a server of somebody else's", () => {
  const postgres = new OwnPostgres()
  let administrator: string

  beforeAll(async () => {
    await postgres.start()
    administrator = postgres.url("postgres")
  })
  afterAll(() => postgres.remove())
  afterEach(stopLaunched)

  /** A database of an ordinary user, by the address under which that user signs in. */
  async function rented(name: string): Promise<string> {
    await sql(administrator, `create role "${name}" login password 'rented'`)
    await sql(administrator, `create database "${name}" owner "${name}"`)
    const url = new URL(postgres.url(name))
    url.username = name
    url.password = "rented"
    return url.href
  }
  /** The SQL in the sentence that the start ends with. */
  async function askedOf(url: string): Promise<string> {
    const refused = await openLedger({ databaseUrl: url }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(LedgerError)
    const { code, message } = refused as LedgerError
    expect(code).toBe("no_role")
    return /^The user of the database may not give itself the role .*; ask an administrator to run (.*;)$/.exec(message)?.[1] ?? message
  }
  async function works(url: string): Promise<void> {
    const ledger = await openLedger({ databaseUrl: url, poolSize: 2 })
    await ledger.openAccounts([anAccount("bank"), aLimited("owed")])
    await ledger.post(aTransfer("owed", "bank", 5n))
    await ledger.seal()
    const { findings } = await ledger.checks()
    expect(findings.filter(({ count }) => count > 0)).toEqual([])
    await ledger.close()
  }

  it("says what an administrator must run, and runs once that has been run as it stands", async () => {
    const url = await rented("chamber of crafts")
    const asked = await askedOf(url)
    expect(asked).toBe(`create role tawiza_ledger nologin; grant tawiza_ledger to "chamber of crafts" with inherit false, set true;`)
    expect(await askedOf(url)).toBe(asked)
    const check = launch("ledger-check", { env: { DATABASE_URL: url } })
    expect(await check.ended).toBe(2)
    expect(check.printed()).toContain(`✗ The user of the database may not give itself the role`)
    expect(check.printed()).toContain(asked)
    await sql(administrator, asked)
    await works(url)
  })

  it("asks for less where another ledger of the server has the role already", async () => {
    const url = await rented("another")
    const asked = await askedOf(url)
    expect(asked).toBe("grant tawiza_ledger to another with inherit false, set true;")
    await sql(administrator, asked)
    await works(url)
  })

  describe.each([
    ["dumped and restored", "restored", dumpAndRestore, whyNoDump],
    ["copied row by row", "copied", copyRows, async () => null],
  ] as const)("when it was %s", (_, name, bring, whyNot) => {
    let books: TestLedger
    let noted: Head
    let url: string
    let missing: string | null

    beforeAll(async () => {
      books = await aLedger([anAccount("bank"), anAccount("fees", { kind: "income" }), aLimited("owed")])
      for (let n = 1; n <= 6; n++) await books.ledger.post(aTransfer("owed", "bank", 100n, { idempotencyKey: `${name}:${n}` }))
      await books.ledger.reverse(2n, { reason: "entered twice" })
      await books.ledger.seal({ checkpointAfter: 1 })
      await books.ledger.checks()
      noted = (await books.ledger.head()) as Head
      // Not sealed when the dump is taken.
      await books.ledger.post(aTransfer("bank", "fees", 7n))
      missing = await whyNot(books.url)
      if (missing) return
      url = await rented(name)
      await sql(administrator, `grant tawiza_ledger to ${name} with inherit false, set true`)
      await bring(books.url, url)
    })
    afterAll(() => books?.drop())

    it("balances as before, is sealed to its end, and every check holds, with the head that was noted before", async (context) => {
      if (missing) return context.skip(missing)
      const there = await openLedger({ databaseUrl: url, poolSize: 2 })
      expect(await there.trialBalance()).toEqual(await books.ledger.trialBalance())
      expect(await there.balance("bank")).toBe(493n)
      expect((await there.journals()).journals).toEqual((await books.ledger.journals()).journals)
      const run = await there.checks([noted])
      expect(run.findings.filter(({ count }) => count > 0)).toEqual([])
      expect(isFine(run)).toBe(true)
      await books.ledger.seal()
      expect(await there.head()).toEqual(await books.ledger.head())
      await there.close()
    })

    it("goes on: a key that was used stays used, a journal that was undone stays undone", async (context) => {
      if (missing) return context.skip(missing)
      const there = await openLedger({ databaseUrl: url, poolSize: 2 })
      expect(await there.post(aTransfer("owed", "bank", 100n, { idempotencyKey: `${name}:1` }))).toMatchObject({ id: 1n, created: false })
      await expect(there.post(aTransfer("owed", "bank", 9n, { idempotencyKey: `${name}:1` }))).rejects.toMatchObject({ code: "key_reused" })
      await expect(there.reverse(2n, { reason: "again" })).rejects.toMatchObject({ code: "already_reversed" })
      await expect(there.post(aTransfer("bank", "owed", 501n))).rejects.toMatchObject({ code: "limit_exceeded" })
      const { id } = await there.post(aTransfer("bank", "owed", 500n))
      expect(id).toBeGreaterThan(8n)
      await there.seal({ checkpointAfter: 1 })
      expect(await there.balance("owed")).toBe(0n)
      expect(isFine(await there.checks([noted]))).toBe(true)
      await there.close()
    })

    it("refuses every change, its owner's and an administrator's too, and the marketplace's role has no more rights than before", async (context) => {
      if (missing) return context.skip(missing)
      const byAdministrator = new URL(administrator)
      byAdministrator.pathname = `/${name}`
      const owners = [url, byAdministrator.href].map((connectionString) => new pg.Pool({ connectionString }))
      const runtime = new pg.Pool({ connectionString: url, options: "-c role=tawiza_ledger" })
      const changes = [
        "update ledger.entry set amount = amount * 2 where journal_id = 1",
        "delete from ledger.journal where id = 1",
        "truncate ledger.entry",
        "update ledger.account_balance set balance = 0",
        "update ledger.seal set hash = hash where position = 1",
      ]
      const leg = `insert into ledger.entry (journal_id, leg, account_id, currency, happened_at, amount)
        select journal_id, 3, account_id, currency, happened_at, 1 from ledger.entry where journal_id = 1 and leg = 1`
      try {
        for (const change of changes) {
          for (const owner of owners) expect(await verdict(owner, change), change).toBe(APPEND_ONLY)
          expect(await verdict(runtime, change), change).toBe(DENIED)
        }
        for (const pool of [...owners, runtime]) expect(await verdict(pool, leg)).toBe(CLOSED)
        expect(await verdict(runtime, "alter table ledger.entry disable trigger all")).toBe(DENIED)
        expect(await verdict(runtime, "select ledger.append_seals('{1}')")).toBe(DENIED)
      } finally {
        await Promise.all([...owners, runtime].map((pool) => pool.end()))
      }
    })
  })
})
