import type { RefundMethod } from "@tawiza/contract"

const IN_CASH: readonly RefundMethod[] = ["transfer", "counter", "credit"]

/**
 * The ways that are open for a refund: what came by card goes back to the card, and only when the card did not take it another way. Who
 * paid in cash chooses.
 */
export const refundMethods = (paid: { by_card: boolean; card_failed: boolean }): RefundMethod[] =>
  paid.by_card && !paid.card_failed ? ["card"] : [...IN_CASH]
