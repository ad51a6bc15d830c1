import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createInventoryItemsWorkflow } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { LiveVariant } from "./live-products"

/** How pieces are counted: anew (`stock`, those nobody has bought), or some more or fewer (`by`). */
export type Count = { stock: number } | { by: number }

/**
 * Counts a part's pieces at the vendor's own place. Under the lock that Medusa's reservations take too (the inventory item's id), so
 * that a sale of the same moment is seen before the count is written.
 * @throws Refusal `stock_promised` when fewer would remain than are sold, `shop_not_open` before there is a place to count at.
 */
export async function countPieces(
  container: MedusaContainer,
  location_id: string | null,
  variant: LiveVariant,
  count: Count,
): Promise<number> {
  const { inventory_item_id } = variant
  if (!location_id || !inventory_item_id) throw new Refusal("invalid_request", { fields: "variant_id" })
  const inventory = container.resolve(Modules.INVENTORY)
  return container.resolve(Modules.LOCKING).execute([inventory_item_id], async () => {
    const [level] = await inventory.listInventoryLevels({ inventory_item_id, location_id }, { take: 1 })
    const reserved = Number(level?.reserved_quantity ?? 0)
    const before = Number(level?.stocked_quantity ?? 0)
    const after = "by" in count ? before + count.by : reserved + count.stock
    if (after < reserved) throw new Refusal("stock_promised", { reserved })
    if (!level) await inventory.createInventoryLevels([{ inventory_item_id, location_id, stocked_quantity: after }])
    else if (after !== before) await inventory.updateInventoryLevels([{ inventory_item_id, location_id, stocked_quantity: after }])
    return after - reserved
  })
}

/** Gives a part that was never counted something to be counted by, and its first count. Found done, it changes nothing. */
export async function ensureCounted(container: MedusaContainer, vendor_id: string, variant: LiveVariant, stock: number): Promise<void> {
  const { stock_location_id } = await container.resolve<VendorModuleService>(VENDOR_MODULE).retrieveVendor(vendor_id)
  const inventory_item_id = variant.inventory_item_id ?? (await makeInventoryItem(container, variant))
  if (stock_location_id) await countPieces(container, stock_location_id, { ...variant, inventory_item_id }, { stock })
}

async function makeInventoryItem(container: MedusaContainer, { id, sku }: LiveVariant): Promise<string> {
  const [known] = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku }, { take: 1 })
  const inventory_item_id = known?.id ?? (await createInventoryItemsWorkflow(container).run({ input: { items: [{ sku }] } })).result[0]!.id
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.PRODUCT]: { variant_id: id },
    [Modules.INVENTORY]: { inventory_item_id },
    data: { required_quantity: 1 },
  })
  return inventory_item_id
}
