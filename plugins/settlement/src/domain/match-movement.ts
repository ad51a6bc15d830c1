import type { BankMovementKind } from "@tawiza/contract"
import { daysBetween } from "@tawiza/vendor/domain/day"
import type { ReadLine } from "./bank-line"

/** A movement that a line of the bank should show, and that is no payout. */
export interface BankMovement {
  kind: BankMovementKind
  subject: string
  /** Above zero it comes in. */
  amount_minor: bigint
  currency_code: string
  /** Day in Morocco. */
  on: string
  reference: string | null
  carrier: string | null
  /** Names by which the bank may call the other side. */
  names: readonly string[]
  told: boolean
}

type Movement = Pick<ReadLine, "amount_minor" | "booked_on" | "reference" | "end_to_end_id" | "counterparty" | "text">

/** Days between what somebody says and what the bank books, at most. */
const NEAR_DAYS = 5
/** A shorter reference is in too many texts. */
const SHORTEST_REFERENCE = 4

/**
 * The movement that a line is, by its whole amount: the one whose reference the line carries; else the only one of its amount, when it is
 * near in time and was told, or the line names who pays it. Null: a person has to look.
 */
export function movementOf<M extends BankMovement>(line: Movement, movements: readonly M[]): M | null {
  const alike = movements.filter(({ amount_minor }) => amount_minor === line.amount_minor)
  const said = letters([line.reference, line.end_to_end_id, line.counterparty, line.text].join(" "))
  const mentions = (words: string | null) => words !== null && letters(words).length >= SHORTEST_REFERENCE && said.includes(letters(words))
  const named = alike.filter(({ reference }) => mentions(reference))
  if (named.length > 0) return named.length === 1 ? (named[0] as M) : null
  const [only, ...others] = alike
  if (!only || others.length > 0 || Math.abs(daysBetween(only.on, line.booked_on)) > NEAR_DAYS) return null
  return only.told || only.names.some(mentions) ? only : null
}

/** What is left of a text when banks have written it their way. */
const letters = (text: string) =>
  text
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
