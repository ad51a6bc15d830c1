import type { PaperLink } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { linkTo } from "../../../../../../paper-link"

export const GET = asChamber<PaperLink>("papers.read", async (req, res, { by }) => {
  const { id: application_id, paper_id: id } = req.params as { id: string; paper_id: string }
  res.json(await linkTo(req.scope, { id, application_id }, by))
})
