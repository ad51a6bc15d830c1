import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "./domain/facts"
import { bankedPart, blocksBank, factsOfLine } from "./domain/remittance/line-facts"
import { postFacts } from "./post-facts"
import { lockOrders } from "./record-remittance"
import { settleOrder } from "./settle-order"
import { recordFacts } from "./store/facts"
import { keepBank, linesOf, lockCarrierCash, type Remittance, remittanceById } from "./store/remittances"

export interface BankShows {
  /** Day in Morocco. */
  on: string
  /** By which the bank's statement names it. */
  reference: string
  by: string
}

/**
 * A carrier's file has reached the bank: the cash of its parcels is there, and their orders are settled, so that what it held back is
 * released. Said again with the same day and reference it is nothing new.
 * @throws Refusal `not_found`; `remittance_open` while a line is undecided without which nobody knows the sum; `illegal_transition` when
 * the bank showed it otherwise before.
 */
export async function bankRemittance(container: MedusaContainer, remittance_id: string, { on, reference, by }: BankShows): Promise<void> {
  const order_ids = await connectionOf(container).transaction(async (transaction) => {
    const { order_ids, facts } = await bankedRemittance(transaction, remittance_id, { on, reference, by })
    await recordFacts(transaction, facts)
    return order_ids
  })
  for (const order_id of order_ids) await settleOrder(container, order_id)
  await postFacts(container)
}

/** The same in a transaction of the caller's, who records the facts. */
export async function bankedRemittance(
  transaction: Sql,
  remittance_id: string,
  { on, reference, by }: BankShows,
): Promise<{ order_ids: string[]; facts: Fact[] }> {
  const found = await remittanceById(transaction, remittance_id)
  if (!found) throw new Refusal("not_found", { id: remittance_id })
  await lockCarrierCash(transaction, found.carrier)
  const remittance = (await remittanceById(transaction, remittance_id)) as Remittance
  const lines = await linesOf(transaction, [remittance])
  if (remittance.bank) {
    if (remittance.bank.on === on && remittance.bank.reference === reference) {
      return { order_ids: await lockOrders(transaction, lines), facts: [] }
    }
    throw new Refusal("illegal_transition", { from: "banked", to: "banked", allowed: [] })
  }
  const blocking = lines.filter(blocksBank)
  if (blocking.length) throw new Refusal("remittance_open", { lines: blocking.map(({ line }) => line).join(", ") })
  const order_ids = await lockOrders(transaction, lines)
  const amount_minor = lines.reduce((sum, line) => sum + bankedPart(line), 0n)
  await keepBank(transaction, { remittance_id, on, reference, amount_minor, by })
  const banked = (await remittanceById(transaction, remittance_id)) as Remittance
  return { order_ids, facts: (await linesOf(transaction, [banked])).flatMap(factsOfLine) }
}
