import type { ProductReviewAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { requestLanguage } from "../../../language"
import { reviewView } from "../view"

/** One change with what stood before it. */
export const GET = asChamber<ProductReviewAnswer>("products.read", async (req, res) => {
  res.json({ review: await reviewView(req.scope, req.params.id as string, requestLanguage(req)) })
})
