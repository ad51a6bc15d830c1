import type { DeskConsignment } from "@tawiza/contract"
import { asMember } from "../../../as-member"
import { requestLanguage } from "../../../language"
import { findConsignment } from "../find"
import { deskViews } from "../view"

export const GET = asMember<DeskConsignment>("orders.read", async (req, res, { vendor, member }) => {
  const row = await findConsignment(req.scope, vendor.id, req.params.id as string)
  const [view] = await deskViews(req.scope, [row], { role: member.role, language: requestLanguage(req) })
  res.json(view)
})
