import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aLedger, aLimited, anAccount, aTransfer, requestHash, session, type TestLedger, verdict } from "../support/ledger.ts"

const UNBALANCED = "LG001"
const TOO_FEW_LEGS = "LG002"
const CLOSED = "LG003"
const LIMIT = "LG004"
const APPEND_ONLY = "LG005"
const FORGED_TIME = "LG006"
const REVERSAL_OF_REVERSAL = "LG007"
const NO_MIRROR = "LG008"
const DENIED = "42501"
const CHECK = "23514"
const UNIQUE = "23505"
const FOREIGN_KEY = "23503"

/** Whoever writes plain SQL: the owner of the tables (a superuser here), and the role of the marketplace. */
const ATTACKERS = ["owner", "runtime"] as const

describe("the database itself refuses", () => {
  let books: TestLedger
  let account: Record<"bank" | "stock" | "owed" | "euros", number>
  let keys = 0

  beforeAll(async () => {
    books = await aLedger([anAccount("bank"), anAccount("stock"), aLimited("owed"), anAccount("euros", { currency: "eur" })])
    const { rows } = await books.owner.query("select code, id from ledger.account")
    account = Object.fromEntries(rows.map(({ code, id }) => [code, Number(id)])) as typeof account
  })
  afterAll(() => books?.drop())

  /** The header of a journal; `more` adds columns with their values. */
  const header = (more: Record<string, string> = {}) => {
    const columns: Record<string, string> = {
      idempotency_key: `'attack:${++keys}'`,
      request_hash: requestHash("attack"),
      kind: "'attack'",
      currency: "'mad'",
      happened_at: "'2026-11-01Z'",
      ...more,
    }
    return `insert into ledger.journal (${Object.keys(columns)}) values (${Object.values(columns)}) returning *`
  }
  const values = (...legs: [account: number, amount: number, currency?: string][]) =>
    legs.map(([id, amount, currency = "mad"], leg) => `(${leg + 1}, ${id}, ${amount}, '${currency}')`).join(", ")
  const LEGS = "insert into ledger.entry (journal_id, leg, account_id, currency, happened_at, amount)"
  /** A header and legs in one statement, as posting does it. */
  const whole = (legs: string, more: Record<string, string> = {}) =>
    `with j as (${header(more)}) ${LEGS} select j.id, l.leg, l.account, l.currency, j.happened_at, l.amount
     from j, (values ${legs}) as l (leg, account, amount, currency)`
  /** Legs for the journal written last. */
  const later = (legs: string, first = 1) =>
    `${LEGS} select j.id, l.leg + ${first - 1}, l.account, l.currency, j.happened_at, l.amount
     from (select * from ledger.journal order by id desc limit 1) j, (values ${legs}) as l (leg, account, amount, currency)`
  const fair = () => values([account.bank, 10], [account.stock, -10])
  const legsOf = async (id: string) => (await books.owner.query("select from ledger.entry where journal_id = $1", [id])).rowCount
  const newest = async () => (await books.owner.query("select max(id) as id from ledger.journal")).rows[0].id as string

  describe.each(ATTACKERS)("of the %s", (who) => {
    const attack = (...script: string[]) => verdict(books[who], ...script)
    const inTransaction = (...script: string[]) => attack("begin", ...script, "commit")

    it("a journal whose legs do not sum to zero, and takes one whose legs do", async () => {
      expect(await attack(whole(values([account.bank, 10], [account.stock, -9])))).toBe(UNBALANCED)
      expect(await inTransaction(header(), later(values([account.bank, 10], [account.stock, -9])))).toBe(UNBALANCED)
      expect(await attack(whole(fair()))).toBe("accepted")
      expect(await inTransaction(header(), later(fair()))).toBe("accepted")
      expect(await inTransaction("savepoint s", header(), later(fair()), "release s")).toBe("accepted")
    })

    it("a sum that only fits because it wraps around", async () => {
      const most = 2n ** 63n - 1n
      const wrapping = `(1, ${account.bank}, ${most}, 'mad'), (2, ${account.stock}, ${most}, 'mad'), (3, ${account.stock}, 2, 'mad')`
      expect(await attack(whole(wrapping))).toBe(UNBALANCED)
    })

    it("a journal without legs, or with one", async () => {
      expect(await attack(header())).toBe(TOO_FEW_LEGS)
      expect(await attack(whole(values([account.bank, 10])))).toBe(TOO_FEW_LEGS)
      expect(await inTransaction(header(), "savepoint s", later(fair()), "rollback to s")).toBe(TOO_FEW_LEGS)
      expect(await inTransaction(header(), "savepoint s", later(fair()), "set constraints all immediate", "rollback to s")).toBe(
        TOO_FEW_LEGS,
      )
    })

    it("a leg of zero, and the one amount that has no mirror", async () => {
      expect(await attack(whole(values([account.bank, 0], [account.stock, 0])))).toBe(CHECK)
      const lowest = `(1, ${account.bank}, -9223372036854775808, 'mad'), (2, ${account.stock}, 1, 'mad')`
      expect(await attack(whole(lowest))).toBe(CHECK)
    })

    it("legs for a journal that is committed, even balanced ones", async () => {
      expect(await attack(whole(fair()))).toBe("accepted")
      const id = await newest()
      expect(await attack(later(fair(), 3))).toBe(CLOSED)
      expect(await inTransaction("savepoint s", later(fair(), 3), "release s")).toBe(CLOSED)
      expect(await legsOf(id)).toBe(2)
    })

    it("legs in a second statement of the same transaction, whatever was checked before", async () => {
      expect(await inTransaction("set constraints all immediate", whole(fair()), later(fair(), 3))).toBe(CLOSED)
      expect(await inTransaction(header(), later(fair()), "set constraints all immediate", later(fair(), 3))).toBe(CLOSED)
      expect(await inTransaction(header(), later(fair()), "savepoint s", later(fair(), 3), "release s")).toBe(CLOSED)
    })

    it("legs for a journal that an old snapshot does not show", async () => {
      const legs = values([account.bank, 1], [account.stock, -1])
      const told = await session(books[who], async (run) => {
        await run("begin isolation level repeatable read")
        await run("select count(*) from ledger.journal")
        const { id } = await books.ledger.post(aTransfer("bank", "stock", 10n))
        return run(`${LEGS} select ${id}, leg + 2, account, currency, '2026-11-01T12:00Z', amount
          from (values ${legs}) as l (leg, account, amount, currency)`)
      }).catch(({ code }: { code: string }) => code)
      expect(told).toBe(FOREIGN_KEY)
    })

    it("a leg in another currency than its journal or its account", async () => {
      expect(await attack(whole(values([account.bank, 10], [account.euros, -10])))).toBe(FOREIGN_KEY)
      expect(await attack(whole(values([account.bank, 10, "eur"], [account.euros, -10, "eur"])))).toBe(FOREIGN_KEY)
      expect(await attack(whole(values([account.euros, 10], [account.euros, -10]), { currency: "'eur'" }))).toBe(FOREIGN_KEY)
      const euros = values([account.euros, 10, "eur"], [account.euros, -10, "eur"])
      expect(await attack(whole(euros, { currency: "'eur'" }))).toBe("accepted")
    })

    it("a leg at another time than its journal", async () => {
      const moved = whole(fair()).replace("j.happened_at, l.amount", "j.happened_at + interval '1 day', l.amount")
      expect(await attack(moved)).toBe(FOREIGN_KEY)
    })

    it("a limited account below its minimum", async () => {
      expect(await attack(whole(values([account.bank, 100], [account.owed, -100])))).toBe("accepted")
      expect(await attack(whole(values([account.bank, -101], [account.owed, 101])))).toBe(LIMIT)
      expect(await attack(whole(values([account.bank, -100], [account.owed, 100])))).toBe("accepted")
      expect(await inTransaction("savepoint s", whole(values([account.bank, -1], [account.owed, 1])), "release s")).toBe(LIMIT)
      expect((await books.owner.query("select balance from ledger.account_balance")).rows).toEqual([{ balance: "0" }])
    })

    it("a second journal for a key", async () => {
      const same = { idempotency_key: `'twice:${who}'` }
      expect(await attack(whole(fair(), same))).toBe("accepted")
      expect(await attack(whole(fair(), same))).toBe(UNIQUE)
    })

    it("a reversal that is no exact mirror, a second one, and one of a reversal", async () => {
      const reversal = (id: string) => ({ reverses: id, reason: "'mistake'" })
      await attack(whole(values([account.bank, 10], [account.stock, -10])))
      const id = await newest()
      for (const legs of [
        values([account.bank, 10], [account.stock, -10]),
        values([account.bank, -9], [account.stock, 9]),
        values([account.stock, 10], [account.bank, -10]),
        values([account.bank, -10], [account.stock, 9], [account.stock, 1]),
      ]) {
        expect(await attack(whole(legs, reversal(id)))).toBe(NO_MIRROR)
      }
      const mirror = values([account.bank, -10], [account.stock, 10])
      expect(await attack(whole(mirror, { reverses: id }))).toBe(CHECK)
      expect(await attack(whole(mirror, reversal(id)))).toBe("accepted")
      const mirrored = await newest()
      expect(await attack(whole(mirror, reversal(id)))).toBe(UNIQUE)
      expect(await attack(whole(fair(), reversal(mirrored)))).toBe(REVERSAL_OF_REVERSAL)
    })

    it("a journal that claims another transaction or another time of recording", async () => {
      const refused = who === "owner"
      expect(await inTransaction(header({ created_xid: "'1'" }), later(fair()))).toBe(refused ? CLOSED : DENIED)
      expect(await attack(whole(fair(), { recorded_at: "'2020-01-01Z'" }))).toBe(refused ? FORGED_TIME : DENIED)
      expect(await attack(header({ happened_at: "'infinity'" }))).toBe(CHECK)
    })

    const kept = ["account", "journal", "entry", "seal", "checkpoint", "checkpoint_balance", "check_run", "account_balance"]
    it.each(kept)("to change, delete or empty ledger.%s", async (table) => {
      const refused = who === "owner" ? APPEND_ONLY : DENIED
      const column = { account: "code", journal: "kind", entry: "subject", seal: "hash", check_run: "took_ms" }[table]
      const change = column ?? { checkpoint: "position", checkpoint_balance: "amount", account_balance: "balance" }[table]
      expect(await attack(`update ledger.${table} set ${change} = ${change}`)).toBe(refused)
      expect(await attack(`delete from ledger.${table}`)).toBe(refused)
      expect(await attack(`truncate ledger.${table} cascade`)).toBe(refused)
    })

    it("balance rows that no entry made", async () => {
      const row = `insert into ledger.account_balance (account_id, direction, minimum, balance) values (${account.bank}, 1, 0, 1000)`
      expect(await attack(row)).toBe(who === "owner" ? APPEND_ONLY : DENIED)
    })
  })

  it("the marketplace's role to write what the database fills, to seal by hand, or to switch a guard off", async () => {
    const attack = (sql: string) => verdict(books.runtime, sql)
    expect(await attack("insert into ledger.seal (position, journal_id, hash) values (1, 1, '\\x00')")).toBe(DENIED)
    expect(await attack("insert into ledger.checkpoint (cluster, above_id, before_xid, position) values (0, 0, '1', 0)")).toBe(DENIED)
    expect(await attack("select ledger.append_seals('{1}')")).toBe(DENIED)
    expect(await attack("select ledger.adopt_cluster()")).toBe(DENIED)
    expect(await attack("alter table ledger.entry disable trigger all")).toBe(DENIED)
    expect(await attack("set session_replication_role = replica")).toBe(DENIED)
    expect(await attack("create function ledger.mine() returns int language sql return 1")).toBe(DENIED)
  })

  it("a change even where ordinary triggers are switched off for the session", async () => {
    const replica = ["set session_replication_role = replica", "update ledger.entry set amount = amount", "reset session_replication_role"]
    expect(await verdict(books.owner, ...replica)).toBe(APPEND_ONLY)
    await books.owner.query("reset session_replication_role")
  })
})
