import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { EVENTS } from "@tawiza/contract"
import { changeById, moveChange } from "../products/changes"
import type { ProductDecisionInput } from "./approve-product-change"
import { PRODUCT_LOCK } from "./save-product"

export interface RefuseProductInput extends ProductDecisionInput {
  /** Codes of the chamber's list, at least one. */
  reasons: string[]
  note: string | null
}

const refuseProductStep = createStep(
  "record-product-refusal",
  async ({ change_id, by, reasons, note }: RefuseProductInput, { container }) => {
    const change = await changeById(container, change_id)
    await moveChange(container, change, "refused", { decided_at: new Date(), decided_by: by, reasons, note })
    return new StepResponse({ id: change_id, product_id: change.product_id, vendor_id: change.vendor_id, to: "refused", reasons })
  },
)

/**
 * Sends a change back with what is to be done. What is in the shop stays as it is.
 * @throws Refusal `illegal_transition`, `not_found`
 */
export const refuseProductChangeWorkflow = createWorkflow("refuse-product-change", (input: RefuseProductInput) => {
  acquireLockStep({ key: input.product_id, ...PRODUCT_LOCK })
  const told = refuseProductStep(input)
  emitEventStep({ eventName: EVENTS.productChangeMoved, data: told })
  releaseLockStep({ key: input.product_id })
  return new WorkflowResponse(input.change_id)
})
