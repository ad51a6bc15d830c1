import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ActingMember } from "@tawiza/contract"
import { actingMember } from "../../acting-member"
import { textsOf } from "../../texts"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ActingMember>) => {
  const { member, vendor } = await actingMember(req)
  const name = (await textsOf(req.scope, [vendor.id]))(vendor.id, "name", vendor.name)
  res.json({
    member: { id: member.id, name: member.name, email: member.email, language: member.language },
    vendor: { id: vendor.id, handle: vendor.handle, name, kind: vendor.kind, status: vendor.status, seal_id: vendor.handle },
  })
}
