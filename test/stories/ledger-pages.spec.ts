import type {
  LedgerAccountList,
  LedgerChecks,
  LedgerJournalAnswer,
  LedgerJournalList,
  LedgerStatement,
  LedgerTrialBalance,
} from "@tawiza/contract"
import { type Ledger, openLedger } from "@tawiza/ledger"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { anAccount } from "../support/ledger.ts"
import { NAJMAT, people } from "../support/people.ts"

/** What Salma of the chamber reads about the money of one order. Nothing else posts into these accounts. */
describe("the ledger's routes", () => {
  const backend = inject("backend")
  let ledger: Ledger
  let chamber: Api
  let sale: bigint

  beforeAll(async () => {
    ledger = await openLedger({ databaseUrl: backend.databaseUrl, poolSize: 2 })
    await ledger.openAccounts([
      anAccount("story:bank"),
      anAccount("story:owed", { kind: "liability", minimum: 0n }),
      anAccount("story:fees", { kind: "income" }),
    ])
    const legs = [
      { account: "story:bank", debit: 300_00n },
      { account: "story:owed", credit: 264_00n, subject: "order_1" },
      { account: "story:fees", credit: 36_00n },
    ]
    const fact = { idempotencyKey: "story:sale", kind: "story.sale", description: "=1+1", currency: "mad" }
    const reference = { type: "order", id: "order_story" }
    sale = (await ledger.post({ ...fact, happenedAt: new Date("2026-11-02T23:30:00Z"), reference, legs })).id
    await ledger.reverse(sale, { reason: "entered twice", happenedAt: new Date("2026-11-05T10:00:00Z") })
    chamber = await people().moderator()
  })
  afterAll(() => ledger?.close())

  it("are for the chamber only", async () => {
    const { store, memberOf } = people()
    for (const path of ["accounts", "accounts/story:bank", "journals", `journals/${sale}`, "trial-balance", "checks"]) {
      for (const caller of [store, await memberOf(NAJMAT)]) {
        await expect(caller.get(`/admin/ledger/${path}`)).rejects.toMatchObject({ status: 401 })
      }
    }
  })

  it("list accounts with their balances, by part of a code and by kind", async () => {
    const { accounts, count } = await chamber.get<LedgerAccountList>("/admin/ledger/accounts", { q: "STORY:" })
    expect(count).toBe(3)
    expect(accounts[2]).toEqual({ code: "story:owed", kind: "liability", currency_code: "mad", balance_minor: 0, minimum_minor: 0 })
    const some = await chamber.get<LedgerAccountList>("/admin/ledger/accounts", {
      q: "story:",
      kind: ["income", "asset"],
      limit: 1,
      offset: 1,
    })
    expect({ codes: some.accounts.map(({ code }) => code), count: some.count }).toEqual({ codes: ["story:fees"], count: 2 })
    expect((await chamber.get<LedgerAccountList>("/admin/ledger/accounts", { q: "st_ry" })).count).toBe(0)
  })

  it("tell an account's statement by days in Morocco", async () => {
    const statement = await chamber.get<LedgerStatement>("/admin/ledger/accounts/story%3Aowed")
    expect(statement.lines.map(({ debit_minor, credit_minor, balance_minor }) => [debit_minor, credit_minor, balance_minor])).toEqual([
      [264_00, 0, 0],
      [0, 264_00, 264_00],
    ])
    const until = await chamber.get<LedgerStatement>("/admin/ledger/accounts/story:owed", { from: "2026-11-01", to: "2026-11-04" })
    expect({ count: until.count, closing: until.closing_minor }).toEqual({ count: 1, closing: 264_00 })
  })

  it("tell a journal with its legs, where it came from and what undid it", async () => {
    const { journal } = await chamber.get<LedgerJournalAnswer>(`/admin/ledger/journals/${sale}`)
    expect(journal).toMatchObject({ kind: "story.sale", reference: { type: "order", id: "order_story" }, reverses: null })
    expect(journal.legs[1]).toEqual({ leg: 2, account: "story:owed", subject: "order_1", debit_minor: 0, credit_minor: 264_00 })
    const list = await chamber.get<LedgerJournalList>("/admin/ledger/journals", { reference_type: "order", reference_id: "order_story" })
    expect(list.journals.map(({ id, reverses, reason }) => [id, reverses, reason])).toEqual([
      [journal.reversed_by, journal.id, "entered twice"],
      [journal.id, null, null],
    ])
  })

  it("find journals by a part of an id, by an account, and by days in Morocco", async () => {
    const found = async (query: Record<string, string>) => {
      const { journals } = await chamber.get<LedgerJournalList>("/admin/ledger/journals", { account: "STORY:", ...query })
      return journals.map(({ id, total_minor, sources }) => ({ id, total_minor, sources }))
    }
    const { journal } = await chamber.get<LedgerJournalAnswer>(`/admin/ledger/journals/${sale}`)
    const first = { id: journal.id, total_minor: 300_00, sources: [] }
    const mirror = { ...first, id: journal.reversed_by }
    expect(await found({ q: "ORDER_sto" })).toEqual([mirror, first])
    expect(await found({ q: "order_st_ry" })).toEqual([])
    expect(await found({ from: "2026-11-02", to: "2026-11-03" })).toEqual([first])
    expect(await found({ from: "2026-11-04", reference_type: "order" })).toEqual([mirror])
    expect(await found({ reference_type: "payout" })).toEqual([])
    expect(await found({ account: "story:nobody" })).toEqual([])
  })

  it("name the kinds of what journals come from", async () => {
    const { reference_types } = await chamber.get<LedgerJournalList>("/admin/ledger/journals")
    expect(reference_types.map(({ type }) => type)).toEqual(["order", "consignment", "payout", "bank_line", "remittance_line"])
    for (const { name } of reference_types) expect(Object.keys(name).sort()).toEqual(["ar", "en", "fr"])
  })

  it("balance on trial at a day", async () => {
    const { accounts, totals } = await chamber.get<LedgerTrialBalance>("/admin/ledger/trial-balance", { at: "2026-11-04" })
    expect(
      accounts.filter(({ code }) => code.startsWith("story:")).map(({ debit_minor, credit_minor }) => [debit_minor, credit_minor]),
    ).toEqual([
      [300_00, 0],
      [0, 36_00],
      [0, 264_00],
    ])
    for (const { debit_minor, credit_minor } of totals) expect(debit_minor).toBe(credit_minor)
  })

  it("show the last check and the head of the chain", async () => {
    await ledger.seal()
    const { findings } = await ledger.checks()
    const checks = await chamber.get<LedgerChecks>("/admin/ledger/checks")
    expect(checks.last?.findings).toEqual(findings)
    const head = await ledger.head()
    expect(checks.head).toEqual({ position: String(head?.position), hash: head?.hash })
  })

  it("give each table as a sheet in which no text is a formula", async () => {
    for (const path of ["accounts", "accounts/story:bank", "journals", `journals/${sale}`, "trial-balance", "checks"]) {
      const response = await chamber.request("GET", `/admin/ledger/${path}?format=csv`)
      expect(response.headers.get("content-type"), path).toBe("text/csv; charset=utf-8")
      expect(response.headers.get("content-disposition"), path).toMatch(/^attachment; filename="[\w.-]+\.csv"$/)
    }
    const sheet = await (await chamber.request("GET", "/admin/ledger/accounts/story:bank?format=csv")).text()
    expect(sheet.split("\r\n")[2]).toBe(
      `${sale},2026-11-02T23:30:00.000Z,${(await ledger.journal(sale)).recordedAt.toISOString()},story.sale,'=1+1,,300.00,0.00,300.00`,
    )
  })

  it("refuse by name what is malformed, and do not find what is not there", async () => {
    const refused = async (path: string) =>
      chamber.get(`/admin/ledger/${path}`).catch(({ status, body }) => [status, body.code, body.details?.fields])
    expect(await refused("accounts?kind=gold&limit=0")).toEqual([400, "invalid_request", "kind, limit"])
    expect(await refused("accounts?limit=101")).toEqual([400, "invalid_request", "limit"])
    expect(await refused("accounts/story:bank?from=2026-02-30")).toEqual([400, "invalid_request", "from"])
    expect(await refused("trial-balance?at=yesterday&format=pdf")).toEqual([400, "invalid_request", "at, format"])
    for (const path of ["accounts/nobody", "journals/999999999", "journals/x", `journals/${"9".repeat(30)}`]) {
      expect(await refused(path), path).toEqual([404, "not_found", undefined])
    }
  })
})
