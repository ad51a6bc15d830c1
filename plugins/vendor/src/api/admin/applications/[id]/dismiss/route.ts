import type { ApplicationAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { moveApplicationWorkflow } from "../../../../../workflows/move-application"
import { answerApplication, reasonIn } from "../../answer"

/** Ends an appeal without admitting: by another moderator than the one who rejected. */
export const POST = asChamber<ApplicationAnswer>("applications.decide", async (req, res, acting) => {
  await moveApplicationWorkflow(req.scope).run({
    input: {
      application_id: req.params.id as string,
      to: "dismissed",
      by: acting.by,
      acting_for: "chamber",
      reason: reasonIn(req.body),
    },
  })
  await answerApplication(req, res, acting)
})
