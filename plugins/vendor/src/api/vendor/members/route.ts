import { z } from "@medusajs/framework/zod"
import { LANGUAGES, MEMBER_ROLES, type MemberList } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { addMemberWorkflow } from "../../../workflows/add-member"
import { asMember } from "../../as-member"
import { memberViews } from "./view"

const body = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(320),
  phone: z.string().trim().max(40).optional(),
  language: z.enum(LANGUAGES).default("ar"),
  role: z.enum(MEMBER_ROLES),
})

export const GET = asMember<MemberList>("members.read", async (req, res, { vendor }) => {
  res.json({ members: await memberViews(req.scope, vendor.id) })
})

/** Invites a person. Answers all members as they are now. */
export const POST = asMember<MemberList>("members.write", async (req, res, { vendor }) => {
  const { phone = null, ...person } = parse(body, req.body)
  await addMemberWorkflow(req.scope).run({ input: { ...person, phone, vendor_id: vendor.id } })
  res.json({ members: await memberViews(req.scope, vendor.id) })
})
