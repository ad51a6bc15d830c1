import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "../rows"

/** Answers are kept for a week: longer than any phone keeps a write that it could not send. */
export default async function forgetIdempotencyKeys(container: MedusaContainer) {
  await rowsOf(container, "delete from vendor_idempotency_key where started_at < now() - interval '7 days'")
}

export const config = { name: "forget-idempotency-keys", schedule: "17 3 * * *" }
