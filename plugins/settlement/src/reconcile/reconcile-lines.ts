import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BankLineExplanation, BankMovementKind } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import { ACCOUNTS } from "../domain/accounts"
import { bankLineKey } from "../domain/bank-line-fact"
import { type Fact, journalOf } from "../domain/facts"
import { payPayout, returnPayout } from "../payouts/end-payout"
import { postFacts } from "../post-facts"
import { type BankLine, explainLine, findLines, lockLine, suspendLine } from "../store/bank-lines"
import { openMovements } from "../store/bank-movements"
import { recordFacts } from "../store/facts"
import { findPayouts } from "../store/payouts"
import { explained } from "./match-movements"
import { momentOf } from "./match-payouts"
import { type BankMatcher, type Explanation, MATCHERS } from "./matchers"

/**
 * Asks the matchers about every line that is new or waits, in the order of their days. A new line that nobody knows goes into suspense:
 * the books then have what the bank has. A run that was cut off is gone on with by the next.
 */
export async function reconcileLines(container: MedusaContainer, matchers: readonly BankMatcher[] = MATCHERS): Promise<void> {
  const open = await findLines(connectionOf(container), "l.status in ('new', 'suspense')", [], "l.booked_on, l.id")
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { id } of open) {
    // What goes wrong with one line keeps none of the others: it stays as it was, and its day stays open.
    await connectionOf(container)
      .transaction((transaction) => lookAt(transaction, id, matchers))
      .catch((error: unknown) => logger.error(`Line ${id} of the bank could not be looked at: ${String(error)}`))
  }
  await postFacts(container)
}

async function lookAt(transaction: Sql, id: string, matchers: readonly BankMatcher[]): Promise<void> {
  const line = await lockLine(transaction, id)
  if (line?.status !== "new" && line?.status !== "suspense") return
  for (const matcher of matchers) {
    const explanation = await matcher.explain(transaction, line)
    if (explanation) return match(transaction, line, explanation, { name: matcher.name, by: "system" })
  }
  if (line.status === "suspense") return
  await suspendLine(transaction, line)
  await recordFacts(transaction, [{ ...of(line), key: bankLineKey(id, "suspended"), kind: "bank_suspended" }])
}

/**
 * A treasurer knows of which payout a waiting line is: what went out in full, or what came back, less what the banks kept.
 * @throws Refusal `not_found`, `illegal_transition`, `bank_line_does_not_fit`
 */
export async function matchByHand(
  container: MedusaContainer,
  { line_id, payout_id, by }: { line_id: string; payout_id: string; by: string },
): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const line = await waiting(transaction, line_id)
    const [payout] = await findPayouts(transaction, "p.id = ?", [payout_id])
    if (!payout) throw new Refusal("not_found", { id: payout_id })
    const fee_minor = payout.amount_minor - line.amount_minor
    if (payout.stripe_account !== null) throw new Refusal("bank_line_does_not_fit")
    const fits = line.amount_minor < 0n ? payout.amount_minor === -line.amount_minor : fee_minor >= 0n
    if (!fits) throw new Refusal("bank_line_does_not_fit")
    const why = { by, happened_at: momentOf(line) }
    const outgoing = line.amount_minor < 0n
    const fact = outgoing
      ? await payPayout(transaction, payout, why)
      : await returnPayout(transaction, payout, { ...why, fee_minor, reason: line.text.slice(0, 300) || null })
    await match(transaction, line, { subject: payout_id, facts: [fact] }, { name: outgoing ? "payout" : "payout_return", by })
  })
  await postFacts(container)
}

/**
 * A treasurer knows which other movement a waiting line is, of its whole amount.
 * @throws Refusal `not_found`, `illegal_transition`, `bank_line_does_not_fit`
 */
export async function matchMovementByHand(
  container: MedusaContainer,
  { line_id, movement: kind, subject, by }: { line_id: string; movement: BankMovementKind; subject: string; by: string },
): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const line = await waiting(transaction, line_id)
    const open = await openMovements(transaction, line.amount_minor)
    const movement = open.find((one) => one.kind === kind && one.subject === subject)
    if (!movement) throw new Refusal("bank_line_does_not_fit")
    await match(transaction, line, await explained(transaction, line, movement, by), { name: kind, by })
  })
  await postFacts(container)
}

/**
 * A treasurer says what a waiting line is that has nothing to do with vendors.
 * @throws Refusal `not_found`, `illegal_transition`
 */
export async function explainByHand(
  container: MedusaContainer,
  { line_id, as, note, by }: { line_id: string; as: BankLineExplanation; note: string; by: string },
): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const line = await waiting(transaction, line_id)
    await explainLine(transaction, line, "explained", { explained_as: as, subject: null, note, by })
    await recordFacts(transaction, [{ ...of(line), key: bankLineKey(line.id, "explained"), kind: "bank_explained", as }])
  })
  await postFacts(container)
}

/** @throws Refusal `not_found`, `illegal_transition` */
async function waiting(transaction: Sql, line_id: string): Promise<BankLine> {
  const line = /^\d{1,18}$/.test(line_id) ? await lockLine(transaction, line_id) : null
  if (!line) throw new Refusal("not_found", { id: line_id })
  if (line.status !== "suspense") throw new Refusal("illegal_transition", { from: line.status, to: "matched", allowed: [] })
  return line
}

/** @throws Error when the facts do not move the bank's account by exactly the line: then nothing is recorded */
async function match(
  transaction: Sql,
  line: BankLine,
  { subject, facts, told_before = false }: Explanation,
  { name, by }: { name: string; by: string },
): Promise<void> {
  const moved = facts.reduce((sum, fact) => sum + inBank(fact), 0n)
  if (moved !== (told_before ? 0n : line.amount_minor))
    throw new Error(`${name} explains ${moved} of line ${line.id}, which is ${line.amount_minor}`)
  await explainLine(transaction, line, "matched", { explained_as: name, subject, note: null, by })
  const resumed: Fact = { ...of(line), key: bankLineKey(line.id, "resumed"), kind: "bank_resumed" }
  await recordFacts(transaction, line.status === "suspense" ? [resumed, ...facts] : facts)
}

const inBank = (fact: Fact): bigint =>
  (journalOf(fact)?.legs ?? [])
    .filter(({ account }) => account === ACCOUNTS.bank)
    .reduce((sum, { debit, credit }) => sum + (debit ?? 0n) - (credit ?? 0n), 0n)

const of = (line: BankLine) => ({
  line_id: line.id,
  amount_minor: line.amount_minor,
  currency_code: line.currency_code,
  happened_at: momentOf(line),
  order_id: null,
  consignment_id: null,
  vendor_id: null,
})
