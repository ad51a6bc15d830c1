import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeskConsignment } from "@tawiza/contract"
import { actingMember } from "../../../acting-member"
import { requestLanguage } from "../../../language"
import { findConsignment } from "../find"
import { deskViews } from "../view"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskConsignment>) => {
  const { vendor } = await actingMember(req)
  const row = await findConsignment(req.scope, vendor.id, req.params.id as string)
  const [view] = await deskViews(req.scope, [row], requestLanguage(req))
  res.json(view)
}
