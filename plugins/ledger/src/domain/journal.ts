import { createHash } from "node:crypto"
import { LedgerError } from "../errors"

/** One side of a journal: an account by its code, and minor units in its debit or in its credit, above zero. */
export type Leg = { account: string /** What a clearing account is summed by, an order for example. */; subject?: string } & (
  | { debit: bigint; credit?: undefined }
  | { credit: bigint; debit?: undefined }
)

/** Where a journal came from. */
export interface Reference {
  type: string
  id: string
}

export interface NewJournal {
  /** Made from the fact itself, so that the same fact always has the same key. At most 200 characters. */
  idempotencyKey: string
  /** What kind of fact: `order.captured` for example. At most 80 characters. */
  kind: string
  description?: string
  /** ISO 4217 in lower case, as Medusa's `currency_code`. */
  currency: string
  happenedAt: Date
  reference?: Reference
  legs: readonly Leg[]
}

/** A journal as the database takes it. */
export interface CanonicalJournal {
  key: string
  /** SHA-256 in hex of everything below; two requests with the same content have the same, whatever the order of their legs. */
  hash: string
  kind: string
  description: string | null
  currency: string
  happenedAt: string
  referenceType: string | null
  referenceId: string | null
  legs: CanonicalLeg[]
}

export interface CanonicalLeg {
  account: string
  /** Minor units, debit positive. */
  amount: bigint
  subject: string | null
}

/** The largest amount of a leg: a bigint of Postgres whose mirror is one too. */
export const MOST = 2n ** 63n - 1n
/** Legs are numbered by a smallint. */
const MOST_LEGS = 32_767

/**
 * Checks what can be checked without a database, and brings a journal into the one form that is hashed and stored.
 * @throws LedgerError `invalid_journal` with the fields, `bad_amount`, `too_few_legs`, `unbalanced`.
 */
export function canonicalJournal(journal: NewJournal): CanonicalJournal {
  const { idempotencyKey: key, kind, description = null, currency, happenedAt, reference, legs } = journal
  demand({
    idempotencyKey: isText(key, 200),
    kind: isText(kind, 80),
    description: description === null || isText(description, 2000),
    currency: /^[a-z]{3}$/.test(currency),
    happenedAt: isMoment(happenedAt),
    reference: reference === undefined || (isText(reference.type, 80) && isText(reference.id, 200)),
    legs: Array.isArray(legs) && legs.length <= MOST_LEGS && legs.every(isNamed),
  })
  const amounts: CanonicalLeg[] = legs.map((leg) => ({ account: leg.account, amount: amountOf(leg), subject: leg.subject ?? null }))
  if (amounts.length < 2) throw new LedgerError("too_few_legs", { key })
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0n)
  if (total !== 0n) throw new LedgerError("unbalanced", { key, total })

  const content = {
    kind,
    description,
    currency,
    happenedAt: happenedAt.toISOString(),
    referenceType: reference?.type ?? null,
    referenceId: reference?.id ?? null,
  }
  const lines = amounts.map(({ account, amount, subject }) => JSON.stringify([account, String(amount), subject])).sort()
  return { key, hash: hashOf([content, lines]), ...content, legs: amounts }
}

export interface Reversal {
  /** Why; kept with the journal. */
  reason: string
  /** `reverse:<journal>` unless given. */
  idempotencyKey?: string
  /** Now, unless given. */
  happenedAt?: Date
}

/** @throws LedgerError `invalid_journal` with the fields. */
export function canonicalReversal(journalId: bigint, { reason, idempotencyKey, happenedAt }: Reversal) {
  const key = idempotencyKey ?? `reverse:${journalId}`
  demand({ idempotencyKey: isText(key, 200), reason: isText(reason, 2000), happenedAt: happenedAt === undefined || isMoment(happenedAt) })
  const moment = happenedAt?.toISOString() ?? null
  return { key, hash: hashOf(["reversal", String(journalId), reason, moment]), reason, happenedAt: moment }
}

function amountOf({ debit, credit }: Leg): bigint {
  const amount = debit ?? credit
  if ((debit === undefined) === (credit === undefined) || typeof amount !== "bigint" || amount <= 0n || amount > MOST) {
    throw new LedgerError("bad_amount", { amount: String(amount) })
  }
  return debit === undefined ? -amount : amount
}

function demand(fields: Record<string, boolean>): void {
  const wrong = Object.keys(fields).filter((name) => !fields[name])
  if (wrong.length) throw new LedgerError("invalid_journal", { fields: wrong })
}

/** Postgres keeps no NUL in a text, and no half of a surrogate pair. */
const isText = (text: unknown, most: number): boolean =>
  typeof text === "string" && text.length > 0 && text.length <= most && !text.includes("\0") && text.isWellFormed()

const isNamed = (leg: Leg): boolean => typeof leg.account === "string" && (leg.subject === undefined || isText(leg.subject, 200))

/** Postgres knows years that JavaScript does not write as four digits; no fact of a chamber is in one. */
const isMoment = (at: unknown): boolean => at instanceof Date && /^\d{4}-/.test(Number.isNaN(at.getTime()) ? "" : at.toISOString())

const hashOf = (content: unknown): string => createHash("sha256").update(JSON.stringify(content)).digest("hex")
