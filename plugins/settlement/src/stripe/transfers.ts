import type { MedusaContainer } from "@medusajs/framework/types"
import { toJsonMinor } from "@tawiza/money"
import { connectionOf } from "@tawiza/vendor/rows"
import Stripe from "stripe"
import { endTransfer } from "../payouts/end-payout"
import { leaveCall, renewCall, type StripeCall } from "../store/calls"
import { applyTransfer } from "./apply"
import { findMade } from "./find-made"

/**
 * Sends a payout to the vendor's own account with Stripe. Where Stripe has not enough it waits, and is shown; what Stripe refuses for any
 * other reason will never be sent, so its payout is rejected and the money can be paid again.
 */
export async function makeTransfer(container: MedusaContainer, stripe: Stripe, call: StripeCall): Promise<void> {
  const before = call.called_before ? await findMade(stripe.transfers.list({ transfer_group: call.key, limit: 100 }), call) : null
  const made = before ?? (await send(container, stripe, call))
  if (made) await applyTransfer(container, stripe, made.id)
}

async function send(container: MedusaContainer, stripe: Stripe, call: StripeCall): Promise<Stripe.Transfer | null> {
  const { key, epoch, amount_minor, currency_code, destination } = call
  try {
    return await stripe.transfers.create(
      {
        amount: toJsonMinor(amount_minor),
        currency: currency_code,
        destination: destination as string,
        transfer_group: key,
        metadata: { call: key },
      },
      { idempotencyKey: `${key}:${epoch}` },
    )
  } catch (error) {
    // Only this is Stripe's own word that nothing was done.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    if (error.code === "balance_insufficient") await renewCall(connectionOf(container), call, error.message)
    else await refuse(container, call, error.message)
    return null
  }
}

async function refuse(container: MedusaContainer, { id, payout_id }: StripeCall, failure: string): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    await endTransfer(transaction, payout_id as string, "rejected", { happened_at: new Date(), reason: failure.slice(0, 300) })
    await leaveCall(transaction, id, "failed", failure)
  })
}
