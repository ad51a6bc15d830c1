import type { MedusaContainer } from "@medusajs/framework/types"
import { WITHDRAWAL_DAYS, WITHDRAWAL_MARGIN_DAYS } from "@tawiza/config/settlement"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { dueFacts, type HoldRules, type ParcelState } from "./domain/parcel-money"
import { freezeShares } from "./freeze-shares"
import { wantRefund } from "./store/calls"
import { giveBackCredit } from "./store/customer-credits"
import { factsOf, lockOrderMoney, recordFacts } from "./store/facts"
import { sharesOf } from "./store/shares"

export const HOLD_RULES: HoldRules = { held_days: WITHDRAWAL_DAYS + WITHDRAWAL_MARGIN_DAYS }

/** Makes good what a lost event has left of an order, before somebody builds on it: its money is divided, its facts are recorded. */
export async function catchUpOrder(container: MedusaContainer, order_id: string, now = new Date()): Promise<void> {
  await freezeShares(container, order_id)
  await settleOrder(container, order_id, now)
}

type ParcelRow = Omit<ParcelState, "due_minor" | "credit_minor"> & { due_minor: string; credit_minor: string }

/**
 * Records every fact that the state of an order's parcels implies and that is not recorded yet. It may be run at any time by anybody: a
 * lock on the order's money and the facts' keys make it happen once.
 */
export async function settleOrder(container: MedusaContainer, order_id: string, now = new Date()): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    await lockOrderMoney(transaction, order_id)
    const parcels = await rows<ParcelRow>(
      transaction,
      `select c.id as consignment_id, c.status, c.due_minor::text, c.credit_minor::text, c.carrier, o.created_at as placed_at,
        (select m.credit_id from customer_credit_move m where m.order_id = c.order_id and m.consignment_id is null) as credit_id,
        (select max(m.created_at) from consignment_move m where m.consignment_id = c.id and m."to" = 'delivered') as delivered_at,
        (select max(m.created_at) from consignment_move m
          where m.consignment_id = c.id and m."to" = c.status and c.status in ('declined', 'cancelled', 'refused')) as called_off_at
      from consignment c join "order" o on o.id = c.order_id where c.order_id = ? and c.deleted_at is null order by c.number`,
      [order_id],
    )
    const ids = parcels.map(({ consignment_id }) => consignment_id)
    const [shares, facts] = [await sharesOf(transaction, ids), await factsOf(transaction, ids)]
    for (const parcel of parcels) {
      const share = shares.get(parcel.consignment_id)
      if (!share) continue
      const state = { ...parcel, due_minor: BigInt(parcel.due_minor), credit_minor: BigInt(parcel.credit_minor) }
      await recordFacts(transaction, dueFacts(state, share, facts.get(parcel.consignment_id) ?? [], now, HOLD_RULES))
      if (!parcel.called_off_at) continue
      await wantRefund(transaction, parcel.consignment_id)
      await giveBackCredit(transaction, parcel.consignment_id)
    }
  })
}
