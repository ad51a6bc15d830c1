import type { VendorBankAccount } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { askStripeAccount } from "../../../../bank-accounts/ask-bank-account"
import { vendorBankAccount } from "../../bank-account/view"

/** Asks that payouts go to the vendor's account with Stripe; a second person decides, as for any other account. */
export const POST = asMember<VendorBankAccount>("money.write", async (req, res, { vendor, member }) => {
  await askStripeAccount(req.scope, { vendor, member })
  res.json(await vendorBankAccount(req.scope, vendor.id, member))
})
