import { randomUUID } from "node:crypto"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"

/** What makes two sendings one message, as whoever sends it has named it; each is its own where nobody did. */
export function referenceOf({ provider_data }: ProviderSendNotificationDTO): string {
  const reference = provider_data?.reference
  return typeof reference === "string" ? reference : randomUUID()
}
