import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminRefund, ChamberRole } from "@tawiza/contract"
import { daysBetween, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { openBankNumber } from "../../../ask-return"
import { keysOf } from "../../../modules/settlement"
import { listCredits } from "../../../store/customer-credits"
import { orderPeople } from "../../../store/delivered-parcels"
import type { KeptRefund } from "../../../store/refunds"
import { type KeptReturn, listReturns } from "../../../store/returns"
import { refundView } from "../../return-view"
import { mayChange } from "../remittances/one"

/**
 * Refunds as the treasurer sends them. A whole bank number is shown only to who may send, and only while there is something to send; the code of a
 * credit only to who may send.
 */
export async function adminRefunds(container: MedusaContainer, refunds: readonly KeptRefund[], role: ChamberRole): Promise<AdminRefund[]> {
  const sql = connectionOf(container)
  const returns = await listReturns(sql, { ids: refunds.map(({ return_id }) => return_id) })
  const kept = new Map(returns.map((one) => [one.id, one]))
  const order_ids = [...kept.values()].map(({ order_id }) => order_id)
  const [people, credits, numbers] = await Promise.all([
    orderPeople(sql, order_ids),
    mayChange(role) ? listCredits(sql, { refund_ids: refunds.map(({ id }) => id) }) : [],
    rows<{ id: string; number: string }>(sql, "select id, number from consignment where id = any(?)", [
      refunds.map(({ consignment_id }) => consignment_id),
    ]),
  ])
  const today = moroccanDay(new Date())
  return refunds.map((refund) => {
    const of = kept.get(refund.return_id) as KeptReturn
    const person = people.get(of.order_id)
    const toSend = mayChange(role) && refund.status !== "sent"
    return {
      ...refundView(refund, of, credits),
      return_id: of.id,
      consignment: { id: of.consignment_id, number: numbers.find(({ id }) => id === of.consignment_id)?.number ?? "" },
      order: { id: of.order_id, display_id: person?.display_id ?? 0 },
      customer: person?.name ?? "",
      holder: toSend ? (of.way.account?.holder ?? null) : null,
      bank_number: toSend ? openBankNumber(keysOf(container), of) : null,
      days_left: daysBetween(today, refund.due_on),
    }
  })
}
