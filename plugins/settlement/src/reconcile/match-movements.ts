import type { BankMovementKind } from "@tawiza/contract"
import type { Sql } from "@tawiza/vendor/rows"
import { bankedRemittance } from "../bank-remittance"
import { type BankMovement, movementOf } from "../domain/match-movement"
import type { BankLine } from "../store/bank-lines"
import { openMovements } from "../store/bank-movements"
import { momentOf } from "./match-payouts"
import type { BankMatcher, Explanation } from "./matchers"

/** Movements of one kind: carriers' cash, refunds by transfer and those that came back, Stripe's payouts. */
export const movementMatcher = (kind: BankMovementKind): BankMatcher => ({
  name: kind,
  async explain(transaction, line) {
    // Of all kinds: one that could be another one's is nobody's.
    const found = movementOf(line, await openMovements(transaction, line.amount_minor))
    return found?.kind === kind ? explained(transaction, line, found, "bank") : null
  },
})

/** What a line is that shows this movement: nothing new where it was told before. */
export async function explained(transaction: Sql, line: BankLine, movement: BankMovement, by: string): Promise<Explanation> {
  const { kind, subject, amount_minor, currency_code, told } = movement
  if (told) return { subject, facts: [], told_before: true }
  if (kind === "remittance") {
    const reference = line.reference ?? (line.text.slice(0, 140) || line.booked_on)
    return { subject, facts: (await bankedRemittance(transaction, subject, { on: line.booked_on, reference, by })).facts }
  }
  const of = { order_id: null, consignment_id: null, vendor_id: null, currency_code, happened_at: momentOf(line) }
  return { subject, facts: [{ ...of, key: `stripe:${subject}:banked`, kind: "psp_banked", payout_id: subject, amount_minor }] }
}
