import type { MemberList } from "@tawiza/contract"
import { changeMemberWorkflow } from "../../../../../workflows/change-member"
import { asMember } from "../../../../as-member"
import { memberViews } from "../../view"

/** Lets a member go, from its next request on. */
export const POST = asMember<MemberList>("members.write", async (req, res, { vendor }) => {
  await changeMemberWorkflow(req.scope).run({ input: { vendor_id: vendor.id, member_id: req.params.id as string, role: null } })
  res.json({ members: await memberViews(req.scope, vendor.id) })
})
