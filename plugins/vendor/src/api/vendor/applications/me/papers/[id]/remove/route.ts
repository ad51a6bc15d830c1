import type { OwnApplicationAnswer } from "@tawiza/contract"
import { removePaperWorkflow } from "../../../../../../../workflows/remove-paper"
import { asMember } from "../../../../../../as-member"
import { requestLanguage } from "../../../../../../language"
import { findOwnApplication } from "../../../../find"
import { ownApplicationAnswer } from "../../../view"

/** Takes a paper back while the application may be changed. */
export const POST = asMember<OwnApplicationAnswer>("application.write", async (req, res, { vendor }) => {
  const { id: application_id } = await findOwnApplication(req.scope, vendor.id)
  await removePaperWorkflow(req.scope).run({ input: { application_id, paper_id: req.params.id as string } })
  res.json(await ownApplicationAnswer(req.scope, vendor.id, requestLanguage(req)))
})
