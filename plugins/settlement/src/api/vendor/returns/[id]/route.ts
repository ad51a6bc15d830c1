import type { DeskReturn } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { findReturn } from "../find"
import { deskReturns } from "../view"

export const GET = asMember<DeskReturn>("orders.read", async (req, res, { vendor, member }) => {
  const kept = await findReturn(req.scope, vendor.id, req.params.id as string)
  const [view] = await deskReturns(req.scope, [kept], { role: member.role, language: requestLanguage(req) })
  res.json(view)
})
