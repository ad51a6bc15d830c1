import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createOrderFulfillmentWorkflow,
  emitEventStep,
  releaseLockStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"
import { findFulfillmentStep } from "./find-fulfillment"
import { type ConsignmentInput, checkConsignmentMoveStep, consignmentMoved, moveConsignmentStep, ORDER_LOCK } from "./move-consignment"

/** The parcel is packed: Medusa's fulfilment is made at the vendor's stock location and the reserved pieces leave the stock. */
export const packConsignmentWorkflow = createWorkflow("pack-consignment", (input: ConsignmentInput) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  const consignment = checkConsignmentMoveStep({ consignment_id: input.consignment_id, to: "packed" })
  const { data: vendors } = useQueryGraphStep({
    entity: "vendor",
    fields: ["stock_location_id"],
    filters: { id: consignment.vendor_id },
  })
  const found = findFulfillmentStep(consignment)
  const created = when({ found }, ({ found }) => found === null).then(() =>
    createOrderFulfillmentWorkflow.runAsStep({
      input: transform({ input, consignment, vendors }, ({ input, consignment, vendors }) => ({
        order_id: input.order_id,
        location_id: vendors[0]?.stock_location_id,
        shipping_option_id: consignment.shipping_option_id ?? undefined,
        items: consignment.items.map((item) => ({ id: item.line_item_id, quantity: item.quantity })),
      })),
    }),
  )
  const fulfillment_id = transform({ found, created }, ({ found, created }) => found?.id ?? (created?.id as string))
  moveConsignmentStep({ consignment_id: input.consignment_id, to: "packed", by: input.by, set: { fulfillment_id } })
  emitEventStep(consignmentMoved(input, "packed"))
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(fulfillment_id)
})
