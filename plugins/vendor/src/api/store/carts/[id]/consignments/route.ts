import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { PlannedConsignmentList } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { requestLanguage } from "../../../../language"
import { planBasket } from "./plan-basket"

const parameters = z.object({
  /** Where it would go, when the basket has no address yet. */
  province: z
    .string()
    .regex(/^MA-[A-Z0-9]{2,3}$/i)
    .optional(),
})

export const GET = async (req: MedusaRequest, res: MedusaResponse<PlannedConsignmentList>) => {
  const { province } = parse(parameters, req.query)
  res.json(await planBasket(req.scope, { cart_id: req.params.id as string, province, language: requestLanguage(req) }))
}
