import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { forgiveDebtStep } from "./forgive-debt"
import { type ConsignmentInput, checkConsignmentMoveStep, consignmentMoved, moveConsignmentStep, ORDER_LOCK } from "./move-consignment"
import { returnToStockStep } from "./return-to-stock"

/** The customer did not take the parcel: its pieces go back into the vendor's stock and no debt stays on the order. */
export const refuseConsignmentWorkflow = createWorkflow("refuse-consignment", (input: ConsignmentInput & { reason: string }) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  const consignment = checkConsignmentMoveStep({ consignment_id: input.consignment_id, to: "refused" })
  forgiveDebtStep(consignment)
  returnToStockStep(consignment)
  moveConsignmentStep({ consignment_id: input.consignment_id, to: "refused", by: input.by, reason: input.reason })
  emitEventStep(consignmentMoved(input, "refused"))
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(input.consignment_id)
})
