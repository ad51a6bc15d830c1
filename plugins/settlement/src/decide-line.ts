import type { MedusaContainer } from "@medusajs/framework/types"
import type { DecideLineBody } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import { decisionsFor, factsOfLine } from "./domain/remittance/line-facts"
import type { RemittableParcel } from "./domain/remittance/match-remittance"
import { parcelNumber } from "./domain/remittance/read-remittance"
import { freightBearers } from "./freight-bearers"
import { postFacts } from "./post-facts"
import { settleOrder } from "./settle-order"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { parcelsNumbered } from "./store/parcels"
import { keepDecision, lineById, lockCarrierCash, type RecordedLine } from "./store/remittances"

/**
 * A treasurer says what a line is that matched nothing, once.
 * @returns the id of its file
 * @throws Refusal `not_found`; `illegal_transition` for a line that is decided or a decision that it does not allow; `parcel_not_matching`
 * for a parcel that is not this carrier's, whose cash it does not have, or whose cash came already.
 */
export async function decideLine(container: MedusaContainer, line_id: string, body: DecideLineBody & { by: string }): Promise<string> {
  const { remittance_id, order_id } = await connectionOf(container).transaction(async (transaction) => {
    const found = await lineById(transaction, line_id)
    if (!found) throw new Refusal("not_found", { id: line_id })
    await lockCarrierCash(transaction, found.remittance.carrier)
    const { line } = (await lineById(transaction, line_id)) as { line: RecordedLine }
    const allowed = decisionsFor(line)
    if (!allowed.includes(body.decision)) throw new Refusal("illegal_transition", { from: line.outcome, to: body.decision, allowed })
    const parcel = body.decision === "match" ? await parcelToMatch(transaction, line, body.parcel ?? "") : null
    if (parcel) await lockOrderMoney(transaction, parcel.order_id)
    await keepDecision(transaction, {
      line_id,
      decision: body.decision,
      consignment_id: parcel?.consignment_id ?? null,
      borne_by:
        parcel && line.return_cost_minor > 0n ? (await freightBearers(transaction, [parcel.consignment_id]))(parcel.consignment_id) : null,
      note: body.note,
      by: body.by,
    })
    const decided = (await lineById(transaction, line_id)) as { line: RecordedLine }
    await recordFacts(transaction, factsOfLine(decided.line))
    return { remittance_id: line.remittance_id, order_id: parcel?.order_id }
  })
  if (order_id) await settleOrder(container, order_id)
  await postFacts(container)
  return remittance_id
}

/** Read under the carrier's lock: no other line of its files can be matched to it meanwhile. */
async function parcelToMatch(transaction: Sql, line: RecordedLine, written: string): Promise<RemittableParcel> {
  const number = parcelNumber(written)
  const parcel = (await parcelsNumbered(transaction, [number]))(number)
  const fits = parcel?.carrier === line.carrier && (line.return_cost_minor > 0n ? awaitsReturn(parcel) : awaitsCash(parcel))
  if (!parcel || !fits) throw new Refusal("parcel_not_matching", { parcel: written })
  return parcel
}

const awaitsReturn = ({ status, return_recorded }: RemittableParcel) => status === "refused" && !return_recorded
const awaitsCash = ({ collected_minor, remitted }: RemittableParcel) => collected_minor !== null && !remitted
