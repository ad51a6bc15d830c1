import type { MedusaContainer } from "@medusajs/framework/types"
import { tellDue } from "../messages/tell"

/** Sends what an event that was lost, or a mail server that was away, has left untold in the last days. */
export default async function sendMissedMessages(container: MedusaContainer) {
  await tellDue(container, {})
}

export const config = { name: "send-missed-messages", schedule: "* * * * *" }
