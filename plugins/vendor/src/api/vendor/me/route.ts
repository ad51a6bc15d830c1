import { type ActingMember, MEMBER_MAY } from "@tawiza/contract"
import { asMember } from "../../as-member"
import { textsOf } from "../../texts"

export const GET = asMember<ActingMember>("shop.read", async (req, res, { member, vendor }) => {
  const name = (await textsOf(req.scope, [vendor.id]))(vendor.id, "name", vendor.name)
  res.json({
    member: {
      id: member.id,
      name: member.name,
      email: member.email,
      language: member.language,
      role: member.role,
      may: MEMBER_MAY[member.role],
    },
    vendor: { id: vendor.id, handle: vendor.handle, name, kind: vendor.kind, status: vendor.status, seal_id: vendor.handle },
  })
})
