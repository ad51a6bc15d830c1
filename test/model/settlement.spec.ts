import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { ANY_RULE, type CommissionRule } from "@tawiza/contract"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { NOTHING_WRONG } from "../support/settled.ts"
import { SettlementModel } from "../support/settlement-model.ts"
import { expectedBalances, MODEL_RULES, moneyOf, partsOf, payableAtMost } from "../support/settlement-oracle.ts"
import { sql } from "../support/sql.ts"
import { type FakeStripe, startFakeStripe } from "../support/stripe/server.ts"

const require = createRequire(import.meta.url)
/** A longer run, or one that went wrong: `MODEL_STEPS=20000 MODEL_SEED=… npm test -- model/settlement`. */
const STEPS = Number(process.env.MODEL_STEPS ?? 300)
const SEED = process.env.MODEL_SEED
const KILL_EVERY = 60
/** So many deeds later one of the processes must have made another round, or they would come to nothing between two deaths. */
const PACE = 10
/** What the slowest deed draws. */
const DRAWS = 48

const rule = (id: string, kind: CommissionRule["kind"], rate: bigint, floor: bigint): CommissionRule => ({
  ...ANY_RULE,
  id,
  kind,
  rate_bp: Number(rate),
  floor_minor: Number(floor),
  starts_on: "2020-01-01",
})

/** A process that has begun, and how many rounds it has made. */
interface Sweeper {
  child: ChildProcess
  rounds: number
}

describe("money, over thousands of steps, two processes and their deaths", () => {
  let database: Database
  let stripe: FakeStripe
  let booted: Booted
  let model: SettlementModel
  let env: Record<string, string>
  const sweepers = new Set<Sweeper>()
  /** Of processes that ended by themselves. */
  const lost: string[] = []

  beforeAll(async () => {
    ;[stripe, database] = await Promise.all([startFakeStripe(), cloneDatabase("demo")])
    env = {
      STRIPE_API_KEY: stripe.apiKey,
      STRIPE_PUBLISHABLE_KEY: stripe.publishableKey,
      STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
      STRIPE_API_URL: stripe.url,
      STRIPE_CONNECT: "true",
      // The jobs that come each minute are the rounds of the two processes here.
      WORKER_MODE: "server",
    }
    booted = await bootContainer(database.url, env)
    const vendors = await sql<{ id: string; kind: string }>(
      database.url,
      "select id, kind from vendor where status = 'open' order by id limit 12",
    )
    const [seed = 0] = SEED ? [Number(SEED)] : fc.sample(fc.noBias(fc.nat()), 1)
    console.log(`seed ${seed}`)
    const draws = fc.sample(fc.noBias(fc.nat()), { numRuns: STEPS * DRAWS, seed })[Symbol.iterator]()
    model = new SettlementModel(booted, database.url, stripe, vendors, (most) => (draws.next().value ?? 0) % (most + 1))
    await sql(database.url, "create table model_clock as select $1::timestamptz as at", [model.clock])
    const settlement = booted.container.resolve("settlement") as import("@tawiza/settlement/modules/settlement").SettlementModuleService
    const { version } = await settlement.bookAt()
    const { association, other } = MODEL_RULES
    const rules = [rule("associations", "association", association.rate, association.floor), rule("others", null, other.rate, other.floor)]
    await model.openRecipients()
    await settlement.saveBook({ after: version, rules, note: "The model's", by: "moderator:model" })
  })
  afterAll(async () => {
    await Promise.all([...sweepers].map(kill))
    await booted?.shutdown()
    await database?.drop()
    await stripe?.close()
  })

  function startSweeper(): void {
    const script = join(import.meta.dirname, "../support/settlement-sweeper.ts")
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, database.url, JSON.stringify(env)], {
      stdio: ["ignore", "pipe", "pipe"],
    })
    const sweeper: Sweeper = { child, rounds: 0 }
    sweepers.add(sweeper)
    let said = ""
    child.stderr?.on("data", (text: Buffer) => {
      said = `${said}${String(text)}`.slice(-4000)
    })
    child.once("exit", () => {
      if (sweepers.delete(sweeper)) lost.push(said)
    })
    child.stdout?.on("data", (text: Buffer) => {
      sweeper.rounds += String(text).split("round\n").length - 1
    })
  }

  async function kill(sweeper: Sweeper): Promise<void> {
    const { child } = sweeper
    sweepers.delete(sweeper)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await gone
  }

  /** One dies in its work and another takes its place; every other time both do, and so long after that their locks and leases have ended. */
  async function death(nth: number): Promise<void> {
    await working()
    const victims = [...sweepers].slice(0, 1 + (nth % 2))
    await Promise.all(victims.map(kill))
    if (sweepers.size === 0) await later()
    for (const _ of victims) startSweeper()
  }

  /** Both have begun and are in the middle of something. */
  const working = () =>
    expect.poll(() => [lost, [...sweepers].filter(({ rounds }) => rounds > 0).length], { timeout: 120_000, interval: 50 }).toEqual([[], 2])

  /** One more round of whichever process is first. */
  async function another(): Promise<void> {
    const made = () => [...sweepers].reduce((all, { rounds }) => all + rounds, 0)
    const before = made()
    await expect.poll(() => lost.length > 0 || made() > before, { timeout: 120_000, interval: 20 }).toBe(true)
    expect(lost).toEqual([])
  }

  /** Hours pass in which nobody does anything. */
  async function later(): Promise<void> {
    for (const passes of [
      "update tawiza_lock set expires_at = now()",
      "update settlement_fact set tried_at = null where posted_at is null",
      "update stripe_call set tried_at = now() - interval '1 day' where status not in ('done', 'returned')",
      "update stripe_event set tried_at = null where done_at is null",
      "update card_payment set changed_at = now() - interval '1 day', available_on = least(available_on, now() - interval '1 minute')",
    ]) {
      await sql(database.url, passes)
    }
  }

  it(`comes to what the oracle says after ${STEPS} steps`, { timeout: 60_000 + STEPS * 500 }, async () => {
    const { container } = booted
    const { sweep } = require("@tawiza/settlement/sweep") as typeof import("@tawiza/settlement/sweep")
    const { workOffCards } = require("@tawiza/settlement/stripe/work") as typeof import("@tawiza/settlement/stripe/work")
    const { readMissedEvents } = require("@tawiza/settlement/stripe/inbox") as typeof import("@tawiza/settlement/stripe/inbox")
    const { HOLD_RULES } = require("@tawiza/settlement/settle-order") as typeof import("@tawiza/settlement/settle-order")
    const { settlementStatus } =
      require("@tawiza/settlement/checks/settlement-status") as typeof import("@tawiza/settlement/checks/settlement-status")
    const { reconcileLines } =
      require("@tawiza/settlement/reconcile/reconcile-lines") as typeof import("@tawiza/settlement/reconcile/reconcile-lines")
    const { held_days } = HOLD_RULES
    for (const _ of ["one", "two"]) startSweeper()
    await working()

    for (let step = 1; step <= STEPS; step++) {
      await model.step()
      if (step % PACE === 0) await another()
      if (step % KILL_EVERY === 0 && step < STEPS) await death(step / KILL_EVERY)
      if (step % 20 === 0) await nobodyIsPaidTooMuch(held_days)
    }
    await working()
    await Promise.all([...sweepers].map(kill))

    for (let round = 0; round < 3; round++) {
      // What was charged in the round before is available too.
      stripe.account.makeAvailable()
      await later()
      await readMissedEvents(container)
      await Promise.all([workOffCards(container), workOffCards(container)])
      await Promise.all([sweep(container, model.clock), sweep(container, model.clock)])
    }
    await reconcileLines(container)
    await model.explainFees()
    await sweep(container, model.clock)
    await nobodyIsPaidTooMuch(held_days)

    const { parcels, outside } = model
    model.readTransfers()
    outside.inTransit.push(
      ...(await sql<{ vendor: string; amount: string }>(
        database.url,
        "select vendor_id as vendor, amount_minor::text as amount from payout where status in ('reserved', 'submitted', 'unknown')",
      ).then((found) => found.map(({ vendor, amount }) => ({ vendor, amount: BigInt(amount) })))),
    )
    const ledger = container.resolve("ledger") as import("@tawiza/ledger/modules/ledger").LedgerModuleService
    const told = new Map<string, bigint>()
    for (const { account, balance } of await ledger.balances()) {
      const code = account.replace(/^(vendor:.*):(?:available|debt)$/, "$1:free")
      told.set(code, (told.get(code) ?? 0n) + (account.endsWith(":debt") ? -balance : balance))
    }
    const balances = Object.fromEntries([...told].filter(([, balance]) => balance !== 0n))
    expect(balances).toEqual(expectedBalances(parcels, outside, model.day, held_days))
    expect(await settlementStatus(container, "fr")).toEqual(NOTHING_WRONG)
    // What Stripe says it has is what the books say.
    const [atStripe] = stripe.account.balance().available
    expect(balances["psp:stripe:available"] ?? 0n).toBe(BigInt(atStripe?.amount ?? 0))

    // Each order's clearing is what was paid before, by card or with a credit, and has neither arrived nor been called off.
    const before = parcels.flatMap(({ order, end, card, credit, ...parcel }) =>
      end === null && (card || credit) ? [{ order, amount: credit + (card ? moneyOf({ ...parcel, credit }) : 0n) }] : [],
    )
    const open = Map.groupBy(before, ({ order }) => order)
    const cleared = await ledger.balancesBySubject("order:clearing", { open: true })
    expect(new Map(cleared.map(({ subject, balance }) => [subject, balance]))).toEqual(
      new Map([...open].map(([order, waiting]) => [order, waiting.reduce((all, { amount }) => all + amount, 0n)])),
    )
    // A charge is what its parts sum to, and a call moves money once.
    expect(
      await sql(
        database.url,
        `select p.id from card_payment p join lateral (select sum(s.vendor_minor + s.commission_minor + s.tax_minor - s.promotion_minor) as parts
          from consignment_share s where s.order_id = p.order_id) s on true
        left join customer_credit_move m on m.order_id = p.order_id and m.consignment_id is null
        where p.status <> 'captured' or s.parts + coalesce(m.amount_minor, 0) is distinct from p.amount_minor`,
      ),
    ).toEqual([])
    const calls = [...stripe.account.refunds.values()].map(({ metadata }) => metadata?.call)
    expect(new Set(calls).size).toBe(calls.length)
    const calledOff = parcels
      .filter(({ card, end }) => card && end !== null && end !== "delivered")
      .filter((parcel) => moneyOf(parcel) > 0n)
    const givenBack = parcels
      .filter(({ card, byCredit, end }) => card && !byCredit && end === "delivered")
      .flatMap((parcel) => [...partsOf(parcel).ofReturn.values()])
    expect(calls.length).toBe(calledOff.length + givenBack.filter((amount) => amount > 0n).length)

    const transfers = [...stripe.account.transfers.values()].map(({ metadata }) => metadata.call)
    expect(new Set(transfers).size).toBe(transfers.length)
    const made = await sql<{ key: string }>(database.url, "select key from stripe_call where kind = 'transfer' and status = 'done'")
    expect(made.map(({ key }) => key).sort()).toEqual([...transfers].sort())

    const { totals } = await ledger.trialBalance()
    for (const { debit, credit } of totals) expect(debit).toBe(credit)
    const run = await ledger.checks()
    expect(run.findings.filter(({ count }) => count > 0)).toEqual([])
    // Or the run is not what this test is about.
    console.log([...model.done].map(([deed, times]) => `${deed} ${times}`).join(", "))
    expect(parcels.filter((parcel) => parcel.end === "delivered").length).toBeGreaterThan(STEPS / 10)
    expect(outside.bank.size).toBeGreaterThan(0)
    expect(outside.stripe.size).toBeGreaterThan(0)

    // A fact that nobody knows how to post is shown, and holds up none of those after it.
    const fact = (key: string, kind: string, payload: object) =>
      sql(
        database.url,
        `insert into settlement_fact (key, kind, payload, currency_code, happened_at, vendor_id) values ($1, $2, $3, 'mad', now(), 'ven_model')`,
        [key, kind, JSON.stringify(payload)],
      )
    await fact("model:unheard-of", "unheard_of", {})
    await fact("model:nothing-there", "debt_netted", { payout_id: "pout_model", amount_minor: "1" })
    await fact("model:after", "return_asked", { return_id: "ret_model" })
    await sweep(container, model.clock)
    const { waiting, failed } = await settlementStatus(container, "fr")
    expect({ waiting, failed: failed.map(({ key }) => key) }).toEqual({ waiting: 2, failed: ["model:unheard-of", "model:nothing-there"] })
    expect(failed.every(({ attempts, failure }) => attempts > 0 && failure !== "")).toBe(true)
  })

  /** What is with the bank, or has left by it, is never more than what the chamber has of the vendor's and holds no more. */
  async function nobodyIsPaidTooMuch(held_days: number): Promise<void> {
    const live = await sql<{ vendor: string; amount: string }>(
      database.url,
      `select vendor_id as vendor, sum(amount_minor)::text as amount from payout
      where status in ('reserved', 'submitted', 'unknown', 'paid') group by 1`,
    )
    for (const { vendor, amount } of live) {
      expect(BigInt(amount), vendor).toBeLessThanOrEqual(payableAtMost(model.parcels, vendor, model.day, held_days))
    }
  }
})
