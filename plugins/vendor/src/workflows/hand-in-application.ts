import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { isEditable } from "../domain/application-move"
import { unfinished } from "../domain/checklist"
import { moroccanDay } from "../domain/day"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { applicantOf } from "../papers/applicant"
import { moveApplicationStep } from "./move-application"
import { tellApplicantStep } from "./tell-applicant"

export interface HandInApplicationInput {
  application_id: string
  by: string
  /** A word to the chamber, in answer to a request for changes. */
  reason: string | null
}

/** A number that only looks unusual, and a paper that nobody has looked at yet, are there. */
const checkCompleteStep = createStep("check-application-complete", async ({ application_id }: HandInApplicationInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const application = await vendors.retrieveApplication(application_id, { relations: ["vendor", "papers"] })
  // Whether it may be handed in at all is the move's to say.
  const items = isEditable(application.status) ? unfinished(applicantOf(application), application.papers, moroccanDay(new Date())) : []
  if (items.length) throw new Refusal("application_incomplete", { items, count: items.length })
  return new StepResponse(application_id)
})

/**
 * Hands an application in, for the first time or again. It is looked at under the lock that papers and drafts take too, so that nothing is
 * taken out between the look and the move.
 * @throws Refusal `application_incomplete` naming what is missing or wrong, `illegal_transition`
 */
export const handInApplicationWorkflow = createWorkflow("hand-in-application", (input: HandInApplicationInput) => {
  const move = transform(input, (input) => ({ ...input, to: "submitted" as const, acting_for: "applicant" as const }))
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  checkCompleteStep(input)
  const moved = moveApplicationStep(move)
  tellApplicantStep(transform({ moved, move }, ({ moved, move }) => ({ ...moved, to: move.to, reason: move.reason })))
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(input.application_id)
})
