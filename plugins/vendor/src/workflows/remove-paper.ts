import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { isEditable } from "../domain/application-move"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface RemovePaperInput {
  application_id: string
  paper_id: string
}

const removePaperStep = createStep("remove-paper", async ({ application_id, paper_id }: RemovePaperInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [paper] = await vendors.listPapers({ id: paper_id, application_id }, { relations: ["application"] })
  if (!paper) throw new Refusal("not_found", { id: paper_id })
  const { status } = paper.application
  if (!isEditable(status) || paper.state === "accepted") throw new Refusal("illegal_transition", { from: status, to: "paper", allowed: [] })
  await vendors.softDeletePapers([paper_id])
  return new StepResponse(paper.file_id)
})

const deleteContentStep = createStep("delete-paper-content", async (file_id: string, { container }) => {
  await container.resolve(Modules.FILE).deleteFiles(file_id)
  return new StepResponse(file_id)
})

/** Takes a paper back that no moderator accepted: its content is deleted, the record of who read it stays. */
export const removePaperWorkflow = createWorkflow("take-back-paper", (input: RemovePaperInput) => {
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  const file_id = removePaperStep(input)
  deleteContentStep(file_id)
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(input.paper_id)
})
