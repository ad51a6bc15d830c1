import { z } from "@medusajs/framework/zod"
import type { ApplicationAnswer } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { checkPaperWorkflow } from "../../../../../../../workflows/check-paper"
import { answerApplication } from "../../../../answer"

const body = z.object({ accepted: z.boolean(), reason: z.string().trim().max(2000).optional() })

/** Says of a paper that it is in order, or why not. */
export const POST = asChamber<ApplicationAnswer>("applications.decide", async (req, res, acting) => {
  const { accepted, reason } = parse(body, req.body)
  const { id: application_id, paper_id } = req.params as { id: string; paper_id: string }
  await checkPaperWorkflow(req.scope).run({ input: { application_id, paper_id, accepted, reason: reason || null, by: acting.by } })
  await answerApplication(req, res, acting)
})
