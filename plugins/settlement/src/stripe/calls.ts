import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toJsonMinor } from "@tawiza/money"
import { connectionOf } from "@tawiza/vendor/rows"
import type Stripe from "stripe"
import { endCall, leaveCall, type StripeCall, takeCall } from "../store/calls"
import { stripeOf } from "./account"
import { applyTransfer, keepRefund } from "./apply"
import { isPassing, isUnknownOutcome } from "./client"
import { findMade } from "./find-made"
import { makeTransfer } from "./transfers"

/**
 * Makes every call that waits: the one place from which money leaves by Stripe. A call has one key for good (a transfer one for each time
 * that Stripe had too little for it). Where an earlier try may have been carried out, Stripe is looked at first, and the call is made again
 * only when it is not there: by then also the key alone would keep it from being done twice.
 */
export async function makeCalls(container: MedusaContainer): Promise<void> {
  const account = stripeOf(container)
  if (!account) return
  const sql = connectionOf(container)
  for (let call = await takeCall(sql); call; call = await takeCall(sql)) {
    try {
      await KINDS[call.kind](container, account.api, call)
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Stripe, ${call.key}: ${failure}`)
      await leaveCall(sql, call.id, afterError(error), failure)
    }
  }
}

/** What Stripe refused is for a person to decide; what nobody knows is looked at again. */
function afterError(error: unknown): "waiting" | "unknown" | "failed" {
  if (isPassing(error)) return "waiting"
  // Also what went wrong on our side after the call.
  return isUnknownOutcome(error) || !isStripes(error) ? "unknown" : "failed"
}

const isStripes = (error: unknown) => typeof (error as { rawType?: unknown } | null)?.rawType === "string"

type Make = (container: MedusaContainer, stripe: Stripe, call: StripeCall) => Promise<void>

const KINDS: Record<StripeCall["kind"], Make> = { refund: makeRefund, transfer: makeTransfer, reversal: makeReversal }

async function makeRefund(container: MedusaContainer, stripe: Stripe, call: StripeCall): Promise<void> {
  const payment_intent = call.payment_id as string
  const made =
    (call.called_before && (await findMade(stripe.refunds.list({ payment_intent, limit: 100 }), call))) ||
    (await stripe.refunds.create(
      { payment_intent, amount: toJsonMinor(call.amount_minor), metadata: { call: call.key } },
      { idempotencyKey: call.key },
    ))
  await connectionOf(container).transaction((transaction) => keepRefund(transaction, made, payment_intent))
}

/** `destination` is the transfer that is taken back. */
async function makeReversal(container: MedusaContainer, stripe: Stripe, call: StripeCall): Promise<void> {
  const transfer = call.destination as string
  const made =
    (call.called_before && (await findMade(stripe.transfers.listReversals(transfer, { limit: 100 }), call))) ||
    (await stripe.transfers.createReversal(
      transfer,
      { amount: toJsonMinor(call.amount_minor), metadata: { call: call.key } },
      { idempotencyKey: call.key },
    ))
  await applyTransfer(container, stripe, transfer)
  await endCall(connectionOf(container), call.id, made.id)
}
