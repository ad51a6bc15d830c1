import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LedgerError } from "../errors"
import { canonicalJournal, canonicalReversal, type Leg, MOST, type NewJournal } from "./journal"

const sale = (change: Partial<NewJournal> = {}): NewJournal => ({
  idempotencyKey: "sale:1",
  kind: "sale",
  currency: "mad",
  happenedAt: new Date("2026-11-28T10:00:00Z"),
  legs: [
    { account: "bank", debit: 300n },
    { account: "vendor", credit: 270n },
    { account: "commission", credit: 30n, subject: "order_1" },
  ],
  ...change,
})

const refusal = (journal: NewJournal) => {
  try {
    canonicalJournal(journal)
    return undefined
  } catch (error) {
    return { code: (error as LedgerError).code, details: (error as LedgerError).details }
  }
}

describe("a journal in its canonical form", () => {
  it("has debits positive and credits negative, in the order given", () => {
    expect(canonicalJournal(sale()).legs).toEqual([
      { account: "bank", amount: 300n, subject: null },
      { account: "vendor", amount: -270n, subject: null },
      { account: "commission", amount: -30n, subject: "order_1" },
    ])
  })

  it("has one hash for one content, whatever the order of its legs", () => {
    const hash = canonicalJournal(sale()).hash
    expect(canonicalJournal(sale({ legs: sale().legs.toReversed(), idempotencyKey: "another" })).hash).toBe(hash)
    const others: Partial<NewJournal>[] = [
      { kind: "other" },
      { description: "x" },
      { currency: "eur" },
      { happenedAt: new Date("2026-11-28T10:00:00.001Z") },
      { reference: { type: "order", id: "1" } },
      { legs: [sale().legs[0]!, { account: "vendor", credit: 300n }] },
      { legs: sale().legs.map((leg) => ({ ...leg, subject: "order_1" })) },
    ]
    expect(new Set([hash, ...others.map((change) => canonicalJournal(sale(change)).hash)]).size).toBe(others.length + 1)
  })

  it("is refused by name", () => {
    const legs = (...legs: unknown[]) => refusal(sale({ legs: legs as Leg[] }))?.code
    expect(legs()).toBe("too_few_legs")
    expect(legs({ account: "a", debit: 1n })).toBe("too_few_legs")
    expect(legs({ account: "a", debit: 2n }, { account: "b", credit: 1n })).toBe("unbalanced")
    for (const amount of [{ debit: 0n }, { debit: -1n }, { debit: 1 }, { debit: MOST + 1n }, {}, { debit: 1n, credit: 1n }]) {
      expect(legs({ account: "a", ...amount }, { account: "b", credit: 1n })).toBe("bad_amount")
    }
    expect(legs({ account: "a", debit: MOST }, { account: "b", credit: MOST })).toBeUndefined()
  })

  it("names every field that is wrong at once", () => {
    const wrong = { idempotencyKey: "", kind: "x".repeat(81), currency: "MAD", happenedAt: new Date("never"), description: "\0" }
    expect(refusal(sale(wrong))?.details).toEqual({ fields: ["idempotencyKey", "kind", "description", "currency", "happenedAt"] })
    expect(refusal(sale({ reference: { type: "order", id: "" } }))?.details).toEqual({ fields: ["reference"] })
    expect(refusal(sale({ kind: "\ud800" }))?.details).toEqual({ fields: ["kind"] })
  })

  it("is balanced exactly when its debits equal its credits", () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 1000n }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amounts, amounts, (debits, credits) => {
        const sum = (list: bigint[]) => list.reduce((a, b) => a + b, 0n)
        const legs = [...debits.map((debit) => ({ account: "a", debit })), ...credits.map((credit) => ({ account: "b", credit }))]
        expect(refusal(sale({ legs }))?.code).toBe(sum(debits) === sum(credits) ? undefined : "unbalanced")
      }),
    )
  })
})

describe("a reversal", () => {
  it("has a key of its journal unless one is given", () => {
    expect(canonicalReversal(7n, { reason: "entered twice" })).toMatchObject({ key: "reverse:7", happenedAt: null })
    expect(canonicalReversal(7n, { reason: "entered twice", idempotencyKey: "k" }).key).toBe("k")
  })

  it("needs a reason", () => {
    expect(() => canonicalReversal(7n, { reason: "" })).toThrow("reason")
  })
})
