import { z } from "@medusajs/framework/zod"
import { APPLICANT_ACTIONS, type ApplicantAction, type OwnApplicationAnswer } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { handInApplicationWorkflow } from "../../../../../workflows/hand-in-application"
import { moveApplicationWorkflow } from "../../../../../workflows/move-application"
import { asMember } from "../../../../as-member"
import { requestLanguage } from "../../../../language"
import { findOwnApplication } from "../../find"
import { ownApplicationAnswer } from "../view"

const body = z.object({ reason: z.string().trim().max(2000).optional() })

/** Hands in (also in answer to a request for changes), withdraws, or appeals; the appeal needs its reason. */
export const POST = asMember<OwnApplicationAnswer>("application.write", async (req, res, { vendor, by }) => {
  const action = req.params.action as ApplicantAction
  if (!Object.hasOwn(APPLICANT_ACTIONS, action)) throw new Refusal("not_found")
  const { reason } = parse(body, req.body ?? {})
  const application = await findOwnApplication(req.scope, vendor.id)
  const deed = { application_id: application.id, by, reason: reason || null }
  if (action === "submit") await handInApplicationWorkflow(req.scope).run({ input: deed })
  else await moveApplicationWorkflow(req.scope).run({ input: { ...deed, to: APPLICANT_ACTIONS[action], acting_for: "applicant" } })
  res.json(await ownApplicationAnswer(req.scope, vendor.id, requestLanguage(req)))
})
