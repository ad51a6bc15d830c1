import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { readBytes } from "@tawiza/vendor/api/raw-body"
import type { StripeAccount } from "../../../modules/settlement/service"
import { stripeOf } from "../../../stripe/account"
import { keepEvent, keepThinEvent } from "../../../stripe/inbox"
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
  const body = await readBytes(req, LARGEST)
  await keep(req.scope, account, body, req.get("stripe-signature") ?? "")
  res.json({ received: true })
  workOffCardsSoon(req.scope)
}

/** Stripe has one endpoint for events that show their object, and another, with a secret of its own, for those that only name it. */
async function keep(container: MedusaContainer, { api, webhookSecret, connect }: StripeAccount, body: Buffer, signature: string) {
  const verified = <Event>(read: () => Event): Event => {
    try {
      return read()
    } catch {
      throw new Refusal("invalid_request", { fields: "stripe-signature" })
    }
  }
  const { webhookSecret: thinSecret } = connect ?? {}
  if (thinSecret && body.includes('"v2.core.event"')) {
    await keepThinEvent(
      container,
      verified(() => api.parseEventNotification(body, signature, thinSecret)),
    )
  } else {
    await keepEvent(
      container,
      verified(() => api.webhooks.constructEvent(body, signature, webhookSecret)),
      "webhook",
    )
  }
}
