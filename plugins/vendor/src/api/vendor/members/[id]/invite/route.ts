import type { MemberList } from "@tawiza/contract"
import { reinviteMemberWorkflow } from "../../../../../workflows/reinvite-member"
import { asMember } from "../../../../as-member"
import { memberViews } from "../../view"

/** Sends the invitation again. */
export const POST = asMember<MemberList>("members.write", async (req, res, { vendor }) => {
  await reinviteMemberWorkflow(req.scope).run({ input: { vendor_id: vendor.id, member_id: req.params.id as string } })
  res.json({ members: await memberViews(req.scope, vendor.id) })
})
