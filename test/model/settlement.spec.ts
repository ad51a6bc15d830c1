import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { ANY_RULE, type CommissionRule } from "@tawiza/contract"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { expectedBalances, MODEL_RULES, type ModelParcel } from "../support/settlement-oracle.ts"
import { sql } from "../support/sql.ts"

const require = createRequire(import.meta.url)
const STEPS = 1000
const KILL_EVERY = 250
const FIRST_DAY = Date.UTC(2026, 10, 1, 10)
const CARRIERS = ["barid", "courier", null]

const rule = (id: string, kind: CommissionRule["kind"], rate: bigint, floor: bigint): CommissionRule => ({
  ...ANY_RULE,
  id,
  kind,
  rate_bp: Number(rate),
  floor_minor: Number(floor),
  starts_on: "2020-01-01",
})

/** Orders are written as routing leaves them, and moved as the desk moves them; all that follows is the plugin's. */
describe("money, over thousands of steps, two processes and their deaths", () => {
  let database: Database
  let booted: Booted
  let vendors: { id: string; kind: string }[]
  const parcels: ModelParcel[] = []
  const sweepers = new Set<ChildProcess>()
  let day = 0

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    booted = await bootContainer(database.url)
    vendors = await sql(database.url, "select id, kind from vendor where status = 'open' order by id limit 12")
    await sql(database.url, "create table model_clock as select $1::timestamptz as at", [clock()])
    const settlement = booted.container.resolve("settlement") as import("@tawiza/settlement/modules/settlement").SettlementModuleService
    const { version } = await settlement.bookAt()
    const { association, other } = MODEL_RULES
    const rules = [rule("associations", "association", association.rate, association.floor), rule("others", null, other.rate, other.floor)]
    await settlement.saveBook({ after: version, rules, note: "The model's", by: "moderator:model" })
  })
  afterAll(async () => {
    await Promise.all([...sweepers].map(kill))
    await booted?.shutdown()
    await database?.drop()
  })

  const clock = () => new Date(FIRST_DAY + day * 86_400_000)

  async function startSweeper(): Promise<void> {
    const script = join(import.meta.dirname, "../support/settlement-sweeper.ts")
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, database.url], {
      stdio: ["ignore", "pipe", "ignore"],
    })
    sweepers.add(child)
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on("data", (text: Buffer) => String(text).includes("ready") && resolve())
      child.once("exit", () => reject(new Error("the sweeper ended before it had begun")))
    })
  }

  async function kill(child: ChildProcess): Promise<void> {
    sweepers.delete(child)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGKILL")
    await gone
  }

  async function place(draw: (most: number) => number): Promise<void> {
    const order = `order_model_${parcels.length}`
    const placed = new Date()
    await sql(database.url, `insert into "order" (id, currency_code, created_at) values ($1, 'mad', $2)`, [order, placed])
    const chosen = [...vendors].sort(() => draw(2) - 0.5).slice(0, 1 + draw(4))
    for (const vendor of chosen) {
      const pieces = Array.from({ length: 1 + draw(2) }, () => BigInt(1 + draw(500_000)))
      const delivery = BigInt(draw(2) * 2500)
      const carrier = CARRIERS[draw(2)] ?? null
      const parcel: ModelParcel = {
        id: `cons_model_${parcels.length}`,
        order,
        vendor: vendor.id,
        association: vendor.kind === "association",
        pieces,
        delivery,
        carrier,
        end: null,
        deliveredOn: 0,
        banked: null,
      }
      await write(parcel)
      parcels.push(parcel)
    }
  }

  /** In one statement, as routing does it in one transaction. */
  async function write({ id, order, vendor, pieces, delivery, carrier }: ModelParcel): Promise<void> {
    const items = pieces.reduce((sum, line) => sum + line, 0n)
    const raw = (amount: bigint) => JSON.stringify({ value: String(amount), precision: 20 })
    await sql(
      database.url,
      `with parcel as (
        insert into consignment (id, number, order_id, vendor_id, status, currency_code, items_minor, delivery_minor, total_minor, due_minor,
          delivery_code, delivery_name, promise, carrier, raw_items_minor, raw_delivery_minor, raw_total_minor, raw_due_minor)
        values ($1, $1, $2, $3, 'shipped', 'mad', $4, $5, $6, $6, $7, 'x', '{}', $8, $9, $10, $11, $11)
      )
      insert into consignment_item (id, line_item_id, title, quantity, total_minor, raw_total_minor, consignment_id)
      select line ->> 'id', line ->> 'id', 'x', 1, (line ->> 'total')::numeric, line -> 'raw', $1 from jsonb_array_elements($12::jsonb) line`,
      [
        id,
        order,
        vendor,
        String(items),
        String(delivery),
        String(items + delivery),
        carrier ? "home" : "pickup",
        carrier,
        raw(items),
        raw(delivery),
        raw(items + delivery),
        JSON.stringify(pieces.map((line, i) => ({ id: `${id}_${i}`, total: String(line), raw: { value: String(line), precision: 20 } }))),
      ],
    )
  }

  async function end(parcel: ModelParcel, how: NonNullable<ModelParcel["end"]>): Promise<void> {
    parcel.end = how
    parcel.deliveredOn = day
    const moved = `insert into consignment_move (id, "from", "to", "by", consignment_id, created_at) values ($1, 'shipped', $2, 'member:model', $3, $4)`
    await sql(database.url, moved, [`cmov_${parcel.id}`, how, parcel.id, clock()])
    await sql(database.url, "update consignment set status = $2 where id = $1", [parcel.id, how])
  }

  /** The carrier pays in, exactly, too little or with a fee, and the bank shows it. */
  async function bank(parcel: ModelParcel, draw: (most: number) => number): Promise<void> {
    const total = parcel.pieces.reduce((sum, line) => sum + line, 0n) + parcel.delivery
    const fee = BigInt(draw(1)) * (total / 50n)
    const remitted = total - fee - BigInt(draw(9) === 0 ? 1 : 0) * (total / 3n)
    parcel.banked = { remitted, fee }
    const { recordFacts } = require("@tawiza/settlement/store/facts") as typeof import("@tawiza/settlement/store/facts")
    const { connectionOf } = require("@tawiza/vendor/rows") as typeof import("@tawiza/vendor/rows")
    const base = { currency_code: "mad", happened_at: clock(), order_id: parcel.order, consignment_id: parcel.id, vendor_id: parcel.vendor }
    const carrier = parcel.carrier as string
    await connectionOf(booted.container).transaction((transaction) =>
      recordFacts(transaction, [
        {
          ...base,
          key: `consignment:${parcel.id}:cash_remitted`,
          kind: "cash_remitted",
          carrier,
          expected_minor: total,
          remitted_minor: remitted,
          fee_minor: fee,
        },
        { ...base, key: `consignment:${parcel.id}:cash_banked`, kind: "cash_banked", carrier, amount_minor: remitted },
      ]),
    )
  }

  it(`comes to what the oracle says after ${STEPS} steps`, { timeout: 900_000 }, async () => {
    const [seed = 0] = fc.sample(fc.noBias(fc.nat()), 1)
    console.log(`seed ${seed}`)
    const draws = fc.sample(fc.noBias(fc.nat()), { numRuns: STEPS * 24, seed })[Symbol.iterator]()
    const draw = (most: number) => (draws.next().value ?? 0) % (most + 1)
    await Promise.all([startSweeper(), startSweeper()])

    for (let step = 1; step <= STEPS; step++) {
      const open = parcels.filter((parcel) => parcel.end === null)
      const owed = parcels.filter((parcel) => parcel.end === "delivered" && parcel.carrier && !parcel.banked)
      const deed = draw(9)
      if (deed < 2 || open.length === 0) await place(draw)
      else if (deed < 6)
        await end(
          open[draw(open.length - 1)] as ModelParcel,
          (["delivered", "delivered", "delivered", "refused", "declined"] as const)[draw(4)] ?? "delivered",
        )
      else if (deed < 8 && owed.length > 0) await bank(owed[draw(owed.length - 1)] as ModelParcel, draw)
      else if (deed === 9) {
        day += 1 + draw(2)
        await sql(database.url, "update model_clock set at = $1", [clock()])
      }
      if (step % KILL_EVERY === 0) {
        const [victim] = sweepers
        if (victim) await kill(victim)
        await startSweeper()
      }
    }

    const { sweep } = require("@tawiza/settlement/sweep") as typeof import("@tawiza/settlement/sweep")
    const { HOLD_RULES } = require("@tawiza/settlement/settle-order") as typeof import("@tawiza/settlement/settle-order")
    const { settlementStatus } =
      require("@tawiza/settlement/checks/settlement-status") as typeof import("@tawiza/settlement/checks/settlement-status")
    await Promise.all([...sweepers].map(kill))
    await sql(database.url, "update settlement_fact set tried_at = null where posted_at is null")
    await Promise.all([sweep(booted.container, clock()), sweep(booted.container, clock())])
    await sweep(booted.container, clock())

    const ledger = booted.container.resolve("ledger") as import("@tawiza/ledger/modules/ledger").LedgerModuleService
    const balances = (await ledger.balances()).filter(({ balance }) => balance !== 0n).map(({ account, balance }) => [account, balance])
    expect(Object.fromEntries(balances)).toEqual(expectedBalances(parcels, day, HOLD_RULES.held_days))
    expect(await settlementStatus(booted.container, "fr")).toEqual({ waiting: 0, failed: [], unshared: [], uncleared: [], differing: [] })
    const { totals } = await ledger.trialBalance()
    for (const { debit, credit } of totals) expect(debit).toBe(credit)
    const run = await ledger.checks()
    expect(run.findings.filter(({ count }) => count > 0)).toEqual([])
    expect(parcels.filter((parcel) => parcel.end === "delivered").length).toBeGreaterThan(STEPS / 10)

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
    await sweep(booted.container, clock())
    const { waiting, failed } = await settlementStatus(booted.container, "fr")
    expect({ waiting, failed: failed.map(({ key }) => key) }).toEqual({ waiting: 2, failed: ["model:unheard-of", "model:nothing-there"] })
    expect(failed.every(({ attempts, failure }) => attempts > 0 && failure !== "")).toBe(true)
  })
})
