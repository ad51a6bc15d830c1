import { z } from "@medusajs/framework/zod"
import type { AdminVendorTax } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { addTaxNumbers } from "../../../../../store/vendor-tax"
import { answerTax, knownVendor } from "../tax/answer"

/** The offices publish no rules for their numbers: nothing but the length is held against what is written. */
const number = z
  .string()
  .trim()
  .max(60)
  .nullable()
  .transform((text) => text || null)

const body = z.strictObject({
  tax_id: number,
  trade_register: number,
  business_tax: number,
  reason: z.string().trim().min(1).max(500),
})

/** Writes down what the tax office and the register call a vendor. */
export const POST = asChamber<AdminVendorTax>("money.write", async (req, res, { role, by }) => {
  const vendor_id = req.params.id as string
  await knownVendor(req.scope, vendor_id)
  await addTaxNumbers(connectionOf(req.scope), { ...parse(body, req.body), vendor_id, set_by: by })
  res.json(await answerTax(req.scope, vendor_id, role))
})
