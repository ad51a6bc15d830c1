import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { importStatement } from "@tawiza/settlement/reconcile/import-statement"
import type { BankMatcher } from "@tawiza/settlement/reconcile/matchers"
import { reconcileLines } from "@tawiza/settlement/reconcile/reconcile-lines"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { camt053 } from "../support/bank-statement.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { sql } from "../support/sql.ts"

/** Whoever teaches the reconciliation another kind of movement is held to what the bank shows. */
describe("a matcher of bank lines", () => {
  let database: Database
  let medusa: Booted

  const lineIs = async () =>
    (await sql<{ status: string; subject: string | null }>(database.url, "select status, subject from bank_line"))[0]
  const balances = async () => {
    const accounts = await medusa.container.resolve<LedgerModuleService>(LEDGER_MODULE).balances()
    return Object.fromEntries(accounts.filter(({ account }) => /bank/.test(account)).map(({ account, balance }) => [account, balance]))
  }
  const knowing = (explanation: object): BankMatcher => ({
    name: "test",
    explain: async () => ({ subject: "remittance_1", facts: [], ...explanation }),
  })

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    medusa = await bootContainer(database.url)
    const text = camt053("2026-11-02", [{ minor: 291_00, reference: "M1", text: "Barid" }])
    await importStatement(medusa.container, { bytes: Buffer.from(text), name: "m.xml", by: "test" })
  })
  afterAll(async () => {
    await medusa?.shutdown()
    await database?.drop()
  })

  it("leaves what it does not know in suspense", async () => {
    await reconcileLines(medusa.container, [{ name: "test", explain: async () => null }])
    expect(await lineIs()).toEqual({ status: "suspense", subject: null })
    expect(await balances()).toMatchObject({ "bank:chamber": 291_00n, "suspense:bank": 291_00n })
  })

  it("explains nothing by facts that move the bank by another amount", async () => {
    await reconcileLines(medusa.container, [knowing({})])
    expect(await lineIs()).toEqual({ status: "suspense", subject: null })
  })

  it("takes what was told before out of suspense, and the bank has it once", async () => {
    await reconcileLines(medusa.container, [knowing({ told_before: true })])
    expect(await lineIs()).toEqual({ status: "matched", subject: "remittance_1" })
    expect(await balances()).toMatchObject({ "bank:chamber": 0n, "suspense:bank": 0n })
  })
})
