import type Stripe from "stripe"
import type { StripeCall } from "../store/calls"

/** What a call made before, by the key that it left there. */
export async function findMade<T extends { metadata: Stripe.Metadata | null }>(
  list: AsyncIterable<T>,
  { key }: Pick<StripeCall, "key">,
): Promise<T | null> {
  for await (const one of list) if (one.metadata?.call === key) return one
  return null
}
