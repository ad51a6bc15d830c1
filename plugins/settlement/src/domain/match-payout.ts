import { addDays } from "@tawiza/vendor/domain/day"
import type { ReadLine } from "./bank-line"

/** A payout that a line of the bank may be of. */
export interface MatchablePayout {
  end_to_end_id: string
  amount_minor: bigint
  last4: string
  /** Day in Morocco on which the bank got its batch. */
  submitted_on: string
}

type Movement = Pick<ReadLine, "amount_minor" | "booked_on" | "end_to_end_id" | "last4" | "is_return">

/**
 * The payout that a movement out of the account is of: by our reference and its amount; where the bank gives no reference of ours, by
 * amount, days and the last digits, and only when it can be no other. Null: a person has to look.
 */
export function paidBy<P extends MatchablePayout>(line: Movement, payouts: readonly P[], within_days: number): P | null {
  if (line.amount_minor >= 0n) return null
  const alike = payouts.filter(({ amount_minor }) => amount_minor === -line.amount_minor)
  const named = payouts.find(({ end_to_end_id }) => end_to_end_id === line.end_to_end_id)
  if (named) return alike.includes(named) ? named : null
  if (line.end_to_end_id !== null || line.last4 === null) return null
  const possible = alike.filter(
    ({ last4, submitted_on }) =>
      last4 === line.last4 && submitted_on <= line.booked_on && line.booked_on <= addDays(submitted_on, within_days),
  )
  return possible.length === 1 ? (possible[0] as P) : null
}

/** The payout that came back by a movement into the account: by our reference, and the whole of it. */
export function returnedBy<P extends MatchablePayout>(line: Movement, payouts: readonly P[]): P | null {
  if (line.amount_minor <= 0n) return null
  return (
    payouts.find(({ end_to_end_id, amount_minor }) => end_to_end_id === line.end_to_end_id && amount_minor === line.amount_minor) ?? null
  )
}
