import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { MoveVendorInput } from "../modules/vendor/service"

export type { MoveVendorInput }

export const moveVendorStep = createStep("write-vendor-move", async (input: MoveVendorInput, { container }) => {
  await container.resolve<VendorModuleService>(VENDOR_MODULE).move(input)
  return new StepResponse(input.vendor_id)
})

/** Pauses, suspends, reopens or closes a shop. Its pieces leave the lists and completion refuses them; running consignments go on. */
export const moveVendorWorkflow = createWorkflow("move-vendor", (input: MoveVendorInput) => {
  acquireLockStep({ key: input.vendor_id, timeout: 10, ttl: 60 })
  moveVendorStep(input)
  releaseLockStep({ key: input.vendor_id })
  return new WorkflowResponse(input.vendor_id)
})
