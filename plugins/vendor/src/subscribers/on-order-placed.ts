import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { routeOrderWorkflow } from "../workflows/route-order"

/** Second of the three places that route an order: catches orders that no completion route of ours saw. */
export default async function onOrderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  await routeOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = { event: "order.placed" }
