import { z } from "@medusajs/framework/zod"
import { REFUSAL_REASONS } from "@tawiza/config/catalogue"
import type { ProductReviewAnswer, RefuseProductBody } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { changeById } from "../../../../../products/changes"
import { refuseProductChangeWorkflow } from "../../../../../workflows/refuse-product-change"
import { requestLanguage } from "../../../../language"
import { reviewView } from "../../view"

const body = z.object({
  reasons: z
    .array(z.string().refine((code) => REFUSAL_REASONS.some((reason) => reason.code === code)))
    .min(1)
    .max(REFUSAL_REASONS.length)
    .transform((codes) => [...new Set(codes)]),
  note: z.string().trim().max(500).optional(),
})

/** Sends the change back with reasons of the list. */
export const POST = asChamber<ProductReviewAnswer>("products.review", async (req, res, { by }) => {
  const { id: change_id, product_id } = await changeById(req.scope, req.params.id as string)
  const { reasons, note }: RefuseProductBody = parse(body, req.body ?? {})
  await refuseProductChangeWorkflow(req.scope).run({ input: { change_id, product_id, by, reasons, note: note || null } })
  res.json({ review: await reviewView(req.scope, change_id, requestLanguage(req)) })
})
