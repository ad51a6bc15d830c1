import type { VendorBankAccount } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { lookAtRecipient } from "../../../../stripe/recipients"
import { vendorBankAccount } from "../../bank-account/view"

/** Reads at Stripe how far the vendor's account is: who comes back from there wants to know. */
export const POST = asMember<VendorBankAccount>("money.write", async (req, res, { vendor, member }) => {
  await lookAtRecipient(req.scope, vendor.id)
  res.json(await vendorBankAccount(req.scope, vendor.id, member))
})
