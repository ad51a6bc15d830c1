import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { MAX_PAPERS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { takesPapers } from "../domain/application-move"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { KeptFile } from "../papers/keep-file"

export interface AddPaperInput {
  application_id: string
  /** Code of an item of its checklist. */
  requirement: string
  expires_on: string | null
  /** `<role>:<id>` of the sender. */
  by: string
  /** Kept already; deleted again when the paper cannot be written down. */
  file: KeptFile
}

/** From here on the file is this workflow's: whatever goes wrong, it is not left behind. */
const ownFileStep = createStep(
  "own-file",
  async ({ file }: AddPaperInput) => new StepResponse(file.file_id, file.file_id),
  async (file_id, { container }) => {
    if (file_id) await container.resolve(Modules.FILE).deleteFiles(file_id)
  },
)

const writePaperStep = createStep("write-paper", async (input: AddPaperInput, { container }) => {
  const { application_id, requirement, expires_on, by, file } = input
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [application] = await vendors.listApplications({ id: application_id })
  if (!application) throw new Refusal("not_found", { id: application_id })
  if (!takesPapers(application.status)) throw new Refusal("illegal_transition", { from: application.status, to: "paper", allowed: [] })

  const known = await vendors.listPapers({ application_id, requirement }, { take: null as never })
  const same = known.find(({ sha256 }) => sha256 === file.sha256)
  if (same) {
    await container.resolve(Modules.FILE).deleteFiles(file.file_id)
    return new StepResponse(same.id)
  }
  if (known.length >= MAX_PAPERS) throw new Refusal("too_many_papers", { most: MAX_PAPERS })
  const paper = await vendors.createPapers({ application_id, requirement, expires_on, sent_by: by, ...file })
  return new StepResponse(paper.id)
})

/**
 * Writes down a paper whose content has been kept. The same content sent again for the same item is the paper that is there.
 * @throws Refusal `illegal_transition` while the application takes none, `too_many_papers`; the content is deleted then.
 */
export const addPaperWorkflow = createWorkflow("add-paper", (input: AddPaperInput) => {
  ownFileStep(input)
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  const paper_id = writePaperStep(input)
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(paper_id)
})
