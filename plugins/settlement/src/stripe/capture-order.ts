import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { connectionOf } from "@tawiza/vendor/rows"
import { ORDER_LOCK } from "@tawiza/vendor/workflows/move-consignment"
import type Stripe from "stripe"
import { cardPaymentOf, notePaymentFailure } from "../store/card-payments"
import { stripeOf } from "./account"
import { applyPayment } from "./apply"
import { isUnexpectedState } from "./client"

/**
 * Charges the card that an order was paid with, now that the order is there, and lets Medusa and the ledger know. It may be run at any
 * time by anybody: a PaymentIntent is captured once, and each of the three looks for what it has.
 */
export async function captureOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const account = stripeOf(container)
  if (!account) return
  const locking = container.resolve(Modules.LOCKING)
  await locking.execute(order_id, () => captureUnderLock(container, account.api, order_id), { timeout: ORDER_LOCK.timeout })
}

async function captureUnderLock(container: MedusaContainer, stripe: Stripe, order_id: string): Promise<void> {
  const sql = connectionOf(container)
  const payment = await cardPaymentOf(sql, order_id)
  if (!payment) return
  const { id, payment_intent, captured_at, capture_rows } = payment
  try {
    if (!captured_at && capture_rows > 0) await finishCapture(container, stripe, { id, payment_intent })
    await capturePaymentWorkflow(container).run({ input: { payment_id: id, captured_by: "card" } })
    await applyPayment(container, stripe, payment_intent)
  } catch (error) {
    // Where Stripe itself is away there is nothing to look at.
    await applyPayment(container, stripe, payment_intent).catch(() => undefined)
    await notePaymentFailure(sql, payment_intent, error instanceof Error ? error.message : String(error))
    throw error
  }
}

/** A crash between Medusa's row of a capture and the date of its end: Medusa takes that row for the whole and never dates it. */
async function finishCapture(container: MedusaContainer, stripe: Stripe, payment: { id: string; payment_intent: string }): Promise<void> {
  const { id, payment_intent } = payment
  await stripe.paymentIntents.capture(payment_intent, {}, { idempotencyKey: `capture:${payment_intent}` }).catch((error) => {
    if (!isUnexpectedState(error)) throw error
  })
  const { status } = await stripe.paymentIntents.retrieve(payment_intent)
  if (status !== "succeeded") throw new Error(`Payment ${payment_intent} is ${status} and cannot be captured`)
  await container.resolve(Modules.PAYMENT).updatePayment({ id, captured_at: new Date() } as never)
}
