import type { LedgerErrorCode, Leg, NewAccount, NewJournal } from "@tawiza/ledger"

/** What the oracle expects of a request. */
export type Verdict = { created: boolean; journal: number } | LedgerErrorCode

interface Kept {
  journal: NewJournal
  reverses?: number
  reversedBy?: number
}

/**
 * A ledger as a few maps, written without looking at the real one: it says of each request whether it is accepted, and if not, why. Where
 * several reasons apply it names the first of: form, key, accounts, currency, limit.
 */
export class Oracle {
  readonly accounts = new Map<string, NewAccount>()
  /** Debit positive. */
  readonly amounts = new Map<string, bigint>()
  readonly kept: Kept[] = []
  readonly keys = new Map<string, { content: string; journal: number }>()

  constructor(accounts: readonly NewAccount[]) {
    for (const account of accounts) {
      this.accounts.set(account.code, account)
      this.amounts.set(account.code, 0n)
    }
  }

  balance(code: string): bigint {
    const { kind } = this.accounts.get(code) as NewAccount
    const amount = this.amounts.get(code) as bigint
    return kind === "asset" || kind === "expense" ? amount : -amount
  }

  post(journal: NewJournal): Verdict {
    const [verdict] = this.postMany([journal])
    return verdict as Verdict
  }

  /** One verdict for each, or one refusal for all. */
  postMany(journals: readonly NewJournal[]): Verdict[] {
    const fault = this.#faultOf(journals)
    if (fault) return [fault]
    return journals.map((journal) => {
      const known = this.keys.get(journal.idempotencyKey)
      return known ? { created: false, journal: known.journal } : this.#keep(journal.idempotencyKey, contentOf(journal), { journal })
    })
  }

  reverse(number: number, reason: string, key = `reverse of ${number}`): Verdict {
    const content = JSON.stringify(["reversal", number, reason])
    const known = this.keys.get(key)
    const kept = this.kept[number]
    if (known) {
      if (known.content === content) return { created: false, journal: known.journal }
      return key.startsWith("reverse of") ? "already_reversed" : "key_reused"
    }
    if (!kept) return "unknown_journal"
    if (kept.reversedBy !== undefined) return "already_reversed"
    const mirror = { ...kept.journal, legs: kept.journal.legs.map(mirrored) }
    if (!this.#withinLimits([mirror])) return "limit_exceeded"
    if (kept.reverses !== undefined) return "not_reversible"
    const verdict = this.#keep(key, content, { journal: mirror, reverses: number })
    kept.reversedBy = verdict.journal
    return verdict
  }

  #faultOf(journals: readonly NewJournal[]): LedgerErrorCode | undefined {
    for (const { legs } of journals) {
      const amounts = legs.map(amountOf)
      if (legs.some((leg) => (leg.debit ?? leg.credit ?? 0n) <= 0n)) return "bad_amount"
      if (legs.length < 2) return "too_few_legs"
      if (amounts.reduce((sum, amount) => sum + amount, 0n) !== 0n) return "unbalanced"
    }
    const contents = new Map([...this.keys].map(([key, { content }]) => [key, content]))
    const fresh: NewJournal[] = []
    // Within one batch a clash shows before anything is written; with what is kept, only after the new ones were tried.
    for (const journal of journals) {
      const inBatch = fresh.find(({ idempotencyKey }) => idempotencyKey === journal.idempotencyKey)
      if (inBatch && contentOf(inBatch) !== contentOf(journal)) return "key_reused"
      if (!inBatch) fresh.push(journal)
    }
    const clash = fresh.some(
      (journal) => contents.has(journal.idempotencyKey) && contents.get(journal.idempotencyKey) !== contentOf(journal),
    )
    const written = fresh.filter(({ idempotencyKey }) => !contents.has(idempotencyKey))
    const legs = written.flatMap(({ currency, legs }) => legs.map(({ account }) => ({ currency, account: this.accounts.get(account) })))
    if (legs.some(({ account }) => account === undefined)) return "unknown_account"
    if (legs.some(({ account, currency }) => account?.currency !== currency)) return "currency_mismatch"
    if (!this.#withinLimits(written)) return "limit_exceeded"
    return clash ? "key_reused" : undefined
  }

  #withinLimits(journals: readonly NewJournal[]): boolean {
    const after = new Map(this.amounts)
    for (const leg of journals.flatMap(({ legs }) => legs)) after.set(leg.account, (after.get(leg.account) as bigint) + amountOf(leg))
    return [...this.accounts.values()].every(({ code, kind, minimum }) => {
      const amount = after.get(code) as bigint
      const touched = journals.some(({ legs }) => legs.some(({ account }) => account === code))
      return !touched || minimum === undefined || (kind === "asset" || kind === "expense" ? amount : -amount) >= minimum
    })
  }

  #keep(key: string, content: string, kept: Kept): { created: true; journal: number } {
    const journal = this.kept.push(kept) - 1
    this.keys.set(key, { content, journal })
    for (const leg of kept.journal.legs) this.amounts.set(leg.account, (this.amounts.get(leg.account) as bigint) + amountOf(leg))
    return { created: true, journal }
  }
}

export const amountOf = (leg: Leg): bigint => leg.debit ?? -(leg.credit as bigint)

const mirrored = ({ account, subject, ...leg }: Leg): Leg => {
  const named = subject === undefined ? { account } : { account, subject }
  return leg.debit === undefined ? { ...named, debit: leg.credit as bigint } : { ...named, credit: leg.debit }
}

const contentOf = ({ legs, kind, currency, happenedAt }: NewJournal): string =>
  JSON.stringify([kind, currency, happenedAt, legs.map((leg) => [leg.account, leg.subject ?? "", String(amountOf(leg))].join(" ")).sort()])
