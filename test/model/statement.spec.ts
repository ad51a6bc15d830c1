import { createRequire } from "node:module"
import type { VendorAmounts } from "@tawiza/contract"
import type { LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { sql } from "../support/sql.ts"

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)

const MONTHS = ["2026-08", "2026-09", "2026-10"] as const
const HISTORIES = 25

/** What happens to one parcel: its day, its part, and how far its money has come. */
const aParcel = fc.record({
  vendor: fc.constantFrom("vend_a", "vend_b"),
  at: fc.date({ min: new Date("2026-08-01T00:00:00Z"), max: new Date("2026-10-31T20:00:00Z"), noInvalidDate: true }),
  vendor_minor: fc.bigInt({ min: 1n, max: 10_000_00n }),
  commission_minor: fc.bigInt({ min: 0n, max: 1_000_00n }),
  atWorkshop: fc.boolean(),
  releasedAfterDays: fc.option(fc.integer({ min: 1, max: 40 })),
})
type Parcel = typeof aParcel extends fc.Arbitrary<infer P> ? P : never

describe("a statement", () => {
  let database: Database
  let booted: Booted
  let story = 0

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    booted = await bootContainer(database.url)
  })
  afterAll(async () => {
    await booted?.shutdown()
    await database?.drop()
  })

  /** Records what happened to the parcels and posts it. @returns the same with what a pencil would write down */
  async function live(parcels: readonly Parcel[]) {
    const { recordFacts } = require("@tawiza/settlement/store/facts") as typeof import("@tawiza/settlement/store/facts")
    const { postFacts } = require("@tawiza/settlement/post-facts") as typeof import("@tawiza/settlement/post-facts")
    const { connectionOf } = require("@tawiza/vendor/rows") as typeof import("@tawiza/vendor/rows")
    const told = parcels.flatMap((parcel, i) => tell(parcel, `${story}_${i}`))
    const facts = told.map(({ fact }) => fact)
    await recordFacts(connectionOf(booted.container), facts)
    await postFacts(booted.container)
    // The minute's own sweep may have taken some of them.
    const waiting = () => sql(database.url, "select key, failure from settlement_fact where posted_at is null")
    await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
    story++
    return told
  }

  it(`opens with what was, tells what happened and closes with what the ledger has, over ${HISTORIES} histories`, async () => {
    const { vendorStatement } = require("@tawiza/settlement/store/statement") as typeof import("@tawiza/settlement/store/statement")
    const ledger = booted.container.resolve<LedgerModuleService>("ledger")
    const histories = fc.sample(fc.array(aParcel, { minLength: 1, maxLength: 12 }), { numRuns: HISTORIES, seed: 20261128 })
    const lived: Told[] = []
    for (const parcels of histories) {
      lived.push(...(await live(parcels)))
      for (const vendor of ["vend_a", "vend_b"]) {
        let before: VendorAmounts | null = null
        for (const month of MONTHS) {
          const statement = await vendorStatement(booted.container, vendor, { month, language: "fr" })
          const lines = statement.lines.map(({ change }) => change)
          expect(plus(statement.opening, ...lines)).toEqual(statement.closing)
          if (before) expect(statement.opening).toEqual(before)
          before = statement.closing

          const until = new Date(statement.until)
          const own = lived.filter((told) => told.vendor === vendor && told.fact.happened_at < until)
          expect(statement.closing).toEqual(plus(...own.map(({ change }) => change)))
          const balances = new Map((await ledger.asOf(new Date(until.getTime() - 1))).map(({ account, balance }) => [account, balance]))
          const booked = (part: string) => Number(balances.get(`vendor:${vendor}:${part}`) ?? 0n)
          expect(statement.closing).toEqual({
            held_minor: booked("held"),
            available_minor: booked("available"),
            in_transit_minor: booked("in_transit"),
            debt_minor: booked("debt"),
          })
        }
      }
    }
    expect(lived.length).toBeGreaterThan(HISTORIES)
  })
})

type Told = ReturnType<typeof tell>[number]

/** The facts of a parcel, each with what a pencil would write down for it. */
function tell({ vendor, at, vendor_minor, commission_minor, atWorkshop, releasedAfterDays }: Parcel, id: string) {
  const base = { currency_code: "mad", order_id: `order_${id}`, consignment_id: `cons_${id}`, vendor_id: vendor }
  const key = (kind: string) => `statement:${id}:${kind}`
  const tax_minor = commission_minor / 5n
  const total_minor = vendor_minor + commission_minor + tax_minor
  const [all, own, rest] = [Number(total_minor), Number(vendor_minor), Number(commission_minor + tax_minor)]
  const carrier = atWorkshop ? null : "barid"
  const collected = { ...base, key: key("cash"), happened_at: at, kind: "cash_collected" as const, carrier, amount_minor: total_minor }
  const shares = { total_minor, promotion_minor: 0n, commission_minor, tax_minor, vendor_minor }
  const delivered = {
    ...base,
    key: key("delivered"),
    happened_at: at,
    kind: "delivered" as const,
    cash_with_vendor: atWorkshop,
    ...shares,
  }
  const told = [
    { vendor, fact: collected, change: amounts({ debt_minor: atWorkshop ? all : 0 }) },
    { vendor, fact: delivered, change: amounts(atWorkshop ? { debt_minor: rest - all } : { held_minor: own }) },
  ]
  if (atWorkshop || releasedAfterDays === null) return told
  const happened_at = new Date(at.getTime() + releasedAfterDays * 86_400_000)
  const released = { ...base, key: key("released"), happened_at, kind: "released" as const, amount_minor: vendor_minor }
  return [...told, { vendor, fact: released, change: amounts({ held_minor: -own, available_minor: own }) }]
}

const NAMES = ["held_minor", "available_minor", "in_transit_minor", "debt_minor"] as const
const amounts = (over: Partial<VendorAmounts>): VendorAmounts => ({
  held_minor: 0,
  available_minor: 0,
  in_transit_minor: 0,
  debt_minor: 0,
  ...over,
})
const plus = (...all: readonly VendorAmounts[]): VendorAmounts =>
  amounts(Object.fromEntries(NAMES.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)])))
