import type { VendorBalance } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { vendorBalance } from "../../../store/vendor-balance"

/** Where the vendor's money is now. */
export const GET = asMember<VendorBalance>("money.read", async (req, res, { vendor }) => {
  res.json(await vendorBalance(req.scope, vendor.id))
})
