import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { unroutedOrders } from "../checks/unrouted-orders"
import { routeOrderWorkflow } from "../workflows/route-order"

/**
 * Third of the three places that route an order: finds what a crash between Medusa's write and ours left behind. What cannot be routed
 * is logged with its reason and stays visible on the moderators' consignments page.
 */
export default async function routeMissedOrders(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { order_id } of await unroutedOrders(container)) {
    try {
      await routeOrderWorkflow(container).run({ input: { order_id } })
    } catch (error) {
      logger.error(`Order ${order_id} could not be routed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

export const config = { name: "route-missed-orders", schedule: "* * * * *" }
