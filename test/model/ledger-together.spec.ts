import { isFine, LedgerError, migrate, type NewJournal, openLedger } from "@tawiza/ledger"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { emptyDatabase } from "../support/database.ts"
import { aLedger, aLimited, anAccount, aTransfer, type TestLedger } from "../support/ledger.ts"

/** The names of what was refused; anything but a refusal fails the test. */
async function refusals(deeds: readonly Promise<unknown>[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(deeds)
  return outcomes.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return []
    if (outcome.reason instanceof LedgerError) return [outcome.reason.code]
    throw outcome.reason
  })
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

describe("many at once", () => {
  let books: TestLedger

  beforeAll(async () => {
    books = await aLedger([anAccount("bank"), ...["a", "b", "c", "d", "e", "purse", "pot"].map(aLimited)])
  })
  afterAll(async () => {
    const run = await books.ledger.checks()
    await books.drop()
    expect(run.findings.filter(({ count }) => count > 0)).toEqual([])
    expect(isFine(run)).toBe(true)
  })

  const posted = async (prefix: string) =>
    Number((await books.owner.query("select count(*) from ledger.journal where idempotency_key like $1", [`${prefix}%`])).rows[0].count)

  it("never take more from a limited account than it has", async () => {
    await books.ledger.post(aTransfer("purse", "bank", 1000n))
    const refused = await refusals(times(400, (n) => books.ledger.post(aTransfer("bank", "purse", 10n, { idempotencyKey: `take:${n}` }))))
    expect(refused).toEqual(times(300, () => "limit_exceeded"))
    expect(await posted("take:")).toBe(100)
    expect(await books.ledger.balance("purse")).toBe(0n)
  })

  it("post once for one key from sixteen clients", async () => {
    const clients = await Promise.all(times(16, () => openLedger({ databaseUrl: books.url, poolSize: 1 })))
    const journal = aTransfer("bank", "bank", 1n, { idempotencyKey: "same" })
    const results = await Promise.all(clients.map((client) => client.post(journal)))
    expect(new Set(results.map(({ id }) => id)).size).toBe(1)
    expect(results.filter(({ created }) => created)).toHaveLength(1)
    await Promise.all(clients.map((client) => client.close()))
  })

  it("post one of two contents for one key, and refuse the other", async () => {
    const deeds = times(16, (n) => books.ledger.post(aTransfer("bank", "bank", BigInt(1 + (n % 2)), { idempotencyKey: "two contents" })))
    expect(await refusals(deeds)).toEqual(times(8, () => "key_reused"))
  })

  it("never wait for each other in a circle, whatever the order of legs and keys", async () => {
    await books.ledger.postMany(["a", "b", "c", "d", "e"].map((code) => aTransfer(code, "bank", 100_000n)))
    const around = ["a", "b", "c", "d", "e"]
    const turned = (n: number) => [...around.slice(n % 5), ...around.slice(0, n % 5)]
    const legsOver = (codes: string[]): NewJournal["legs"] => [
      ...codes.map((account) => ({ account, debit: 1n })),
      { account: "bank", credit: BigInt(codes.length) },
    ]
    const wide = times(150, (n) =>
      books.ledger.post(
        aTransfer("bank", "a", 1n, { idempotencyKey: `wide:${n}`, legs: legsOver(n % 2 ? turned(n) : turned(n).reverse()) }),
      ),
    )
    const batches = times(100, (n) => {
      const order = n % 2 ? turned(n) : turned(n).reverse()
      return books.ledger.postMany(order.map((account) => aTransfer("bank", account, 1n, { idempotencyKey: `batch:${n >> 1}:${account}` })))
    })
    expect(await refusals([...wide, ...batches])).toEqual([])
    expect(await posted("wide:")).toBe(150)
    expect(await posted("batch:")).toBe(250)
    for (const { balance } of await books.ledger.balances(around)) expect(balance).toBe(100_000n - 150n - 50n)
  })

  it("reverse a journal once", async () => {
    const { id } = await books.ledger.post(aTransfer("pot", "bank", 5n))
    const deeds = times(16, (n) => books.ledger.reverse(id, { reason: "twice", idempotencyKey: `undo:${n}` }))
    expect(await refusals(deeds)).toEqual(times(15, () => "already_reversed"))
    expect(await books.ledger.balance("pot")).toBe(0n)
  })

  it("give the exact balance while others post, seal and take checkpoints", async () => {
    const accounts = ["watched:bank", "watched:fees"]
    await books.ledger.openAccounts(accounts.map((code) => anAccount(code)))
    const taken = async () => Number((await books.owner.query("select count(*) from ledger.checkpoint")).rows[0].count)
    const before = await taken()
    let posting = true
    let total = 0n
    const writers = times(6, async (w) => {
      while (posting) {
        await books.ledger.post(aTransfer("watched:bank", "watched:fees", BigInt(w + 1)))
        total += BigInt(w + 1)
      }
    })
    const sealers = times(2, async () => {
      while (posting) await books.ledger.seal({ most: 25, checkpointAfter: 10 })
    })
    while ((await taken()) < before + 3) {
      const both = await books.ledger.balances(accounts)
      expect(both.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n)
    }
    posting = false
    await Promise.all([...writers, ...sealers])
    expect(await books.ledger.balance("watched:fees")).toBe(total)
  })

  it("keep a journal that began before the checkpoint and ended after it", async () => {
    await books.ledger.openAccounts([anAccount("slow:bank"), anAccount("slow:fees")])
    const client = await books.owner.connect()
    await client.query("begin")
    await client.query(
      `with j as (insert into ledger.journal (idempotency_key, request_hash, kind, currency, happened_at)
         values ('slow', sha256('slow'), 'slow', 'mad', now()) returning *)
       insert into ledger.entry (journal_id, leg, account_id, currency, happened_at, amount)
       select j.id, row_number() over (), a.id, 'mad', j.happened_at, case a.code when 'slow:bank' then 7 else -7 end
       from j, ledger.account a where a.code like 'slow:%'`,
    )
    for (const n of times(30, (n) => n)) await books.ledger.post(aTransfer("bank", "bank", 1n, { idempotencyKey: `between:${n}` }))
    await books.ledger.seal({ checkpointAfter: 1 })
    expect(await books.ledger.balance("slow:bank")).toBe(0n)
    await client.query("commit")
    client.release()
    expect(await books.ledger.balance("slow:bank")).toBe(7n)
    await books.ledger.seal({ checkpointAfter: 1 })
    expect(await books.ledger.balance("slow:bank")).toBe(7n)
    const [{ count }] = (
      await books.owner.query(
        "select count(*) from ledger.journal j where not exists (select from ledger.seal s where s.journal_id = j.id)",
      )
    ).rows
    expect(count).toBe("0")
  })
})

describe("migrating", () => {
  it("succeeds for all that start at the same moment, in one database and in two of one cluster", async () => {
    const databases = await Promise.all([emptyDatabase(), emptyDatabase()])
    await Promise.all([...databases, ...databases, ...databases].map(({ url }) => migrate(url)))
    for (const { url, drop } of databases) {
      const ledger = await openLedger({ databaseUrl: url })
      expect(await ledger.balances()).toEqual([])
      await ledger.close()
      await drop()
    }
  })
})
