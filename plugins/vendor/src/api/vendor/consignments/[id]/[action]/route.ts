import { CONSIGNMENT_ACTIONS, type ConsignmentAction, type DeskConsignment } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { deskActions } from "../../../../../domain/desk-actions"
import { asMember } from "../../../../as-member"
import { isResumed } from "../../../../idempotency"
import { requestLanguage } from "../../../../language"
import { findConsignment } from "../../find"
import { deskViews } from "../../view"
import { DEEDS } from "./deeds"

/** One button of the desk. Answers the consignment as it is now. */
export const POST = asMember<DeskConsignment>("orders.write", async (req, res, { vendor, member, by }) => {
  const { id, action } = req.params as { id: string; action: ConsignmentAction }
  const deed = Object.hasOwn(DEEDS, action) ? DEEDS[action] : null
  const { status, order_id, delivery_code, weight_g } = await findConsignment(req.scope, vendor.id, id)
  if (!deed) throw new Refusal("not_found", { action })

  const to = CONSIGNMENT_ACTIONS[action]
  // A process that died after the deed but before its answer: the same request comes again and finds its work done.
  if (!(isResumed(req) && status === to)) {
    const allowed = deskActions(status, delivery_code)
    if (!allowed.includes(action)) {
      throw new Refusal("illegal_transition", { from: status, to, allowed: allowed.map((action) => CONSIGNMENT_ACTIONS[action]) })
    }
    await deed(req.scope, { consignment_id: id, order_id, by, weight_g }, req.body ?? {})
  }
  const moved = await findConsignment(req.scope, vendor.id, id)
  const [view] = await deskViews(req.scope, [moved], { role: member.role, language: requestLanguage(req) })
  res.json(view)
})
