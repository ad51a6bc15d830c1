import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "../modules/settlement"
import type { StripeAccount } from "../modules/settlement/service"

/** The chamber's account with Stripe; null where card payment is not configured. */
export const stripeOf = (container: MedusaContainer): StripeAccount | null =>
  container.resolve<SettlementModuleService>(SETTLEMENT_MODULE).stripe

/** The same where vendors may be paid to accounts of their own; null where that is not configured. */
export function connectOf(container: MedusaContainer): (StripeAccount & { connect: NonNullable<StripeAccount["connect"]> }) | null {
  const account = stripeOf(container)
  return account?.connect ? { ...account, connect: account.connect } : null
}

/** @throws Refusal `not_found` where it is not configured: then there is no such thing */
export function demandConnect(container: MedusaContainer): NonNullable<ReturnType<typeof connectOf>> {
  const account = connectOf(container)
  if (!account) throw new Refusal("not_found")
  return account
}
