import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { type ConsignmentInput, consignmentMoved, moveConsignmentStep, ORDER_LOCK } from "./move-consignment"

/** The vendor says that it can make and send what was ordered. */
export const acceptConsignmentWorkflow = createWorkflow("accept-consignment", (input: ConsignmentInput) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  moveConsignmentStep({ consignment_id: input.consignment_id, to: "accepted", by: input.by })
  emitEventStep(consignmentMoved(input, "accepted"))
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(input.consignment_id)
})
