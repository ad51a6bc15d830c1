import { setTimeout } from "node:timers/promises"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ANSWER_FIRST_MS, routeOrderWorkflow } from "../workflows/route-order"

/**
 * Second of the three places that route an order: catches orders that no completion route of ours saw. It lets that route go first; at the
 * same moment one would only wait for the other.
 */
export default async function onOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  await setTimeout(ANSWER_FIRST_MS)
  await routeOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = { event: "order.placed" }
