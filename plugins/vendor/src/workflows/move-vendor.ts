import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { VENDOR_TRANSITIONS, type VendorStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "../domain/transition"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface MoveVendorInput {
  vendor_id: string
  to: VendorStatus
}

const moveVendorStep = createStep(
  "write-vendor-status",
  async ({ vendor_id, to }: MoveVendorInput, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const [vendor] = await vendors.listVendors({ id: vendor_id })
    if (!vendor) throw new Refusal("not_found", { id: vendor_id })
    transition(VENDOR_TRANSITIONS, vendor.status, to)
    await vendors.updateVendors({ id: vendor_id, status: to })
    return new StepResponse(to, { id: vendor_id, status: vendor.status })
  },
  async (before, { container }) => {
    if (before) await container.resolve<VendorModuleService>(VENDOR_MODULE).updateVendors(before)
  },
)

/** Pauses, suspends, reopens or closes a shop. Its pieces leave the lists and completion refuses them; running consignments go on. */
export const moveVendorWorkflow = createWorkflow("move-vendor", (input: MoveVendorInput) => {
  acquireLockStep({ key: input.vendor_id, timeout: 10, ttl: 60 })
  moveVendorStep(input)
  releaseLockStep({ key: input.vendor_id })
  return new WorkflowResponse(input.vendor_id)
})
