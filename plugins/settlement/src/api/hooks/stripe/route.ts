import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"
import { readBytes } from "@tawiza/vendor/api/raw-body"
import type Stripe from "stripe"
import { stripeOf } from "../../../stripe/account"
import { keepEvent } from "../../../stripe/inbox"
import { workOffCardsSoon } from "../../../stripe/work"

/** Events are some kilobytes. */
const LARGEST = 1024 * 1024

/**
 * What Stripe tells. Signed over the bytes as they came; kept before it is answered with 200, because afterwards Stripe will not tell it
 * again. Working it off happens beside the answer.
 * @throws Refusal `not_found` where card payment is not configured, `invalid_request` for a signature that is not Stripe's.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const account = stripeOf(req.scope)
  if (!account) throw new Refusal("not_found")
  const event = verified(account, await readBytes(req, LARGEST), req.get("stripe-signature"))
  await keepEvent(req.scope, event, "webhook")
  res.json({ received: true })
  workOffCardsSoon(req.scope)
}

function verified({ api, webhookSecret }: NonNullable<ReturnType<typeof stripeOf>>, body: Buffer, signature = ""): Stripe.Event {
  try {
    return api.webhooks.constructEvent(body, signature, webhookSecret)
  } catch {
    throw new Refusal("invalid_request", { fields: "stripe-signature" })
  }
}
