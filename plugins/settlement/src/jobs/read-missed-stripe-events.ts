import type { MedusaContainer } from "@medusajs/framework/types"
import { readMissedEvents } from "../stripe/inbox"
import { workOffCards } from "../stripe/work"

export default async function readMissed(container: MedusaContainer) {
  if ((await readMissedEvents(container)) > 0) await workOffCards(container)
}

export const config = { name: "read-missed-stripe-events", schedule: "7 * * * *" }
