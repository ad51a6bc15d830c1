import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReplaceCardRefundBody } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { postFacts } from "./post-facts"
import { replaceCall } from "./store/calls"
import { lockOrderMoney, recordFacts } from "./store/facts"

/**
 * A parcel that was paid by card did not come, the card did not take the refund, and the customer has got it otherwise. The refund of a
 * return is not replaced here: its customer says how it wants it.
 * @throws Refusal `not_found` for what is not such a refund
 */
export async function replaceCardRefund(
  container: MedusaContainer,
  { call_id, method, on, reference }: ReplaceCardRefundBody & { call_id: string },
): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const [of] = await rows<{ order_id: string; vendor_id: string; consignment_id: string }>(
      transaction,
      `select c.order_id, c.vendor_id, c.id as consignment_id from stripe_call s join consignment c on c.id = s.consignment_id
      where s.id = ?::bigint and s.refund_id is null`,
      [call_id],
    )
    if (!of) throw new Refusal("not_found", { id: call_id })
    await lockOrderMoney(transaction, of.order_id)
    const call = await replaceCall(transaction, { id: call_id })
    if (!call) throw new Refusal("not_found", { id: call_id })
    const { key, currency_code, amount_minor } = call
    const happened_at = new Date(`${on}T12:00:00Z`)
    await recordFacts(transaction, [
      { ...of, kind: "refund_sent", key: `${key}:replaced`, currency_code, happened_at, refund_id: key, method, amount_minor, reference },
    ])
  })
  await postFacts(container)
}
