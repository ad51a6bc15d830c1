import { z } from "@medusajs/framework/zod"
import type { RemittanceAnswer } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { isDay, moroccanDay } from "@tawiza/vendor/domain/day"
import { bankRemittance } from "../../../../../bank-remittance"
import { remittanceAnswer } from "../../one"

const body = z.object({
  on: z.string().refine((on) => isDay(on) && on <= moroccanDay(new Date())),
  reference: z.string().trim().min(1).max(140),
})

/** A treasurer has seen a file's sum on the bank's statement. */
export const POST = asChamber<RemittanceAnswer>("money.write", async (req, res, { by, role }) => {
  const id = req.params.id as string
  await remittanceAnswer(req.scope, id, role)
  await bankRemittance(req.scope, id, { ...parse(body, req.body), by })
  res.json(await remittanceAnswer(req.scope, id, role))
})
