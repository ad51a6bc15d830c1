/**
 * `node test/load/ledger.ts <database url>`, as `npm run bench -- ledger` runs it: how fast the ledger is. Absolute figures are this
 * machine's; so each variant is measured beside another, round by round in turn, and the ratios of the rounds are what counts. Asserts
 * nothing.
 */
import { type Ledger, type NewAccount, type NewJournal, openLedger } from "@tawiza/ledger"
import pg from "pg"
import { BY_HAND, type ByHand, writeByHand, writeManyByHand } from "./ledger-by-hand.ts"

const CLIENTS = 12
const ROUNDS = 7
const ROUND_MS = 2_000
const BATCH = 50
const VENDORS = 1_000
const ENTRIES = 2_000_000
/** Journals above a checkpoint when the next one is due. */
const RECENT = 200

const [databaseUrl = ""] = process.argv.slice(2)
const ledger = await openLedger({ databaseUrl, poolSize: CLIENTS })
const pool = new pg.Pool({ connectionString: databaseUrl, max: CLIENTS, options: "-c role=tawiza_ledger -c synchronous_commit=on" })

const platform = (set: number) => ["clearing", "commission", "vat"].map((name) => `${name}:${set}`)
const accounts: NewAccount[] = Array.from({ length: VENDORS }, (_, n) => [
  ...platform(n).map((code) => ({ code, kind: "liability", currency: "mad" }) as const),
  { code: `vendor:${n}`, kind: "liability", currency: "mad", minimum: 0n } as const,
]).flat()
await ledger.openAccounts(accounts)
const ids = new Map((await pool.query("select code, id from ledger.account")).rows.map(({ code, id }) => [code as string, id as string]))

let made = 0
/** A sale as settlement posts it: four legs, the vendor's one limited. Hot: all over the same three platform accounts. */
function sale(hot: boolean, vendor = made % VENDORS): NewJournal {
  const n = made++
  const [clearing = "", commission = "", vat = ""] = platform(hot ? 0 : n % VENDORS)
  const legs = [
    { account: clearing, debit: 10_000n, subject: `order:${n}` },
    { account: commission, credit: 1_000n },
    { account: vat, credit: 200n },
    { account: `vendor:${vendor}`, credit: 8_800n },
  ]
  return {
    idempotencyKey: `sale:${n}`,
    kind: "sale",
    currency: "mad",
    happenedAt: new Date(),
    reference: { type: "order", id: `${n}` },
    legs,
  }
}

const byHand = (journal: NewJournal): ByHand => ({
  ...journal,
  legs: journal.legs.map((leg) => [ids.get(leg.account) as string, leg.debit ?? -(leg.credit as bigint), leg.subject ?? null] as const),
})

/** Journals a second of one kind of writer, all clients at it for one round. */
async function rate(write: () => Promise<number>): Promise<number> {
  const from = performance.now()
  const counts = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      let count = 0
      while (performance.now() - from < ROUND_MS) count += await write()
      return count
    }),
  )
  return (counts.reduce((sum, count) => sum + count, 0) / (performance.now() - from)) * 1000
}

const one = async (write: Promise<unknown>) => write.then(() => 1)
const many = async (write: Promise<unknown>) => write.then(() => BATCH)
const batch = () => Array.from({ length: BATCH }, () => sale(true))
const WRITERS = {
  post: () => one(ledger.post(sale(true))),
  "post by hand": () => one(writeByHand(pool, byHand(sale(true)))),
  "post, spread": () => one(ledger.post(sale(false))),
  "post, one vendor": () => one(ledger.post(sale(true, 0))),
  postMany: () => many(ledger.postMany(batch())),
  "postMany by hand": () => many(writeManyByHand(pool, batch().map(byHand))),
}
type Name = keyof typeof WRITERS

const rates = new Map(Object.keys(WRITERS).map((name) => [name as Name, [] as number[]]))
for (let round = 0; round < ROUNDS + 1; round++) {
  const names = [...rates.keys()]
  // Whoever comes first profits from the pause before it, so the order turns; the first round only warms up.
  for (const name of round % 2 ? names : names.reverse()) {
    const measured = await rate(WRITERS[name])
    if (round > 0) rates.get(name)?.push(measured)
  }
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number
const of = (name: Name) => rates.get(name) as number[]
const ratio = (name: Name, to: Name) => median(of(name).map((value, round) => value / (of(to)[round] as number)))
const show = (what: string, value: string, goal = "") => console.log(`${what.padEnd(44)}${value.padStart(10)}   ${goal}`)

console.log(
  `\n${CLIENTS} clients, ${ROUNDS} rounds of ${ROUND_MS / 1000} s each in turn, four legs a journal, commits on disk, all triggers on`,
)
for (const name of rates.keys()) show(`${name}, journals/s (median)`, of(name).map(Math.round).length ? median(of(name)).toFixed(0) : "")
show("post / by hand, paired", ratio("post", "post by hand").toFixed(2), "goal ≥ 0.75")
show(`postMany of ${BATCH} / by hand, paired`, ratio("postMany", "postMany by hand").toFixed(2), "goal ≥ 0.75")
show("post hot / spread, paired", ratio("post", "post, spread").toFixed(2), "goal ≥ 0.80")

await timeBalance(ledger)
await Promise.all([ledger.close(), pool.end()])

/** One platform account gets two million entries of its own; then as many sales follow the checkpoint as may before the next one. */
async function timeBalance(ledger: Ledger): Promise<void> {
  const have = async () =>
    Number((await pool.query("select count(*) from ledger.entry where account_id = $1", [ids.get("clearing:0")])).rows[0].count)
  for (let missing = ENTRIES - (await have()); missing > 0; missing -= 25_000)
    await pool.query(BY_HAND.fill, [made++, ids.get("clearing:0"), ids.get("commission:0")])
  const count = await have()
  const from = performance.now()
  const sealed = await ledger.seal()
  show(`sealing, journals/s (${sealed} journals)`, ((sealed / (performance.now() - from)) * 1000).toFixed(0))
  for (let n = 0; n < RECENT / BATCH; n++) await ledger.postMany(batch())
  const times: number[] = []
  for (let n = 0; n < 201; n++) {
    const from = performance.now()
    await ledger.balance("clearing:0")
    times.push(performance.now() - from)
  }
  show(`balance over ${count} entries, ms (median)`, median(times).toFixed(2), "goal ≤ 5 ms")
  show("balance, ms (95th of 100)", (times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] as number).toFixed(2))
  const [{ sum }] = (await pool.query("select sum(amount) from ledger.entry where account_id = $1", [ids.get("clearing:0")])).rows
  show("balance as the sum of all entries", String(-(await ledger.balance("clearing:0")) === BigInt(sum) ? "same" : "DIFFERENT"))
}
