import type { AdminVendorList, LedgerAccountList, PayoutBatchAnswer } from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, adminApi, Refusal } from "../support/api.ts"
import { type Backend, startBackend } from "../support/backend.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { sql } from "../support/sql.ts"
import { giveMoney } from "../support/vendor-money.ts"

const SECOND = "treasurer.two@example.org"

interface Payouts {
  vendor_id: string
  paid: string
  count: number
}

/** Two processes and two treasurers, each drafting, proposing and approving at the same moment. */
describe("two payout runs at once", () => {
  let database: Database
  let backends: Backend[]
  let vendors: string[]
  /** Each treasurer at each backend. */
  let driss: Api[]
  let amina: Api[]

  const given = new Map<string, bigint>()
  const give = async (round: bigint) => {
    for (const [index, vendor_id] of vendors.entries()) {
      const amount = 150_00n + BigInt(index) * 7n + round
      given.set(vendor_id, (given.get(vendor_id) ?? 0n) + amount)
      await giveMoney(database.url, vendor_id, amount)
    }
  }
  const refusalOf = (outcome: PromiseSettledResult<unknown>) =>
    outcome.status === "rejected" ? (outcome.reason instanceof Refusal ? outcome.reason.body.code : String(outcome.reason)) : "done"
  const live = () =>
    sql<Payouts>(
      database.url,
      `select vendor_id, sum(amount_minor)::text as paid, count(*)::int as count from payout
      where status in ('reserved', 'submitted', 'unknown', 'paid') group by 1 order by 1`,
    )
  const inLedger = async (part: string) => {
    const { accounts } = await (driss[0] as Api).get<LedgerAccountList>("/admin/ledger/accounts", { q: `:${part}`, limit: 100 })
    return new Map(accounts.map(({ code, balance_minor }) => [code.split(":")[1] as string, balance_minor]))
  }

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    backends = await Promise.all([1, 2].map(() => startBackend({ databaseUrl: database.url })))
    const { demo } = await readDemo(database.url)
    const url = backends[0]?.url as string
    const moderator = await adminApi(url, demo.moderator)
    const at = (email: string) => Promise.all(backends.map(({ url }) => adminApi(url, { ...demo.treasurer, email })))
    ;[driss, amina] = [await at(demo.treasurer.email), await at(SECOND)]
    const { vendors: open } = await moderator.get<AdminVendorList>("/admin/vendors", { status: "open", limit: 100 })
    vendors = open.map(({ id }) => id)
  })
  afterAll(async () => {
    await Promise.all((backends ?? []).map((backend) => backend.stop()))
    await database?.drop()
  })

  /** Drafts and proposes at one backend. */
  async function propose(who: Api): Promise<PayoutBatchAnswer["batch"]> {
    const { batch } = await who.post<PayoutBatchAnswer>("/admin/payout-batches")
    return (await who.post<PayoutBatchAnswer>(`/admin/payout-batches/${batch.id}/propose`, { hash: batch.hash })).batch
  }
  const approve = (who: Api, { id, hash }: { id: string; hash: string }) =>
    who.post<PayoutBatchAnswer>(`/admin/payout-batches/${id}/approve`, { hash })

  it("pay every vendor once, whichever comes first", async () => {
    expect(vendors.length).toBeGreaterThan(8)
    await give(1n)
    const [a, b] = await Promise.all([propose(driss[0] as Api), propose(amina[1] as Api)])
    expect([a.count, b.count]).toEqual([vendors.length, vendors.length])
    const outcomes = await Promise.allSettled([
      approve(amina[0] as Api, a),
      approve(driss[1] as Api, b),
      approve(amina[1] as Api, a),
      approve(driss[0] as Api, b),
    ])
    const told = outcomes.map(refusalOf)
    expect(told.filter((code) => code === "done")).toHaveLength(1)
    expect(new Set(told)).toEqual(new Set(["done", "payouts_changed", "illegal_transition"]))

    const paid = await live()
    expect(paid.map(({ vendor_id, paid }) => [vendor_id, BigInt(paid)])).toEqual([...given].sort(([a], [b]) => (a < b ? -1 : 1)))
    const [transit, available] = [await inLedger("in_transit"), await inLedger("available")]
    for (const [vendor_id, amount] of given) {
      expect([vendor_id, transit.get(vendor_id), available.get(vendor_id)]).toEqual([vendor_id, Number(amount), 0])
    }
  })

  it("cannot both hold a vendor, whatever their code does", async () => {
    const twice = sql(
      database.url,
      `update payout set status = 'reserved' where status = 'planned' and vendor_id in (select vendor_id from payout where status = 'reserved')`,
    )
    await expect(twice).rejects.toThrow(/payout_one_under_way/)
  })

  it("reserve all of a batch or nothing when a process is killed in the middle, and the books follow", async () => {
    // The bank has paid the first round; its money is history.
    await sql(database.url, "update payout set status = 'paid' where status = 'reserved'")
    await sql(database.url, "update payout_batch set status = 'cancelled' where status = 'proposed'")
    const before = new Map((await live()).map(({ vendor_id, paid }) => [vendor_id, BigInt(paid)]))
    let reserved = false
    for (let attempt = 0; attempt < 6 && !reserved; attempt++) {
      if (attempt === 0) await give(2n)
      const proposed = await propose(driss[0] as Api)
      const approving = approve(amina[1] as Api, proposed).catch((error: unknown) => error)
      // Later with each attempt: the process dies before, while and after it writes.
      const until = Date.now() + attempt * 60
      while (Date.now() < until) await new Promise((resolve) => setImmediate(resolve))
      await backends[1]?.kill("SIGKILL")
      await approving
      const [row] = await sql<{ status: string }>(database.url, "select status from payout_batch where id = $1", [proposed.id])
      const [counts] = await sql<{ planned: number; reserved: number; facts: number }>(
        database.url,
        `select count(*) filter (where p.status = 'planned')::int as planned, count(*) filter (where p.status = 'reserved')::int as reserved,
          count(f.id)::int as facts
        from payout p left join settlement_fact f on f.key = 'payout:' || p.id || ':reserved' where p.batch_id = $1`,
        [proposed.id],
      )
      reserved = row?.status === "reserved"
      const all = vendors.length
      expect(counts).toEqual(reserved ? { planned: 0, reserved: all, facts: all } : { planned: all, reserved: 0, facts: 0 })
      if (!reserved) await driss[0]?.post(`/admin/payout-batches/${proposed.id}/cancel`)
      backends[1] = await startBackend({ databaseUrl: database.url })
      const { demo } = await readDemo(database.url)
      amina[1] = await adminApi(backends[1].url, { ...demo.treasurer, email: SECOND })
    }
    if (!reserved) await approve(amina[1] as Api, await propose(driss[0] as Api))
    const now = new Map((await live()).map(({ vendor_id, paid }) => [vendor_id, BigInt(paid)]))
    for (const [vendor_id, amount] of given) expect(now.get(vendor_id)).toBe(amount)
    expect([...before.values()].every((amount) => amount > 0n)).toBe(true)
    // The sweep posts what the dead process had recorded.
    const unposted = "select count(*)::int as open from settlement_fact where posted_at is null"
    await expect.poll(() => sql(database.url, unposted), { timeout: 90_000, interval: 1000 }).toEqual([{ open: 0 }])
    const transit = await inLedger("in_transit")
    for (const [vendor_id, amount] of given) expect(transit.get(vendor_id)).toBe(Number(amount))
  })
})
