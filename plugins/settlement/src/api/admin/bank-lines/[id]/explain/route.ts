import { z } from "@medusajs/framework/zod"
import { BANK_LINE_EXPLANATIONS, type BankLineAnswer } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { explainByHand } from "../../../../../reconcile/reconcile-lines"
import { answerLine } from "../../view"

const body = z.object({ as: z.enum(BANK_LINE_EXPLANATIONS), note: z.string().trim().min(1).max(500) })

/** Says what a waiting line is that has nothing to do with vendors. */
export const POST = asChamber<BankLineAnswer>("money.write", async (req, res, { by }) => {
  await explainByHand(req.scope, { line_id: req.params.id as string, by, ...parse(body, req.body) })
  await answerLine(req, res)
})
