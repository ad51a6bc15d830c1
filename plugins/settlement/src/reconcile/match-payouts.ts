import { PAYOUT_SHOWN_WITHIN_DAYS } from "@tawiza/config/settlement"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { paidBy, returnedBy } from "../domain/match-payout"
import { payPayout, returnPayout } from "../payouts/end-payout"
import type { BankLine } from "../store/bank-lines"
import { findPayouts, type Payout } from "../store/payouts"
import type { BankMatcher } from "./matchers"

/** A payout that left. */
export const payoutPaidMatcher: BankMatcher = {
  name: "payout",
  async explain(transaction, line) {
    const waiting = await matchable(transaction, ["submitted", "unknown"], line)
    // One that was said to be rejected is known by our reference alone.
    const rejected = (await matchable(transaction, ["rejected"], line)).filter(({ end_to_end_id }) => end_to_end_id === line.end_to_end_id)
    const found = paidBy(line, [...waiting, ...rejected], PAYOUT_SHOWN_WITHIN_DAYS)
    if (!found) return null
    return { subject: found.id, facts: [await payPayout(transaction, found, { by: "bank", happened_at: momentOf(line) })] }
  },
}

/** A payout that came back. */
export const payoutReturnedMatcher: BankMatcher = {
  name: "payout_return",
  async explain(transaction, line) {
    const found = returnedBy(line, await matchable(transaction, ["paid"], line))
    if (!found) return null
    const why = { by: "bank", happened_at: momentOf(line), fee_minor: 0n, reason: line.text.slice(0, 300) || null }
    return { subject: found.id, facts: [await returnPayout(transaction, found, why)] }
  },
}

/** Noon of the day that the bank told: it tells no hour. */
export const momentOf = ({ booked_on }: Pick<BankLine, "booked_on">): Date => new Date(`${booked_on}T12:00:00Z`)

async function matchable(transaction: Sql, statuses: readonly string[], line: BankLine): Promise<(Payout & { submitted_on: string })[]> {
  const amount = line.amount_minor < 0n ? -line.amount_minor : line.amount_minor
  const found = await findPayouts(
    transaction,
    "p.status = any(?) and a.stripe_account is null and (p.end_to_end_id = ? or p.amount_minor = ?)",
    [statuses, line.end_to_end_id, String(amount)],
  )
  const batches = await rows<{ id: string; submitted_at: Date }>(
    transaction,
    "select id, submitted_at from payout_batch where id = any(?)",
    [found.map(({ batch_id }) => batch_id)],
  )
  const submitted = new Map(batches.map(({ id, submitted_at }) => [id, moroccanDay(submitted_at)]))
  return found.map((payout) => ({ ...payout, submitted_on: submitted.get(payout.batch_id) ?? "" }))
}
