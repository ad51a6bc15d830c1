import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readRows } from "../read-rows"

interface Fulfilled {
  location_id: string
  items: { inventory_item_id: string | null; quantity: number }[]
}

interface ReturnToStockInput {
  fulfillment_id: string | null
}

/** Puts a fulfilment's pieces back where they were taken from. Made-to-order pieces have no stock and are passed over. */
export const returnToStockStep = createStep(
  "return-to-stock",
  async ({ fulfillment_id }: ReturnToStockInput, { container }) => {
    if (!fulfillment_id) return new StepResponse(0, [])
    const [fulfillment] = await readRows<Fulfilled>(container, {
      entity: "fulfillment",
      fields: ["id", "location_id", "items.inventory_item_id", "items.quantity"],
      filters: { id: fulfillment_id },
    })
    const adjustments = (fulfillment?.items ?? [])
      .filter((item) => item.inventory_item_id)
      .map((item) => ({
        inventoryItemId: item.inventory_item_id as string,
        locationId: fulfillment!.location_id,
        adjustment: Number(item.quantity),
      }))
    if (adjustments.length) await container.resolve(Modules.INVENTORY).adjustInventory(adjustments)
    return new StepResponse(adjustments.length, adjustments)
  },
  async (adjustments, { container }) => {
    if (!adjustments?.length) return
    const undo = adjustments.map((row) => ({ ...row, adjustment: -row.adjustment }))
    await container.resolve(Modules.INVENTORY).adjustInventory(undo)
  },
)
