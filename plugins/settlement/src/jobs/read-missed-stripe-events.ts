import type { MedusaContainer } from "@medusajs/framework/types"
import { readMissedEvents } from "../stripe/inbox"
import { readRecipients } from "../stripe/recipients"
import { workOffCards } from "../stripe/work"

export default async function readMissed(container: MedusaContainer) {
  await readRecipients(container)
  if ((await readMissedEvents(container)) > 0) await workOffCards(container)
}

export const config = { name: "read-missed-stripe-events", schedule: "7 * * * *" }
