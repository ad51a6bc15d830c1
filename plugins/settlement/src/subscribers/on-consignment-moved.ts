import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { EVENTS } from "@tawiza/contract"
import { issueSales } from "../invoices/issue-sales"
import { postFacts } from "../post-facts"
import { settleOrder } from "../settle-order"
import { workOffCards } from "../stripe/work"

/** Records what a parcel's move means for its money and its papers at once; the sweep finds it when this event is lost. */
export default async function onConsignmentMoved({ event, container }: SubscriberArgs<{ order_id: string }>) {
  await settleOrder(container, event.data.order_id)
  await workOffCards(container)
  await postFacts(container)
  await issueSales(container, event.data.order_id)
}

export const config: SubscriberConfig = { event: EVENTS.consignmentMoved }
