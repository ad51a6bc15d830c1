import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { APPLICATION_TRANSITIONS, type ApplicationStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "../domain/transition"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface MoveApplicationInput {
  application_id: string
  to: ApplicationStatus
  /** Who moves it, for the record: `moderator:<user id>` or `applicant:<member id>`. */
  by: string
  reason: string | null
}

/** Checks that a move is allowed without making it, so that nothing is opened for an application that cannot be approved. */
export const checkApplicationMoveStep = createStep(
  "check-application-move",
  async ({ application_id, to }: Pick<MoveApplicationInput, "application_id" | "to">, { container }) => {
    const application = await findApplication(container.resolve(VENDOR_MODULE), application_id)
    transition(APPLICATION_TRANSITIONS, application.status, to)
    return new StepResponse({ vendor_id: application.vendor_id as string })
  },
)

/** Writes the new state and its record. Asking for changes and rejecting need a written reason. */
export const moveApplicationStep = createStep(
  "write-application-move",
  async ({ application_id, to, by, reason }: MoveApplicationInput, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const { status: from } = await findApplication(vendors, application_id)
    transition(APPLICATION_TRANSITIONS, from, to)
    if ((to === "changes_requested" || to === "rejected") && !reason?.trim()) {
      throw new Refusal("invalid_request", { fields: "reason" })
    }
    await vendors.updateApplications({ id: application_id, status: to })
    await vendors.createApplicationMoves({ application_id, from, to, by, reason })
    return new StepResponse({ from, to }, { application_id, from })
  },
  async (undo, { container }) => {
    if (undo) await container.resolve<VendorModuleService>(VENDOR_MODULE).updateApplications({ id: undo.application_id, status: undo.from })
  },
)

/** Asks for changes, rejects or withdraws: every move that opens nothing. Approval has its own workflow. */
export const moveApplicationWorkflow = createWorkflow("move-application", (input: MoveApplicationInput) => {
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  moveApplicationStep(input)
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(input.application_id)
})

async function findApplication(vendors: VendorModuleService, id: string) {
  const [application] = await vendors.listApplications({ id })
  if (!application) throw new Refusal("not_found", { id })
  return application
}
