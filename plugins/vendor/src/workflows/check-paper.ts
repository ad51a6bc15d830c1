import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface CheckPaperInput {
  application_id: string
  paper_id: string
  accepted: boolean
  /** Needed for a refusal: the applicant reads it beside the paper. */
  reason: string | null
  by: string
}

const checkPaperStep = createStep("check-paper", async (input: CheckPaperInput, { container }) => {
  const { application_id, paper_id, accepted, reason, by } = input
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [paper] = await vendors.listPapers({ id: paper_id, application_id })
  if (!paper) throw new Refusal("not_found", { id: paper_id })
  if (!accepted && !reason) throw new Refusal("invalid_request", { fields: "reason" })
  const state = accepted ? ("accepted" as const) : ("refused" as const)
  await vendors.updatePapers({ id: paper_id, state, reason: accepted ? null : reason, checked_by: by, checked_at: new Date() })
  return new StepResponse(paper_id)
})

/** A moderator says of a paper that it is in order, or why not. The last word counts. */
export const checkPaperWorkflow = createWorkflow("check-application-paper", (input: CheckPaperInput) => {
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  checkPaperStep(input)
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(input.paper_id)
})
