import { z } from "@medusajs/framework/zod"
import type { BankLineAnswer } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { matchByHand } from "../../../../../reconcile/reconcile-lines"
import { answerLine } from "../../view"

const body = z.object({ payout_id: z.string().min(1).max(60) })

/** Says of which payout a waiting line is. */
export const POST = asChamber<BankLineAnswer>("money.write", async (req, res, { by }) => {
  await matchByHand(req.scope, { line_id: req.params.id as string, by, ...parse(body, req.body) })
  await answerLine(req, res)
})
