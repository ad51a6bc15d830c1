import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EVENTS } from "@tawiza/contract"
import { postFacts } from "../post-facts"
import { captureOrder } from "../stripe/capture-order"

/** Charges the card as soon as the order has its parcels; the job finds it when this event is lost. */
export default async function onOrderRouted({ event, container }: SubscriberArgs<{ id: string }>) {
  await captureOrder(container, event.data.id)
  await postFacts(container)
}

export const config: SubscriberConfig = { event: EVENTS.orderRouted }
