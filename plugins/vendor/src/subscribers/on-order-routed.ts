import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EVENTS } from "@tawiza/contract"
import { tellDue } from "../messages/tell"

/** Tells the customer what was ordered, and the workshops that there is something to make. */
export default async function onOrderRouted({ event, container }: SubscriberArgs<{ id: string }>) {
  await tellDue(container, { order_id: event.data.id })
}

/** Another plugin may hear the event under the same file name. */
export const config: SubscriberConfig = { event: EVENTS.orderRouted, context: { subscriberId: "tell-of-order" } }
