import { z } from "@medusajs/framework/zod"
import { BANK_MOVEMENT_KINDS, type BankLineAnswer } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { matchByHand, matchMovementByHand } from "../../../../../reconcile/reconcile-lines"
import { answerLine } from "../../view"

const id = z.string().min(1).max(200)
const body = z.union([z.object({ payout_id: id }), z.object({ movement: z.enum(BANK_MOVEMENT_KINDS), subject: id })])

/** Says which payout or which other movement a waiting line is. */
export const POST = asChamber<BankLineAnswer>("money.write", async (req, res, { by }) => {
  const line_id = req.params.id as string
  const what = parse(body, req.body)
  await ("payout_id" in what ? matchByHand(req.scope, { line_id, by, ...what }) : matchMovementByHand(req.scope, { line_id, by, ...what }))
  await answerLine(req, res)
})
