import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { MoveApplicationInput } from "../modules/vendor/service"
import { tellApplicantStep } from "./tell-applicant"

export type { MoveApplicationInput }

/** Checks that a move is allowed without making it, so that nothing is opened for an application that cannot be approved. */
export const checkApplicationMoveStep = createStep(
  "check-application-move",
  async (input: Omit<MoveApplicationInput, "acting_for">, { container }) => {
    const application = await container.resolve<VendorModuleService>(VENDOR_MODULE).checkMove(input)
    return new StepResponse({ vendor_id: application.vendor_id as string })
  },
)

/** Writes the new state and its record together. It is the last thing a workflow writes, and a record is never taken back. */
export const moveApplicationStep = createStep("write-application-move", async (input: MoveApplicationInput, { container }) => {
  return new StepResponse(await container.resolve<VendorModuleService>(VENDOR_MODULE).moveApplication(input))
})

/** Every move that opens nothing: approval has its own workflow. @throws Refusal as `checkApplicationMove` */
export const moveApplicationWorkflow = createWorkflow("move-application", (input: MoveApplicationInput) => {
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 60 })
  const moved = moveApplicationStep(input)
  tellApplicantStep(transform({ moved, input }, ({ moved, input }) => ({ ...moved, to: input.to, reason: input.reason })))
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse(input.application_id)
})
