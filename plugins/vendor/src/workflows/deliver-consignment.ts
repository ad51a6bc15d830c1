import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, markOrderFulfillmentAsDeliveredWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { captureCashStep } from "./capture-cash"
import { findFulfillmentStep } from "./find-fulfillment"
import { type ConsignmentInput, checkConsignmentMoveStep, consignmentMoved, moveConsignmentStep, ORDER_LOCK } from "./move-consignment"

export interface DeliverConsignmentInput extends ConsignmentInput {
  /** Must equal what is due. */
  cash_collected_minor: number
}

/** The customer has the parcel and has paid what was due at the door: the payment is captured by that part. */
export const deliverConsignmentWorkflow = createWorkflow("deliver-consignment", (input: DeliverConsignmentInput) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  const consignment = checkConsignmentMoveStep({ consignment_id: input.consignment_id, to: "delivered" })
  captureCashStep(
    transform({ consignment, input }, ({ consignment, input }) => ({ ...consignment, collected_minor: input.cash_collected_minor })),
  )
  const found = findFulfillmentStep(consignment)
  when({ found }, ({ found }) => !found?.delivered_at).then(() =>
    markOrderFulfillmentAsDeliveredWorkflow.runAsStep({
      input: transform({ input, consignment }, ({ input, consignment }) => ({
        orderId: input.order_id,
        fulfillmentId: consignment.fulfillment_id as string,
      })),
    }),
  )
  moveConsignmentStep({
    consignment_id: input.consignment_id,
    to: "delivered",
    by: input.by,
    set: { cash_collected_minor: input.cash_collected_minor },
  })
  emitEventStep(consignmentMoved(input, "delivered"))
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(input.consignment_id)
})
