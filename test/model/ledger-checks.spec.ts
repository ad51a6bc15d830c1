import { CHECKS, type Head, isFine, migrate } from "@tawiza/ledger"
import { afterEach, describe, expect, it } from "vitest"
import { launch, stopLaunched } from "../support/launcher.ts"
import { aLedger, aLimited, anAccount, aTransfer, type TestLedger } from "../support/ledger.ts"

/** Six sales of 100 and the reversal of the second, sealed, with a checkpoint and a check that kept the head. */
async function books<T>(use: (books: TestLedger, head: Head) => Promise<T>): Promise<T> {
  const made = await aLedger([
    anAccount("bank"),
    anAccount("fees", { kind: "income" }),
    aLimited("owed"),
    anAccount("euros", { currency: "eur" }),
  ])
  try {
    for (let n = 1; n <= 6; n++) await made.ledger.post(aTransfer("owed", "bank", 100n, { description: `sale ${n}` }))
    await made.ledger.reverse(2n, { reason: "entered twice" })
    await made.ledger.seal({ checkpointAfter: 1 })
    await made.ledger.checks()
    return await use(made, (await made.ledger.head()) as Head)
  } finally {
    await made.drop()
  }
}

const TABLES = ["account", "account_balance", "journal", "entry", "seal", "checkpoint", "checkpoint_balance", "check_run"]

/** What a superuser can do: switch every guard off, change something, and switch them on as they were. */
const unguarded = (script: string) =>
  [
    ...TABLES.map((table) => `alter table ledger.${table} disable trigger all`),
    script,
    ...TABLES.map((table) => `alter table ledger.${table} enable trigger all, enable always trigger append_only`),
    "alter table ledger.account_balance enable always trigger only_by_entries",
  ].join(";\n")

/** The checks that fail after a script, each with its rows. */
const findings = (script: string, noted: (head: Head) => Head[] = () => []) =>
  books(async ({ owner, ledger }, head) => {
    await owner.query(script)
    const run = await ledger.checks(noted(head))
    return Object.fromEntries(run.findings.filter(({ count }) => count > 0).map(({ name, rows }) => [name, rows]))
  })

/** Whoever changes a journal and writes every link after it anew leaves a chain that is sound in itself. */
const REWRITE = `
do $$ declare previous bytea := ''; s record; begin
  for s in select * from ledger.seal order by position loop
    update ledger.seal set hash = ledger.chain_hash(previous, s.journal_id) where position = s.position returning hash into previous;
  end loop;
end $$`

describe("the checks", () => {
  it("find nothing wrong with a ledger that nobody touched, and keep what they found", async () => {
    await books(async ({ ledger }, head) => {
      const run = await ledger.checks([head])
      expect(run.findings.filter(({ count }) => count > 0)).toEqual([])
      expect(run.findings.map(({ name }) => name)).toEqual(CHECKS.map(({ name }) => name))
      expect(isFine(run)).toBe(true)
      expect(run.head).toEqual(head)
      expect(await ledger.checkRuns()).toEqual([run])
    })
  })

  it("name the first journal that was changed", async () => {
    const bigger = "update ledger.entry set amount = amount * 2 where journal_id = 4"
    const found = await findings(unguarded(bigger))
    expect(found.chain).toEqual([{ position: "4", journal: "4", wrong: "changed" }])
    expect(found["balance-rows"]).toMatchObject([{ account: "owed", row: "500", entries: "600" }])
    expect(found.checkpoints).toMatchObject([{ account: "bank" }, { account: "owed" }])
    expect(Object.keys(found).sort()).toEqual(["balance-rows", "chain", "checkpoints"])
  })

  it.each([
    ["journal", "update ledger.journal set happened_at = happened_at + interval '1 day' where id = 3"],
    ["journal", "update ledger.journal set description = 'another' where id = 3"],
    ["journal", "update ledger.journal set recorded_at = recorded_at - interval '1 day' where id = 3"],
    ["entry", "update ledger.entry set subject = 'order_1' where journal_id = 3 and leg = 1"],
    ["entry", "delete from ledger.entry where journal_id = 3"],
  ])("see in the chain any change of a sealed %s: %s", async (_, script) => {
    const found = await findings(unguarded(script))
    expect(found.chain).toEqual([{ position: "3", journal: "3", wrong: "changed" }])
  })

  it("see a link that is missing, and a journal that is", async () => {
    expect((await findings(unguarded("delete from ledger.seal where position = 3"))).chain).toEqual([
      { position: "4", journal: "4", wrong: "links missing before it" },
    ])
    const gone = await findings(unguarded("delete from ledger.entry where journal_id = 5; delete from ledger.journal where id = 5"))
    expect(gone.chain).toEqual([{ position: "5", journal: "5", wrong: "no journal" }])
  })

  it("see a chain that was written anew, by the heads that were kept", async () => {
    const script = unguarded(`update ledger.journal set description = 'another' where id = 3; ${REWRITE}`)
    const kept = await findings(script)
    expect(Object.keys(kept)).toEqual(["heads"])
    expect(kept.heads).toMatchObject([{ position: "7" }])
    const alsoKept = unguarded(`update ledger.journal set description = 'another' where id = 3; ${REWRITE};
      update ledger.check_run set head = (select hash from ledger.seal where position = 7)`)
    expect(await findings(alsoKept)).toEqual({})
    expect((await findings(alsoKept, (head) => [head])).heads).toMatchObject([{ position: "7", by: "given" }])
    const shortened = unguarded("delete from ledger.seal where position = 7; delete from ledger.check_run")
    expect((await findings(shortened, (head) => [head])).heads).toMatchObject([{ position: "7", now: null }])
  })

  it.each<[string, string, unknown[]]>([
    ["balanced-journals", "delete from ledger.entry where journal_id = 3 and leg = 1", [{ journal: "3", legs: "1", total: "-100" }]],
    ["zero-sum", "delete from ledger.entry where journal_id = 3 and leg = 1", [{ currency: "mad", total: "-100" }]],
    ["legs-agree", "update ledger.entry set currency = 'eur' where journal_id = 3 and leg = 2", [{ journal: "3", leg: 2 }]],
    ["legs-agree", "update ledger.journal set happened_at = '2026-01-01Z' where id = 3", [{ journal: "3" }, { journal: "3" }]],
    ["balance-rows", "update ledger.account_balance set balance = balance + 1", [{ account: "owed", row: "501", entries: "500" }]],
    ["balance-rows", "delete from ledger.account_balance", [{ account: "owed", row: null, entries: "500" }]],
    ["balance-rows", "update ledger.account_balance set minimum = -10", [{ account: "owed", row_minimum: "-10", minimum: "0" }]],
    ["limits", "update ledger.entry set amount = -amount", [{ account: "owed", minimum: "0", balance: "-500" }]],
    ["reversals", "update ledger.entry set amount = -amount where journal_id = 7", [{ reversal: "7", wrong: "no mirror" }]],
    ["reversals", "update ledger.journal set reverses = 7, reason = 'x' where id = 3", [{ reversal: "3", wrong: "of a reversal" }]],
    ["checkpoints", "update ledger.checkpoint_balance set amount = amount + 1", [{ account: "bank" }, { account: "owed" }]],
    [
      "sealed",
      "delete from ledger.seal where position = 7; update ledger.journal set recorded_at = '2020-01-01Z' where id = 7",
      [{ journal: "7" }],
    ],
  ])("%s names its rows after: %s", async (name, script, rows) => {
    expect((await findings(unguarded(script)))[name]).toMatchObject(rows)
  })

  it.each([
    ["alter table ledger.entry disable trigger check_legs", "trigger check_legs"],
    ["alter table ledger.journal disable trigger check_journal", "trigger check_journal"],
    ["drop trigger append_only on ledger.journal", "trigger append_only"],
    ["alter table ledger.entry drop constraint entry_of_account", "constraint entry_of_account"],
    ["alter table ledger.journal drop constraint journal_reversed_once", "constraint journal_reversed_once"],
    ["alter table ledger.account_balance drop constraint account_balance_minimum", "constraint account_balance_minimum"],
  ])("see a guard that is off after: %s", async (script, guard) => {
    expect((await findings(script)).guards).toMatchObject([{ guard }])
  })

  it.each([
    ["grant update on ledger.entry to tawiza_ledger", { on_table: "entry", privilege: "UPDATE" }],
    ["grant insert on ledger.journal to tawiza_ledger", { on_table: "journal", privilege: "INSERT" }],
    ["grant insert (recorded_at) on ledger.journal to tawiza_ledger", { on_table: "journal.recorded_at", privilege: "INSERT" }],
    ["grant select on ledger.entry to public", { on_table: "entry", privilege: "SELECT", grantee: "public" }],
  ])("see a right that nobody should have after: %s", async (script, row) => {
    expect((await findings(script)).grants).toMatchObject([row])
  })

  it("use a checkpoint only in the cluster that took it, and adopt another one", async () => {
    await books(async ({ ledger, owner, url }) => {
      await owner.query(unguarded("update ledger.checkpoint set cluster = 1; update ledger.journal set created_xid = '9000000000000000'"))
      expect(await ledger.balance("bank")).toBe(500n)
      await ledger.post(aTransfer("owed", "bank", 1n))
      await migrate(url)
      await ledger.post(aTransfer("owed", "bank", 1n))
      expect(await ledger.balance("bank")).toBe(502n)
      await ledger.seal({ checkpointAfter: 1 })
      expect(await ledger.balance("bank")).toBe(502n)
      expect((await ledger.checks()).findings.filter(({ count }) => count > 0)).toEqual([])
      const { rows } = await owner.query("select above_id, position from ledger.checkpoint order by id")
      expect(rows.slice(-2)).toEqual([
        { above_id: "8", position: "8" },
        { above_id: "8", position: "9" },
      ])
    })
  })

  it("read a journal the same in every session", async () => {
    await books(async ({ owner }) => {
      const client = await owner.connect()
      const text = async () => (await client.query("select ledger.journal_text(1) as text")).rows[0].text
      const plain = await text()
      await client.query("set timezone = 'Asia/Tokyo'; set datestyle = 'German'; set search_path = public")
      expect(await text()).toBe(plain)
      client.release()
    })
  })
})

describe("npm run ledger:check", () => {
  const checked = async (url: string) => {
    const run = launch("ledger-check", { env: { DATABASE_URL: url } })
    return { code: await run.ended, printed: run.printed() }
  }
  afterEach(stopLaunched)

  it("prints that each invariant holds, and the head of the chain", async () => {
    await books(async ({ url }, head) => {
      const { code, printed } = await checked(url)
      for (const { name, holds } of CHECKS) expect(printed).toContain(`✓ ${name.padEnd(18)} ${holds}`)
      expect(printed).toContain(`Head of the chain, to be noted elsewhere: ${head.position}:${head.hash}`)
      expect(code).toBe(0)
    })
  })

  it("names the rows that break one, and fails", async () => {
    await books(async ({ url, owner }) => {
      await owner.query(unguarded("update ledger.entry set amount = amount * 2 where journal_id = 4"))
      const { code, printed } = await checked(url)
      expect(printed).toMatch(/✗ chain .*\n {4}position 4, journal 4, wrong changed\n/)
      expect(printed).toContain("✓ limits")
      expect(code).toBe(1)
    })
  })
})
