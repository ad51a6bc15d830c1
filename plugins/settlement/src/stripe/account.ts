import type { MedusaContainer } from "@medusajs/framework/types"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "../modules/settlement"
import type { StripeAccount } from "../modules/settlement/service"

/** The chamber's account with Stripe; null where card payment is not configured. */
export const stripeOf = (container: MedusaContainer): StripeAccount | null =>
  container.resolve<SettlementModuleService>(SETTLEMENT_MODULE).stripe
