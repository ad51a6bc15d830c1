import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EVENTS } from "@tawiza/contract"
import { tellDue } from "../messages/tell"

/** Tells the customer that a parcel left, arrived, or will not be made. */
export default async function onConsignmentMoved({ event, container }: SubscriberArgs<{ id: string }>) {
  await tellDue(container, { consignment_id: event.data.id })
}

/** Another plugin hears the event under the same file name. */
export const config: SubscriberConfig = { event: EVENTS.consignmentMoved, context: { subscriberId: "tell-of-consignment" } }
