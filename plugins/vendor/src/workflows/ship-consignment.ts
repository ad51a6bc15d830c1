import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, createOrderShipmentWorkflow, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { findFulfillmentStep } from "./find-fulfillment"
import { type ConsignmentInput, checkConsignmentMoveStep, consignmentMoved, moveConsignmentStep, ORDER_LOCK } from "./move-consignment"

export interface ShipConsignmentInput extends ConsignmentInput {
  /** Code of a carrier that the route has found lawful for the parcel's weight. */
  carrier: string
  tracking_number: string | null
}

/** The parcel is with its carrier. */
export const shipConsignmentWorkflow = createWorkflow("ship-consignment", (input: ShipConsignmentInput) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  const consignment = checkConsignmentMoveStep({ consignment_id: input.consignment_id, to: "shipped" })
  const found = findFulfillmentStep(consignment)
  when({ found }, ({ found }) => !found?.shipped_at).then(() =>
    createOrderShipmentWorkflow.runAsStep({
      input: transform({ input, consignment }, ({ input, consignment }) => ({
        order_id: input.order_id,
        fulfillment_id: consignment.fulfillment_id as string,
        items: consignment.items.map((item) => ({ id: item.line_item_id, quantity: item.quantity })),
        labels: input.tracking_number ? [{ tracking_number: input.tracking_number, tracking_url: "", label_url: "" }] : [],
      })),
    }),
  )
  moveConsignmentStep({
    consignment_id: input.consignment_id,
    to: "shipped",
    by: input.by,
    set: { carrier: input.carrier, tracking_number: input.tracking_number },
  })
  emitEventStep(consignmentMoved(input, "shipped"))
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(input.consignment_id)
})
