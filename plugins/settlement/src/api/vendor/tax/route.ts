import type { VendorTaxView } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { connectionOf } from "@tawiza/vendor/rows"
import { vendorTax } from "../../../store/vendor-tax"

/** How the vendor's prices are taxed; the chamber sets it. */
export const GET = asMember<VendorTaxView>("money.read", async (req, res, { vendor }) => {
  res.json(await vendorTax(connectionOf(req.scope), vendor.id))
})
