import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { connectionOf } from "@tawiza/vendor/rows"
import { postFacts } from "../post-facts"
import { ordersToCapture, unfinishedCharges } from "../store/card-payments"
import { stripeOf } from "./account"
import { applyPayment } from "./apply"
import { makeCalls } from "./calls"
import { captureOrder } from "./capture-order"
import { readInbox } from "./inbox"
import { mirrorRefunds } from "./mirror-refunds"

/**
 * Everything about cards that waits: what Stripe told, orders to charge, charges whose fee or release is due, refunds and transfers to
 * send, refunds to write into Medusa. Any process may do it, at any time, several at once.
 */
export async function workOffCards(container: MedusaContainer): Promise<void> {
  const account = stripeOf(container)
  if (!account) return
  const sql = connectionOf(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const each = async (ids: readonly string[], deed: (id: string) => Promise<void>) => {
    for (const id of ids) await deed(id).catch((error: unknown) => logger.error(`Card, ${id}: ${String(error)}`))
  }
  await readInbox(container)
  await each(await ordersToCapture(sql), (order_id) => captureOrder(container, order_id))
  await each(await unfinishedCharges(sql), (id) => applyPayment(container, account.api, id))
  await makeCalls(container)
  await mirrorRefunds(container)
  await postFacts(container)
}

/** The same beside whatever else is being done; what goes wrong is logged, and the job comes again. */
export function workOffCardsSoon(container: MedusaContainer): void {
  workOffCards(container).catch((error: unknown) => container.resolve(ContainerRegistrationKeys.LOGGER).error(`Cards: ${String(error)}`))
}
