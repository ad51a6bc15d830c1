import { z } from "@medusajs/framework/zod"
import type { CardPayments } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { isDay, moroccanDay } from "@tawiza/vendor/domain/day"
import { cardPayments } from "../../../../../../checks/card-payments"
import { replaceCardRefund } from "../../../../../../replace-card-refund"

const body = z.object({
  method: z.enum(["transfer", "counter"]),
  on: z.string().refine((on) => isDay(on) && on <= moroccanDay(new Date())),
  reference: z.string().trim().min(1).max(140),
})

/** A refund that the card did not take was paid out otherwise. @throws Refusal `not_found` for one that may still reach the card. */
export const POST = asChamber<CardPayments>("money.write", async (req, res) => {
  const { id = "" } = req.params
  if (!/^\d{1,18}$/.test(id)) throw new Refusal("not_found", { id })
  await replaceCardRefund(req.scope, { call_id: id, ...parse(body, req.body) })
  res.json(await cardPayments(req.scope, requestLanguage(req)))
})
