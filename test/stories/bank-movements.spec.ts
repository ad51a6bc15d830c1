import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { bankRemittance } from "@tawiza/settlement/bank-remittance"
import type { Fact } from "@tawiza/settlement/domain/facts/index"
import { postFacts } from "@tawiza/settlement/post-facts"
import { importStatement } from "@tawiza/settlement/reconcile/import-statement"
import { matchMovementByHand } from "@tawiza/settlement/reconcile/reconcile-lines"
import { recordRemittance } from "@tawiza/settlement/record-remittance"
import { openMovements } from "@tawiza/settlement/store/bank-movements"
import { recordFacts } from "@tawiza/settlement/store/facts"
import { connectionOf } from "@tawiza/vendor/rows"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { camt053, type Movement } from "../support/bank-statement.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { sql } from "../support/sql.ts"

const BY = "test"
const RIB = "011519000001205000534921"

/** Carriers' cash, refunds by transfer and Stripe's payouts reach the chamber's account: told first, or shown first, and counted once. */
describe("what else moves the chamber's account", () => {
  let database: Database
  let medusa: Booted
  let files = 0

  /** A carrier's file of a parcel that nobody knows: its cash comes all the same. */
  const remittance = async (dirhams: number) => {
    const text = `Numéro d'envoi;Montant CRBT;Commission CRBT;Frais de retour;Date de versement\nX${++files};${dirhams},00;;;02/11/2026\n`
    const file = { carrier: "barid", file_name: `${files}.csv`, bytes: Buffer.from(text), by: BY }
    return (await recordRemittance(medusa.container, file, false)).remittance?.id as string
  }
  const told = async (fact: Partial<Fact> & Pick<Fact, "kind" | "key">) => {
    const of = { currency_code: "mad", happened_at: new Date("2026-11-02T12:00:00Z"), order_id: "order_1", consignment_id: "cons_1" }
    await recordFacts(connectionOf(medusa.container), [{ ...of, vendor_id: "ven_1", ...fact } as Fact])
    await postFacts(medusa.container)
  }
  const show = async (day: string, ...movements: Movement[]) => {
    const bytes = Buffer.from(camt053(day, movements))
    return importStatement(medusa.container, { bytes, name: `${day}.xml`, by: BY })
  }
  const lineOf = async (reference: string) =>
    (
      await sql<{ id: string; status: string; explained_as: string | null; subject: string | null }>(
        database.url,
        "select id::text, status, explained_as, subject from bank_line where reference = $1",
        [reference],
      )
    )[0]
  const inLedger = async (code: string) =>
    (await medusa.container.resolve<LedgerModuleService>(LEDGER_MODULE).balances()).find(({ account }) => account === code)?.balance ?? 0n
  const awaited = async () => (await openMovements(connectionOf(medusa.container))).map(({ kind, amount_minor }) => [kind, amount_minor])

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    medusa = await bootContainer(database.url)
  })
  afterAll(async () => {
    await medusa?.shutdown()
    await database?.drop()
  })

  it("a carrier's cash that the treasurer told is not counted again by the line that shows it", async () => {
    const id = await remittance(1200)
    await bankRemittance(medusa.container, id, { on: "2026-11-03", reference: "VRT 7781", by: BY })
    expect(await inLedger("bank:chamber")).toBe(1200_00n)
    expect(await awaited()).toEqual([["remittance", 1200_00n]])
    await show("2026-11-04", { minor: 1200_00, reference: "B1", text: "VIR VRT/7781" })
    expect(await lineOf("B1")).toMatchObject({ status: "matched", explained_as: "remittance", subject: id })
    expect(await inLedger("bank:chamber")).toBe(1200_00n)
    expect(await awaited()).toEqual([])
  })

  it("a carrier's cash that the bank shows first is told by the line, and cannot be told twice", async () => {
    const id = await remittance(845)
    const day = new Date().toISOString().slice(0, 10)
    await show(day, { minor: 845_00, reference: "B2", text: "VERSEMENT BARID AL MAGHRIB CRBT" })
    expect(await lineOf("B2")).toMatchObject({ status: "matched", explained_as: "remittance", subject: id })
    expect(await inLedger("bank:chamber")).toBe(2045_00n)
    await expect(bankRemittance(medusa.container, id, { on: day, reference: "other", by: BY })).rejects.toMatchObject({
      code: "illegal_transition",
    })
  })

  it("two files of one amount leave the line to a person, whose word is held to its amount", async () => {
    const [first, second] = [await remittance(500), await remittance(500)]
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await show(day, { minor: 500_00, reference: "B3", text: "BARID AL MAGHRIB" }, { minor: 499_00, reference: "B4", text: "BARID" })
    const [line, other] = [await lineOf("B3"), await lineOf("B4")]
    expect([line?.status, other?.status]).toEqual(["suspense", "suspense"])
    const say = (line_id: string | undefined, subject: string) =>
      matchMovementByHand(medusa.container, { line_id: line_id as string, movement: "remittance", subject, by: BY })
    await expect(say(other?.id, first)).rejects.toMatchObject({ code: "bank_line_does_not_fit" })
    const both = await Promise.allSettled([say(line?.id, second), say(line?.id, first)])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await lineOf("B3")).toMatchObject({ status: "matched", explained_as: "remittance" })
    expect(await inLedger("suspense:bank")).toBe(499_00n)
    expect(await inLedger("bank:chamber")).toBe(2045_00n + 500_00n + 499_00n)
  })

  it("a refund by transfer, and its coming back, are each shown by one line", async () => {
    const refund = { refund_id: "refund_1", method: "transfer", amount_minor: 320_00n } as const
    await told({ kind: "refund_sent", key: "refund:refund_1:sent:1", reference: "VIR R-0001", ...refund })
    const before = await inLedger("bank:chamber")
    await show("2026-11-05", { minor: -320_00, reference: "B5", rib: RIB, text: "EMIS R-0001 BENALI" })
    expect(await lineOf("B5")).toMatchObject({ status: "matched", explained_as: "refund" })
    await told({ kind: "refund_failed", key: "refund:refund_1:failed:2", reference: "RET R-0001", ...refund })
    await show("2026-11-06", { minor: 320_00, reference: "B6", text: "RETOUR R-0001", returned: true })
    expect(await lineOf("B6")).toMatchObject({ status: "matched", explained_as: "refund_return" })
    expect(await inLedger("bank:chamber")).toBe(before + 320_00n)
  })

  it("a refund at the counter is nothing that the bank shows", async () => {
    const refund = { refund_id: "refund_2", method: "counter", amount_minor: 90_00n, reference: "REÇU 4" } as const
    await told({ kind: "refund_sent", key: "refund:refund_2:sent:1", ...refund })
    expect((await awaited()).filter(([kind]) => kind === "refund")).toEqual([])
  })

  it("what Stripe pays out is in the bank when the bank shows it", async () => {
    const stray = { order_id: null, consignment_id: null, vendor_id: null }
    await told({ kind: "psp_paid_out", key: "stripe:po_1:paid", payout_id: "po_1", amount_minor: 777_00n, ...stray })
    const before = await inLedger("bank:chamber")
    expect(await awaited()).toContainEqual(["stripe_payout", 777_00n])
    await show("2026-11-07", { minor: 777_00, reference: "B7", text: "STRIPE PAYMENTS EUROPE" })
    expect(await lineOf("B7")).toMatchObject({ status: "matched", explained_as: "stripe_payout", subject: "po_1" })
    expect(await inLedger("bank:chamber")).toBe(before + 777_00n)
    expect(await inLedger("psp:stripe:paid_out")).toBe(0n)
  })

  it("and the bank's account is what its lines sum to, but for what was told and not shown", async () => {
    const [row] = await sql<{ sum: string }>(database.url, "select sum(amount_minor)::text as sum from bank_line")
    const unseen = (await openMovements(connectionOf(medusa.container))).filter((movement) => movement.told)
    expect(await inLedger("bank:chamber")).toBe(BigInt(row?.sum ?? 0) + unseen.reduce((sum, { amount_minor }) => sum + amount_minor, 0n))
  })
})
