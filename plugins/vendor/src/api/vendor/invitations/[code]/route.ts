import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { InvitationView } from "@tawiza/contract"
import { loginOfMember } from "../../../../domain/login"
import { personBehind } from "../../../../members/person"
import { textsOf } from "../../../texts"
import { findInvitation } from "../find"

export const GET = async (req: MedusaRequest, res: MedusaResponse<InvitationView>) => {
  const { member, vendor } = await findInvitation(req.scope, req.params.code as string)
  const { name, language } = member
  const login = loginOfMember(member)
  const vendorName = (await textsOf(req.scope, [vendor.id]))(vendor.id, "name", vendor.name)
  res.json({
    invitation: {
      name,
      login,
      vendor: vendorName,
      kind: vendor.kind,
      applicant: vendor.status === "applicant",
      language,
      has_password: (await personBehind(req.scope, login)) !== null,
    },
  })
}
