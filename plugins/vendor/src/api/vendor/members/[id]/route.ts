import { z } from "@medusajs/framework/zod"
import { MEMBER_ROLES, type MemberList } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { changeMemberWorkflow } from "../../../../workflows/change-member"
import { asMember } from "../../../as-member"
import { memberViews } from "../view"

const body = z.object({ role: z.enum(MEMBER_ROLES) })

/** Gives a member another role, from its next request on. */
export const POST = asMember<MemberList>("members.write", async (req, res, { vendor }) => {
  const { role } = parse(body, req.body)
  await changeMemberWorkflow(req.scope).run({ input: { vendor_id: vendor.id, member_id: req.params.id as string, role } })
  res.json({ members: await memberViews(req.scope, vendor.id) })
})
