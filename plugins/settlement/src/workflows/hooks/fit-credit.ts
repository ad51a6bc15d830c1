import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { fitCredit } from "../../use-credit"

/** A basket that changes keeps its credit, as far as it reaches. Every change of lines, deliveries or address comes by here. */
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(async ({ input }, { container }) => {
  await fitCredit(container, input.cart_id)
})
