import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ApplicationAnswer } from "@tawiza/contract"
import { moveApplicationWorkflow } from "../../../../../workflows/move-application"
import { actingModerator } from "../../../../moderator"
import { answerApplication, reasonIn } from "../../answer"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ApplicationAnswer>) => {
  await moveApplicationWorkflow(req.scope).run({
    input: { application_id: req.params.id as string, to: "rejected", by: actingModerator(req), reason: reasonIn(req.body) },
  })
  await answerApplication(req, res)
}
