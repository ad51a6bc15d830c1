import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

interface FoundFulfillment {
  id: string
  shipped_at: Date | null
  delivered_at: Date | null
}

/**
 * The live Medusa fulfilment that already holds this consignment's lines, or null. A process that dies between Medusa's write and
 * ours leaves one behind; finding it makes the same button finish the work instead of failing on quantities.
 */
export const findFulfillmentStep = createStep(
  "find-fulfillment",
  async (consignment: { order_id: string; items: { line_item_id: string }[] }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
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
    const fulfillments = (data[0]?.fulfillments ?? []) as unknown as (FoundFulfillment & {
      canceled_at: Date | null
      items: { line_item_id: string }[]
    })[]
    const found = fulfillments.find(({ canceled_at, items }) => !canceled_at && items.some(({ line_item_id }) => lines.has(line_item_id)))
    return new StepResponse<FoundFulfillment | null>(
      found ? { id: found.id, shipped_at: found.shipped_at, delivered_at: found.delivered_at } : null,
    )
  },
)
