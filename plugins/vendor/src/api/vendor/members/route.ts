import { z } from "@medusajs/framework/zod"
import { LANGUAGES, MEMBER_ROLES, type MemberList } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { addMemberWorkflow } from "../../../workflows/add-member"
import { asMember } from "../../as-member"
import { phoneNumber } from "../../validators"
import { memberViews } from "./view"

/** A text message reaches a mobile number. */
const MOBILE = /^\+212[67]/

const body = z
  .object({
    name: z.string().trim().min(1).max(120),
    email: z
      .email()
      .max(320)
      .transform((email) => email.toLowerCase())
      .optional(),
    phone: phoneNumber.optional(),
    language: z.enum(LANGUAGES).default("ar"),
    role: z.enum(MEMBER_ROLES),
  })
  .refine(({ email, phone }) => email || phone, { path: ["email"] })
  .refine(({ email, phone }) => email || !phone || MOBILE.test(phone), { path: ["phone"] })

export const GET = asMember<MemberList>("members.read", async (req, res, { vendor }) => {
  res.json({ members: await memberViews(req.scope, vendor.id) })
})

/** Invites a person, by mail or by text message. Answers all members as they are now. */
export const POST = asMember<MemberList>("members.write", async (req, res, { vendor }) => {
  const { email = null, phone = null, ...person } = parse(body, req.body)
  await addMemberWorkflow(req.scope).run({ input: { ...person, email, phone, vendor_id: vendor.id } })
  res.json({ members: await memberViews(req.scope, vendor.id) })
})
