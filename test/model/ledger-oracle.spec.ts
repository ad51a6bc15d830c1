import { isFine, LedgerError, type Leg, type NewAccount, type NewJournal, type Posted } from "@tawiza/ledger"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aLedger, anAccount, type TestLedger } from "../support/ledger.ts"
import { Oracle, type Verdict } from "../support/ledger-oracle.ts"

const ACCOUNTS: NewAccount[] = [
  anAccount("bank"),
  anAccount("fees", { kind: "income" }),
  anAccount("losses", { kind: "expense", minimum: -40n }),
  anAccount("owed", { kind: "liability", minimum: 0n }),
  anAccount("held", { kind: "liability", minimum: 0n }),
  anAccount("cash", { minimum: -100n }),
  anAccount("euros", { currency: "eur" }),
]

type Request =
  | { deed: "post"; journals: NewJournal[] }
  | { deed: "reverse"; nth: number; reason: string; key: string | undefined }
  /** Asks for the nth earlier journal once more. */
  | { deed: "repeat"; nth: number }

const code = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("bank", "fees", "losses", "owed", "held", "cash") },
  { weight: 1, arbitrary: fc.constantFrom("euros", "nobody") },
)
const amount = fc.oneof({ weight: 20, arbitrary: fc.bigInt(1n, 80n) }, { weight: 1, arbitrary: fc.bigInt(-1n, 0n) })
const subject = fc.option(fc.constantFrom("order_1", "order_2"), { nil: undefined })

/** A source for each amount, mostly with the sum of them on the other side. */
const legs = fc
  .record({
    parts: fc.array(fc.record({ account: code, amount, subject }), { minLength: 1, maxLength: 3 }),
    other: code,
    off: fc.oneof({ weight: 12, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: fc.constantFrom(1n, -1n) }),
    credits: fc.boolean(),
    lonely: fc.integer({ min: 0, max: 15 }).map((n) => n === 0),
  })
  .map(({ parts, other, off, credits, lonely }): Leg[] => {
    const side = (account: string, amount: bigint, credit: boolean, subject?: string): Leg => {
      const named = subject === undefined ? { account } : { account, subject }
      return credit ? { ...named, credit: amount } : { ...named, debit: amount }
    }
    const total = parts.reduce<bigint>((sum, { amount }) => sum + amount, off)
    const lines = parts.map(({ account, amount, subject }) => side(account, amount, credits, subject))
    return lonely ? lines.slice(0, 1) : [...lines, side(other, total, !credits)]
  })

const journal: fc.Arbitrary<NewJournal> = fc.record({
  idempotencyKey: fc.integer({ min: 0, max: 60 }).map((n) => `key:${n}`),
  kind: fc.constantFrom("sale", "payout"),
  currency: fc.oneof({ weight: 20, arbitrary: fc.constant("mad") }, { weight: 1, arbitrary: fc.constant("eur") }),
  happenedAt: fc.integer({ min: 1, max: 28 }).map((day) => new Date(Date.UTC(2026, 10, day))),
  legs,
})

const request: fc.Arbitrary<Request> = fc.oneof(
  { weight: 8, arbitrary: journal.map((one) => ({ deed: "post" as const, journals: [one] })) },
  { weight: 3, arbitrary: fc.array(journal, { minLength: 2, maxLength: 5 }).map((journals) => ({ deed: "post" as const, journals })) },
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constant("reverse" as const),
      nth: fc.nat(9),
      reason: fc.constantFrom("mistake", "twice"),
      key: fc.option(fc.constantFrom("undo:1", "undo:2", "undo:3"), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("repeat" as const), nth: fc.nat(30) }) },
)

/** Each must have come up, or the requests are not what this test is about. */
const VERDICTS = [
  ...["created", "replayed", "bad_amount", "too_few_legs", "unbalanced", "unknown_account", "currency_mismatch"],
  ...["key_reused", "limit_exceeded", "already_reversed", "not_reversible", "unknown_journal"],
]

describe("the ledger against an oracle", () => {
  let books: TestLedger
  let runs = 0
  const seen = new Map<string, number>()

  beforeAll(async () => {
    books = await aLedger()
  })
  afterAll(() => books?.drop())

  it("accepts and refuses the same, for the same reason, and comes to the same balances", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 10, maxLength: 40 }), async (requests) => play(requests)),
      { numRuns: 250 },
    )
    expect(VERDICTS.filter((verdict) => (seen.get(verdict) ?? 0) < 5)).toEqual([])
    await books.ledger.seal({ most: 200, checkpointAfter: 50 })
    const run = await books.ledger.checks()
    expect(run.findings.filter(({ count }) => count > 0)).toEqual([])
    expect(isFine(run)).toBe(true)
  })

  /** Each sequence has accounts and keys of its own, in one database. */
  async function play(requests: readonly Request[]): Promise<void> {
    const mine = (name: string) => `run${runs}:${name}`
    runs++
    const { ledger } = books
    const accounts = ACCOUNTS.map((account) => ({ ...account, code: mine(account.code) }))
    await ledger.openAccounts(accounts)
    const oracle = new Oracle(accounts)
    const own = (one: NewJournal): NewJournal => ({
      ...one,
      idempotencyKey: mine(one.idempotencyKey),
      legs: one.legs.map((leg) => ({ ...leg, account: mine(leg.account) })),
    })
    /** The ledger's id of the oracle's nth journal. */
    const ids: bigint[] = []
    const asked: NewJournal[] = []

    const compare = async (expected: Verdict[], deed: () => Promise<Posted[]>) => {
      const told = await deed().catch((error: unknown) => {
        if (error instanceof LedgerError) return [error.code]
        throw error
      })
      for (const [index, verdict] of expected.entries()) {
        if (typeof verdict !== "string") ids[verdict.journal] ??= (told[index] as Posted).id
        const name = typeof verdict === "string" ? verdict : verdict.created ? "created" : "replayed"
        seen.set(name, (seen.get(name) ?? 0) + 1)
      }
      const flat = told.map((one) => (typeof one === "string" ? one : { id: one.id, created: one.created }))
      expect(flat).toEqual(expected.map((one) => (typeof one === "string" ? one : { id: ids[one.journal], created: one.created })))
    }

    for (const one of requests) {
      if (one.deed === "post") {
        const journals = one.journals.map(own)
        asked.push(...journals)
        const [single] = journals
        if (journals.length === 1 && single) await compare([oracle.post(single)], async () => [await ledger.post(single)])
        else await compare(oracle.postMany(journals), () => ledger.postMany(journals))
      } else if (one.deed === "repeat") {
        const again = asked[one.nth % (asked.length || 1)]
        if (again) await compare([oracle.post(again)], async () => [await ledger.post({ ...again, legs: again.legs.toReversed() })])
      } else {
        const key = one.key === undefined ? undefined : mine(one.key)
        const id = ids[one.nth] ?? 9_000_000_000n
        const verdict = oracle.reverse(one.nth, one.reason, key)
        await compare([verdict], async () => [
          await ledger.reverse(id, { reason: one.reason, ...(key !== undefined && { idempotencyKey: key }) }),
        ])
      }
    }

    await ledger.seal({ most: 7, checkpointAfter: 5 })
    for (const { account, balance } of await ledger.balances(accounts.map(({ code }) => code))) {
      expect(balance, account).toBe(oracle.balance(account))
    }
    const mirrored = await ledger.asOf(new Date("2100-01-01"))
    for (const { account, balance } of mirrored.filter(({ account }) => oracle.accounts.has(account))) {
      expect(balance, account).toBe(oracle.balance(account))
    }
  }
})
