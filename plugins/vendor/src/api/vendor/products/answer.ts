import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { VendorProductAnswer } from "@tawiza/contract"
import type { archiveProductWorkflow } from "../../../workflows/archive-product"
import type { Acting } from "../../as-member"
import { requestLanguage } from "../../language"
import { findProduct } from "./find"
import { productView } from "./view"

/** Sends a piece as it is now. @throws Refusal `not_found` */
export async function answerProduct(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<VendorProductAnswer>,
  { vendor }: Acting,
  id = req.params.id as string,
): Promise<void> {
  res.json({ product: productView(await findProduct(req.scope, vendor.id, id), requestLanguage(req)) })
}

/** What every button of a piece does: runs its workflow, and answers the piece as it is then. */
export function productDeed(workflow: typeof archiveProductWorkflow) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse<VendorProductAnswer>, acting: Acting): Promise<void> => {
    const product_id = req.params.id as string
    await workflow(req.scope).run({ input: { vendor_id: acting.vendor.id, product_id, by: acting.by } })
    await answerProduct(req, res, acting)
  }
}
