import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, deleteReservationsByLineItemsStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { forgiveDebtStep } from "./forgive-debt"
import { type ConsignmentInput, checkConsignmentMoveStep, consignmentMoved, moveConsignmentStep, ORDER_LOCK } from "./move-consignment"

/** The vendor cannot make it: its pieces are free for others again and the customer owes nothing for them. */
export const declineConsignmentWorkflow = createWorkflow("decline-consignment", (input: ConsignmentInput & { reason: string }) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  const consignment = checkConsignmentMoveStep({ consignment_id: input.consignment_id, to: "declined" })
  const lines = transform(consignment, ({ items }) => items.map((item) => item.line_item_id))
  deleteReservationsByLineItemsStep(lines)
  forgiveDebtStep(consignment)
  moveConsignmentStep({ consignment_id: input.consignment_id, to: "declined", by: input.by, reason: input.reason })
  emitEventStep(consignmentMoved(input, "declined"))
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(input.consignment_id)
})
