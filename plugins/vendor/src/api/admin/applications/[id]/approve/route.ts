import type { ApplicationAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { approveApplicationWorkflow } from "../../../../../workflows/approve-application"
import { answerApplication, reasonIn } from "../../answer"

export const POST = asChamber<ApplicationAnswer>("applications.decide", async (req, res, acting) => {
  await approveApplicationWorkflow(req.scope).run({
    input: { application_id: req.params.id as string, by: acting.by, reason: reasonIn(req.body) },
  })
  await answerApplication(req, res, acting)
})
