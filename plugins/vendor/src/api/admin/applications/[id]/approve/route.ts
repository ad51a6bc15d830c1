import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ApplicationAnswer } from "@tawiza/contract"
import { approveApplicationWorkflow } from "../../../../../workflows/approve-application"
import { actingModerator } from "../../../../moderator"
import { answerApplication, reasonIn } from "../../answer"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ApplicationAnswer>) => {
  await approveApplicationWorkflow(req.scope).run({
    input: { application_id: req.params.id as string, by: actingModerator(req), reason: reasonIn(req.body) },
  })
  await answerApplication(req, res)
}
