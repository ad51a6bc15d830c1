import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EVENTS } from "@tawiza/contract"
import { tellDue } from "../messages/tell"

/** Tells those who keep the catalogue what the chamber decided. */
export default async function onProductChangeMoved({ event, container }: SubscriberArgs<{ id: string }>) {
  await tellDue(container, { change_id: event.data.id })
}

export const config: SubscriberConfig = { event: EVENTS.productChangeMoved }
