import type { PaperLink } from "@tawiza/contract"
import { asMember } from "../../../../../../as-member"
import { linkTo } from "../../../../../../paper-link"
import { findOwnApplication } from "../../../../find"

export const GET = asMember<PaperLink>("application.read", async (req, res, { vendor, by }) => {
  const { id: application_id } = await findOwnApplication(req.scope, vendor.id)
  res.json(await linkTo(req.scope, { id: req.params.id as string, application_id }, by))
})
