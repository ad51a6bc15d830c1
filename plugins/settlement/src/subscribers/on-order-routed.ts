import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EVENTS } from "@tawiza/contract"
import { postFacts } from "../post-facts"
import { settleOrder } from "../settle-order"
import { captureOrder } from "../stripe/capture-order"

/** Records the credit that was spent and charges the card as soon as the order has its parcels; sweep and job find what a lost event left. */
export default async function onOrderRouted({ event, container }: SubscriberArgs<{ id: string }>) {
  await settleOrder(container, event.data.id)
  await captureOrder(container, event.data.id)
  await postFacts(container)
}

export const config: SubscriberConfig = { event: EVENTS.orderRouted }
