import { z } from "@medusajs/framework/zod"
import { PRODUCT_TAX_RATES_BP } from "@tawiza/config/settlement"
import type { AdminVendorTax } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { isDay, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import { addTax, productsOf } from "../../../../../store/vendor-tax"
import { answerTax, knownVendor } from "./answer"

/** How a vendor's prices are taxed, and who said so. */
export const GET = asChamber<AdminVendorTax>("money.read", async (req, res, { role }) => {
  const id = req.params.id as string
  await knownVendor(req.scope, id)
  res.json(await answerTax(req.scope, id, role))
})

const body = z.strictObject({
  product_id: z.string().max(60).nullable(),
  rate_bp: z.number().refine((rate) => PRODUCT_TAX_RATES_BP.some((known) => known === rate)),
  starts_on: z.string().refine((day) => isDay(day) && day >= moroccanDay(new Date())),
  reason: z.string().trim().min(1).max(500),
})

/** Adds a row: orders placed from that day on are taxed by it. @throws Refusal `not_found` for a piece that is not the vendor's */
export const POST = asChamber<AdminVendorTax>("money.write", async (req, res, { role, by }) => {
  const vendor_id = req.params.id as string
  await knownVendor(req.scope, vendor_id)
  const tax = parse(body, req.body)
  const sql = connectionOf(req.scope)
  if (tax.product_id !== null && !(await productsOf(sql, vendor_id)).some(({ id }) => id === tax.product_id)) {
    throw new Refusal("not_found", { id: tax.product_id })
  }
  await addTax(sql, { ...tax, vendor_id, set_by: by })
  res.json(await answerTax(req.scope, vendor_id, role))
})
