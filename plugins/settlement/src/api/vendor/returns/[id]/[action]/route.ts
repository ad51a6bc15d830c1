import { z } from "@medusajs/framework/zod"
import { type DeskReturn, RETURN_ACTIONS, type ReturnAction } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { moveReturn } from "../../../../../move-return"
import { findReturn } from "../../find"
import { actionsIn, deskReturns } from "../../view"

const nothing = z.object({}).transform(() => ({ reason: null }))
const why = z.object({ reason: z.string().trim().min(1).max(500) })

/** One button of the desk: the pieces may come, it is disputed, they are back. Answers the return as it is now. */
export const POST = asMember<DeskReturn>("orders.write", async (req, res, { vendor, member, by }) => {
  const { id, action } = req.params as { id: string; action: ReturnAction }
  const kept = await findReturn(req.scope, vendor.id, id)
  const to = Object.hasOwn(RETURN_ACTIONS, action) ? RETURN_ACTIONS[action] : null
  if (!to) throw new Refusal("not_found", { action })
  const { reason } = parse(action === "dispute" ? why : nothing, req.body ?? {})
  const allowed = actionsIn(kept.status)
  if (kept.status !== to && !allowed.includes(action)) {
    throw new Refusal("illegal_transition", { from: kept.status, to, allowed: allowed.map((action) => RETURN_ACTIONS[action]) })
  }
  await moveReturn(req.scope, { return_id: id, to, by, reason })
  const moved = await findReturn(req.scope, vendor.id, id)
  const [view] = await deskReturns(req.scope, [moved], { role: member.role, language: requestLanguage(req) })
  res.json(view)
})
