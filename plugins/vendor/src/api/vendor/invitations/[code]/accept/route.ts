import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { AcceptedInvitation } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { loginOfMember } from "../../../../../domain/login"
import { acceptInvitationWorkflow } from "../../../../../workflows/accept-invitation"
import { findInvitation } from "../../find"

const MIN_PASSWORD = 10

/** Longer ones only make hashing slow. */
const body = z.object({ password: z.string().max(200).optional() })

/** Lets the invited person in. Who has a password already, of another vendor, need not send one. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<AcceptedInvitation>) => {
  const { id, member } = await findInvitation(req.scope, req.params.code as string)
  const { password = null } = parse(body, req.body ?? {})
  if (password !== null && [...password].length < MIN_PASSWORD) throw new Refusal("password_too_short", { min: MIN_PASSWORD })
  const { result } = await acceptInvitationWorkflow(req.scope).run({
    input: { invitation_id: id, member_id: member.id, login: loginOfMember(member), password },
  })
  res.json({ member: result })
}
