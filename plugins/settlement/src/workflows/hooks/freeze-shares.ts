import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { routeOrderWorkflow } from "@tawiza/vendor/workflows"
import { freezeShares } from "../../freeze-shares"

/** An order is divided as it is routed. What goes wrong here stops no order: the sweep divides what was left. */
routeOrderWorkflow.hooks.routed(async ({ order_id }: { order_id: string }, { container }) => {
  try {
    await freezeShares(container, order_id)
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`The money of order ${order_id} could not be divided: ${String(error)}`)
  }
})
