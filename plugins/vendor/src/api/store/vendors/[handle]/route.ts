import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { VendorPage } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { catalogueOf } from "../../../../catalogue/catalogue"
import { requestLanguage } from "../../../language"
import { vendorPage } from "../view"

export const GET = async (req: MedusaRequest, res: MedusaResponse<VendorPage>) => {
  const shop = await catalogueOf(req.scope).shop(req.params.handle as string)
  if (!shop) throw new Refusal("not_found", { handle: req.params.handle })
  res.json(vendorPage(shop, requestLanguage(req)))
}
