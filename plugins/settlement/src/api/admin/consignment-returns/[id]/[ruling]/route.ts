import { z } from "@medusajs/framework/zod"
import { type AdminReturn, RETURN_RULINGS, type ReturnRuling } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { moveReturn } from "../../../../../move-return"
import { listReturns } from "../../../../../store/returns"
import { adminReturns, rulingsIn } from "../../view"

const reason = z.string().trim().min(1).max(500)
const body = z.object({ reason, amount_minor: z.undefined().optional() })
const settling = z.object({ reason, amount_minor: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })

/** A moderator rules: the pieces go back, a part of the price is given back and they stay, or nothing is. */
export const POST = asChamber<AdminReturn>("returns.write", async (req, res, { by, role }) => {
  const { id, ruling } = req.params as { id: string; ruling: ReturnRuling }
  const sql = connectionOf(req.scope)
  const [kept] = await listReturns(sql, { id })
  const to = Object.hasOwn(RETURN_RULINGS, ruling) ? RETURN_RULINGS[ruling] : null
  if (!kept || !to) throw new Refusal("not_found", { id })
  const { reason, amount_minor } = parse(ruling === "settle" ? settling : body, req.body ?? {})
  const allowed = rulingsIn(kept.status)
  if (kept.status !== to && !allowed.includes(ruling)) {
    throw new Refusal("illegal_transition", { from: kept.status, to, allowed: allowed.map((ruling) => RETURN_RULINGS[ruling]) })
  }
  await moveReturn(req.scope, { return_id: id, to, by, reason, ...(amount_minor !== undefined && { amount_minor: BigInt(amount_minor) }) })
  const [view] = await adminReturns(req.scope, await listReturns(sql, { id }), { role, language: requestLanguage(req) })
  res.json(view)
})
