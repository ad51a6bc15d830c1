import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { POST as completeCart } from "@medusajs/medusa/api/store/carts/[id]/complete/route"
import { routeOrderWorkflow } from "../../../../../workflows/route-order"

/**
 * Medusa's own completion, unchanged, and then routing: the customer's next page shows its parcels. A failure to route does not fail an
 * order that is already placed; the sweep tries again.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const answer = res.json.bind(res)
  res.json = ((body: { type?: string; order?: { id: string } }) => {
    if (body?.type !== "order" || !body.order) return answer(body)
    const { id } = body.order
    routeOrderWorkflow(req.scope)
      .run({ input: { order_id: id } })
      .catch((error: Error) => req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`Routing order ${id}: ${error.message}`))
      .finally(() => answer(body))
    return res
  }) as typeof res.json
  await completeCart(req as never, res as never)
}
