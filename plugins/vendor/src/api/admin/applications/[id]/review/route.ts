import type { ApplicationAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { moveApplicationWorkflow } from "../../../../../workflows/move-application"
import { answerApplication, reasonIn } from "../../answer"

/** A moderator takes an application up; colleagues see that somebody reads it. */
export const POST = asChamber<ApplicationAnswer>("applications.decide", async (req, res, acting) => {
  await moveApplicationWorkflow(req.scope).run({
    input: {
      application_id: req.params.id as string,
      to: "in_review",
      by: acting.by,
      acting_for: "chamber",
      reason: reasonIn(req.body),
    },
  })
  await answerApplication(req, res, acting)
})
