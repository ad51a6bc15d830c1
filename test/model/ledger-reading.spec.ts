import type { Leg } from "@tawiza/ledger"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aLedger, aLimited, anAccount, type TestLedger } from "../support/ledger.ts"

const day = (date: string) => new Date(`${date}T12:00:00Z`)

/** Khadija pays 300 DH by card on the 2nd for a plate from Najmat; it reaches her on the 5th, and Najmat is paid on the 20th. */
describe("one order of Khadija's", () => {
  let books: TestLedger
  const clearing = (leg: { debit: bigint } | { credit: bigint }): Leg => ({ account: "order:clearing", subject: "order_1", ...leg })

  beforeAll(async () => {
    books = await aLedger([
      anAccount("psp:cmi:pending"),
      anAccount("bank:chamber"),
      anAccount("order:clearing", { kind: "liability" }),
      aLimited("vendor:najmat:held"),
      aLimited("vendor:najmat:available"),
      anAccount("rev:commission", { kind: "income" }),
      anAccount("vat:payable", { kind: "liability" }),
    ])
    const reference = { type: "order", id: "order_1" }
    const fact = (kind: string, date: string, legs: Leg[]) =>
      books.ledger.post({ idempotencyKey: `order_1:${kind}`, kind, currency: "mad", happenedAt: day(date), reference, legs })
    await fact("captured", "2026-11-02", [{ account: "psp:cmi:pending", debit: 300_00n }, clearing({ credit: 300_00n })])
    // Told late, as a carrier does: recorded before the delivery, happened after it.
    await fact("paid-out", "2026-11-20", [
      { account: "bank:chamber", debit: 300_00n },
      { account: "psp:cmi:pending", credit: 300_00n },
    ])
    await fact("delivered", "2026-11-05", [
      clearing({ debit: 300_00n }),
      { account: "vendor:najmat:held", credit: 264_00n },
      { account: "rev:commission", credit: 30_00n },
      { account: "vat:payable", credit: 6_00n },
    ])
  })
  afterAll(() => books?.drop())

  it("leaves nothing waiting in the clearing account", async () => {
    const { ledger } = books
    expect(await ledger.balancesBySubject("order:clearing")).toEqual([{ subject: "order_1", balance: 0n }])
    expect(await ledger.balancesBySubject("order:clearing", { open: true })).toEqual([])
    expect(await ledger.balancesBySubject("order:clearing", { subjects: ["order_2"] })).toEqual([])
  })

  it("stands in the statement of each account, newest first, with the balance after each line", async () => {
    const { lines, opening, closing, count } = await books.ledger.statement("psp:cmi:pending")
    expect({ opening, closing, count }).toEqual({ opening: 0n, closing: 0n, count: 2 })
    expect(lines.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
      ["paid-out", -300_00n, 0n],
      ["captured", 300_00n, 300_00n],
    ])
    const held = await books.ledger.statement("vendor:najmat:held")
    expect(held.lines.map(({ amount, balance }) => [amount, balance])).toEqual([[-264_00n, 264_00n]])
  })

  it("is told of several accounts at once, oldest first, from what was there before to what is there after", async () => {
    const codes = ["vendor:najmat:held", "bank:chamber", "order:clearing", "nobody"]
    const { opening, movements, closing } = await books.ledger.movements(codes, { from: day("2026-11-03"), to: day("2026-11-21") })
    expect(Object.fromEntries(opening)).toEqual({ "vendor:najmat:held": 0n, "bank:chamber": 0n, "order:clearing": 300_00n, nobody: 0n })
    expect(movements.map(({ kind, reference, changes }) => [kind, reference?.id, Object.fromEntries(changes)])).toEqual([
      ["delivered", "order_1", { "order:clearing": -300_00n, "vendor:najmat:held": 264_00n }],
      ["paid-out", "order_1", { "bank:chamber": 300_00n }],
    ])
    expect(Object.fromEntries(closing)).toEqual({
      "vendor:najmat:held": 264_00n,
      "bank:chamber": 300_00n,
      "order:clearing": 0n,
      nobody: 0n,
    })
  })

  it("is shown page by page and for a period with what was there before", async () => {
    const second = await books.ledger.statement("psp:cmi:pending", { limit: 1, offset: 1 })
    expect(second.lines.map(({ kind, balance }) => [kind, balance])).toEqual([["captured", 300_00n]])
    const later = await books.ledger.statement("psp:cmi:pending", { from: day("2026-11-10"), to: day("2026-11-21") })
    expect({ opening: later.opening, closing: later.closing, count: later.count }).toEqual({ opening: 300_00n, closing: 0n, count: 1 })
    const ended = await books.ledger.statement("psp:cmi:pending", { to: day("2026-11-20") })
    expect({ closing: ended.closing, count: ended.count }).toEqual({ closing: 300_00n, count: 1 })
    await expect(books.ledger.statement("nobody")).rejects.toMatchObject({ code: "unknown_account" })
  })

  it("is seen as it stood on a day, by what had happened or by what was recorded", async () => {
    const open = async (at: Date, clock?: "recorded") =>
      Object.fromEntries((await books.ledger.asOf(at, clock)).flatMap(({ account, balance }) => (balance ? [[account, balance]] : [])))
    expect(await open(day("2026-11-01"))).toEqual({})
    expect(await open(day("2026-11-02"))).toEqual({ "order:clearing": 300_00n, "psp:cmi:pending": 300_00n })
    expect(await open(day("2026-11-06"))).toEqual({
      "psp:cmi:pending": 300_00n,
      "rev:commission": 30_00n,
      "vat:payable": 6_00n,
      "vendor:najmat:held": 264_00n,
    })
    const { recordedAt } = await books.ledger.journal(1n)
    expect(await open(recordedAt, "recorded")).toEqual({ "order:clearing": 300_00n, "psp:cmi:pending": 300_00n })
    expect(await open(new Date(0), "recorded")).toEqual({})
  })

  it("balances on trial", async () => {
    const { accounts, totals } = await books.ledger.trialBalance(day("2026-11-06"))
    expect(totals).toEqual([{ currency: "mad", debit: 300_00n, credit: 300_00n }])
    expect(accounts.filter(({ debit, credit }) => debit || credit).map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
      ["psp:cmi:pending", 300_00n, 0n],
      ["rev:commission", 0n, 30_00n],
      ["vat:payable", 0n, 6_00n],
      ["vendor:najmat:held", 0n, 264_00n],
    ])
  })

  it("is found by where it came from, and each journal tells its legs, its seal and what undid it", async () => {
    const { ledger } = books
    const { journals, count } = await ledger.journals({ referenceType: "order", referenceId: "order_1", limit: 2 })
    expect(count).toBe(3)
    expect(journals.map(({ kind }) => kind)).toEqual(["delivered", "paid-out"])
    expect((await ledger.journals({ referenceId: "order_2" })).count).toBe(0)
    const reversal = await ledger.reverse(journals[1]!.id, { reason: "the bank returned it", happenedAt: day("2026-11-21") })
    await ledger.seal()
    const whole = await ledger.journal(journals[1]!.id)
    expect(whole).toMatchObject({ kind: "paid-out", reversedBy: reversal.id, seal: { position: 2n } })
    expect(await ledger.journal(reversal.id)).toMatchObject({
      reverses: whole.id,
      reason: "the bank returned it",
      reversedBy: null,
      legs: whole.legs.map((leg) => ({ ...leg, amount: -leg.amount })),
    })
    await expect(ledger.journal(99n)).rejects.toMatchObject({ code: "unknown_journal" })
  })

  it("keeps amounts beyond what a JavaScript number holds", async () => {
    const { ledger } = books
    const amount = 2n ** 53n + 1n
    await ledger.openAccounts([anAccount("big:a"), anAccount("big:b")])
    const legs = [
      { account: "big:a", debit: amount },
      { account: "big:b", credit: amount },
    ]
    await ledger.post({ idempotencyKey: "big", kind: "big", currency: "mad", happenedAt: day("2026-11-01"), legs })
    expect(await ledger.balance("big:a")).toBe(amount)
    expect((await ledger.statement("big:b")).closing).toBe(-amount)
  })

  it("opens an account once, and never otherwise", async () => {
    const { ledger } = books
    await ledger.openAccounts([aLimited("vendor:najmat:held")])
    await expect(ledger.openAccounts([anAccount("vendor:ayadi:held"), anAccount("vendor:najmat:held")])).rejects.toMatchObject({
      code: "account_differs",
      details: { accounts: ["vendor:najmat:held"] },
    })
    await expect(ledger.balance("vendor:ayadi:held")).rejects.toMatchObject({ code: "unknown_account" })
    await expect(ledger.openAccounts([anAccount("a b")])).rejects.toMatchObject({ code: "invalid_account" })
  })
})
