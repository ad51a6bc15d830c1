import type { VendorProductAnswer } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { saveProductWorkflow } from "../../../../workflows/save-product"
import { asMember } from "../../../as-member"
import { answerProduct } from "../answer"
import { ensurePictures, ensureReference } from "../checks"
import { findProduct } from "../find"
import { productBody } from "../validators"

export const GET = asMember<VendorProductAnswer>("catalogue.read", answerProduct)

/** Writes some fields. What the chamber must see waits for it; the rest holds at once. */
export const POST = asMember<VendorProductAnswer>("catalogue.write", async (req, res, acting) => {
  const { vendor, by } = acting
  const { id: product_id } = await findProduct(req.scope, vendor.id, req.params.id as string)
  const body = parse(productBody, req.body ?? {})
  await ensurePictures(req.scope, body)
  await ensureReference(req.scope, vendor.id, product_id, body)
  await saveProductWorkflow(req.scope).run({ input: { vendor_id: vendor.id, product_id, body, by, begins: false } })
  await answerProduct(req, res, acting)
})
