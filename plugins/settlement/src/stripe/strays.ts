import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { connectionOf } from "@tawiza/vendor/rows"
import { routeOrderWorkflow } from "@tawiza/vendor/workflows"
import type Stripe from "stripe"
import { wantCall } from "../store/calls"
import { notePaymentFailure, type Stray, strayPayments } from "../store/card-payments"
import { recordFacts } from "../store/facts"
import { stripeOf } from "./account"
import { applyPayment } from "./apply"
import { isUnexpectedState } from "./client"

/** So long the customer's own browser has to come back and finish. */
const PATIENCE_S = 120
/** A basket that could not become an order for so long will not. */
const GIVE_UP_S = 30 * 60

/**
 * Looks after payments without an order. A held one whose basket is there becomes its order, as the customer wanted when they confirmed;
 * one that cannot, or that no basket wants any more, is released. A charged one is refunded.
 */
export async function settleStrays(container: MedusaContainer, patience_s = PATIENCE_S): Promise<void> {
  const account = stripeOf(container)
  if (!account) return
  const sql = connectionOf(container)
  for (const stray of await strayPayments(sql, patience_s)) {
    try {
      await settleStray(container, account.api, stray)
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Payment ${stray.id} without an order: ${failure}`)
      await notePaymentFailure(sql, stray.id, failure)
    }
  }
}

async function settleStray(container: MedusaContainer, stripe: Stripe, stray: Stray): Promise<void> {
  if (stray.status === "captured") return refundStray(container, stray)
  if (stray.status === "held" && stray.cart_id && stray.age_s < GIVE_UP_S) {
    await finishBasket(container, stray.cart_id)
  } else {
    await stripe.paymentIntents.cancel(stray.id).catch((error) => {
      if (!isUnexpectedState(error)) throw error
    })
  }
  await applyPayment(container, stripe, stray.id)
}

/** What the customer's browser would have asked for. @throws when the basket cannot become an order */
async function finishBasket(container: MedusaContainer, cart_id: string): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const { errors, result } = await engine.run(completeCartWorkflowId, { input: { id: cart_id }, throwOnError: false })
  const [failed] = errors ?? []
  if (failed) throw failed.error instanceof Error ? failed.error : new Error(String((failed.error as { message?: string }).message))
  await routeOrderWorkflow(container).run({ input: { order_id: (result as { id: string }).id } })
}

/** Charged by somebody at Stripe itself, or for an order that was not kept: all of it goes back. */
async function refundStray(container: MedusaContainer, { id, amount_minor, currency_code }: Stray): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const key = `stripe:${id}:unclaimed`
    const nobody = { order_id: null, consignment_id: null, vendor_id: null }
    const money = { payment_id: id, amount_minor: BigInt(amount_minor), currency_code }
    await recordFacts(transaction, [{ ...nobody, ...money, key, kind: "payment_unclaimed", happened_at: new Date() }])
    await wantCall(transaction, { ...money, key: `refund:${key}`, kind: "refund" })
  })
}
