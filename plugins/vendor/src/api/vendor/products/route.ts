import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { PRODUCT_STATES, type VendorProductAnswer, type VendorProductList } from "@tawiza/contract"
import { page, parse, repeated } from "@tawiza/http"
import { saveProductWorkflow } from "../../../workflows/save-product"
import { asMember } from "../../as-member"
import { requestLanguage } from "../../language"
import { answerProduct } from "./answer"
import { ensurePictures, ensureReference } from "./checks"
import { productRows } from "./list"
import { productBody } from "./validators"

const parameters = z.object({
  state: repeated.pipe(z.array(z.enum(PRODUCT_STATES))),
  q: z.string().trim().max(200).default(""),
  ...page(50, 200),
})

/** The vendor's own pieces, the last touched first. Without `state`, all but those put away. */
export const GET = asMember<VendorProductList>("catalogue.read", async (req, res, { vendor }) => {
  const { limit, offset, ...filters } = parse(parameters, req.query)
  const found = await productRows(req.scope, vendor.id, { ...filters, limit, offset, language: requestLanguage(req) })
  res.json({ ...found, limit, offset })
})

/** Begins a piece with whatever is known of it. It is a draft until it is published. */
export const POST = asMember<VendorProductAnswer>("catalogue.write", async (req, res, acting) => {
  const { vendor, by } = acting
  const body = parse(productBody, req.body ?? {})
  await ensurePictures(req.scope, body)
  await ensureReference(req.scope, vendor.id, null, body)
  const product_id = generateEntityId(undefined, "prod")
  await saveProductWorkflow(req.scope).run({ input: { vendor_id: vendor.id, product_id, body, by, begins: true } })
  await answerProduct(req, res, acting, product_id)
})
