import type { StripeAccountStatus, StripeWant } from "@tawiza/contract"

/** What of Stripe's account (v2) tells whether it can be paid to. */
export interface ReadRecipient {
  closed?: boolean
  configuration?: {
    recipient?: { capabilities?: { stripe_balance?: { stripe_transfers?: { status: string } } } }
  }
  requirements?: { entries?: { awaiting_action_from: string; description: string }[] }
}

/** Stripe's names of what it wants are made for machines, and more come: what begins or sounds like this is that. */
const WANTS: readonly [RegExp, StripeWant][] = [
  [/terms_of_service|tos_acceptance|attestation/, "terms"],
  [/document|proof|verification/, "papers"],
  [/external_account|bank_account|payout_method|default_outbound/, "bank_account"],
  [/individual|person|representative|owner|director|executive/, "person"],
  [/identity|business|company|entity|country|contact|defaults|display_name/, "organisation"],
]

const wantOf = (description: string): StripeWant => WANTS.find(([sounds]) => sounds.test(description))?.[1] ?? "other"

/** How far an account is, and what Stripe still wants from the vendor. */
export function readRecipient({ closed, configuration, requirements }: ReadRecipient): {
  status: StripeAccountStatus
  wants: StripeWant[]
} {
  const capability = configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
  const asked = (requirements?.entries ?? []).filter(({ awaiting_action_from }) => awaiting_action_from === "user")
  const wants = [...new Set(asked.map(({ description }) => wantOf(description)))].sort()
  if (closed || capability === "rejected" || capability === "unsupported") return { status: "refused", wants: [] }
  if (capability === "active") return { status: "ready", wants }
  return { status: capability === "pending" && wants.length === 0 ? "checking" : "open", wants }
}
