import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readRows } from "../read-rows"

interface FoundFulfillment {
  id: string
  shipped_at: Date | null
  delivered_at: Date | null
}

interface FulfilledOrder {
  fulfillments?: (FoundFulfillment & { canceled_at: Date | null; items: { line_item_id: string }[] })[]
}

/**
 * The live Medusa fulfilment that already holds this consignment's lines, or null. A process that dies between Medusa's write and
 * ours leaves one behind; finding it makes the same button finish the work instead of failing on quantities.
 */
export const findFulfillmentStep = createStep(
  "find-fulfillment",
  async (consignment: { order_id: string; items: { line_item_id: string }[] }, { container }) => {
    const [order] = await readRows<FulfilledOrder>(container, {
      entity: "order",
      fields: [
        "id",
        "fulfillments.id",
        "fulfillments.canceled_at",
        "fulfillments.shipped_at",
        "fulfillments.delivered_at",
        "fulfillments.items.line_item_id",
      ],
      filters: { id: consignment.order_id },
    })
    const lines = new Set(consignment.items.map((item) => item.line_item_id))
    const found = order?.fulfillments?.find(
      ({ canceled_at, items }) => !canceled_at && items.some(({ line_item_id }) => lines.has(line_item_id)),
    )
    return new StepResponse<FoundFulfillment | null>(
      found ? { id: found.id, shipped_at: found.shipped_at, delivered_at: found.delivered_at } : null,
    )
  },
)
