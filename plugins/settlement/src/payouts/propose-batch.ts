import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYOUT_BATCH_TRANSITIONS } from "@tawiza/contract"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { payoutKey } from "../domain/payout-fact"
import { recordFacts } from "../store/facts"
import { lockBatch, moveBatch } from "../store/payouts"
import { catchUp } from "./catch-up"
import { readyToSign } from "./ready-to-sign"

/** Who signs, and what they have read. */
export interface Signing {
  batch_id: string
  user_id: string
  by: string
  hash: string
}

/**
 * The first signature. What its vendors owe is taken from what is available to them before anybody is paid.
 * @throws Refusal `illegal_transition`, and what `readyToSign` throws
 */
export async function proposeBatch(container: MedusaContainer, { batch_id, user_id, by, hash }: Signing): Promise<void> {
  await catchUp(container)
  await connectionOf(container).transaction(async (transaction) => {
    const batch = await lockBatch(transaction, batch_id)
    transition(PAYOUT_BATCH_TRANSITIONS, batch.status, "proposed")
    const { payouts, candidateOf } = await readyToSign(container, transaction, batch, hash)
    const [proposals] = await rows<{ count: number }>(
      transaction,
      `select count(*)::int as count from payout_move where batch_id = ? and payout_id is null and "to" = 'proposed'`,
      [batch_id],
    )
    const now = new Date()
    for (const payout of payouts) {
      const { debt_minor } = candidateOf(payout)
      if (debt_minor === 0n) continue
      const key = payoutKey(payout.id, `debt_netted:${proposals?.count ?? 0}`)
      const of = {
        order_id: null,
        consignment_id: null,
        vendor_id: payout.vendor_id,
        payout_id: payout.id,
        currency_code: batch.currency_code,
      }
      await recordFacts(transaction, [{ key, kind: "debt_netted", happened_at: now, amount_minor: debt_minor, ...of }])
    }
    await moveBatch(transaction, batch, "proposed", {
      by,
      hash,
      set: { proposed_by: user_id, proposed_at: now, proposed_hash: hash },
    })
  })
  await catchUp(container)
}
