import type { ProductReviewAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { changeById } from "../../../../../products/changes"
import { approveProductChangeWorkflow } from "../../../../../workflows/approve-product-change"
import { requestLanguage } from "../../../../language"
import { reviewView } from "../../view"

/** Lets the change into the shop. */
export const POST = asChamber<ProductReviewAnswer>("products.review", async (req, res, { by }) => {
  const { id: change_id, product_id } = await changeById(req.scope, req.params.id as string)
  await approveProductChangeWorkflow(req.scope).run({ input: { change_id, product_id, by } })
  res.json({ review: await reviewView(req.scope, change_id, requestLanguage(req)) })
})
