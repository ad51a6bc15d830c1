import type { StripeLink } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { openRecipient } from "../../../stripe/recipients"

/** Opens the vendor's own account with Stripe, or goes on with it, there. */
export const POST = asMember<StripeLink>("money.write", async (req, res, { vendor, by }) => {
  res.json({ url: await openRecipient(req.scope, { vendor, by }) })
})
