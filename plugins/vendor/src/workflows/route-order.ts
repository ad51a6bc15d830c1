import { createHook, createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { EVENTS } from "@tawiza/contract"
import { ORDER_LOCK } from "./move-consignment"
import { readRoutableOrderStep } from "./read-routable-order"
import { writeConsignmentsStep } from "./write-consignments"

/** What follows from an order comes after the answer to its customer, who waits for it; in one process they would share its time. */
export const ANSWER_FIRST_MS = 500

/**
 * Writes one consignment per vendor of an order, exactly once. It may be run at any time by anybody: the completion route, the
 * `order.placed` subscriber and the sweep all run it; whichever comes first wins and the others find it done. The hook `routed` runs
 * under the order's lock, each time.
 */
export const routeOrderWorkflow = createWorkflow("route-order", (input: { order_id: string }) => {
  acquireLockStep({ key: input.order_id, ...ORDER_LOCK })
  const order = readRoutableOrderStep(input)
  const routed = writeConsignmentsStep(order)
  const routedHook = createHook("routed", { order_id: input.order_id, consignment_ids: transform(routed, ({ ids }) => ids) })
  when({ routed }, ({ routed }) => routed.written).then(() =>
    emitEventStep({
      eventName: EVENTS.orderRouted,
      data: transform(input, ({ order_id }) => ({ id: order_id })),
      options: { delay: ANSWER_FIRST_MS },
    }),
  )
  releaseLockStep({ key: input.order_id })
  return new WorkflowResponse(routed, { hooks: [routedHook] })
})
