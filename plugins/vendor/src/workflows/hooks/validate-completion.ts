import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { minorFromMedusa } from "@tawiza/money"
import { VENDOR_MODULE, type VendorModuleService } from "../../modules/vendor"
import { readRows } from "../../read-rows"

/**
 * Refuses a basket that could not be routed: a piece nobody owns, a shop that is not open, an amount that no coin can pay, a credit that
 * pays more than there is to pay. It runs for every storefront, inside Medusa's own completion. A basket that already became an order
 * passes: completing is idempotent and the shop may have closed since.
 */
completeCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  if (await isOrder(container, input.id)) return

  const items = (cart.items ?? []) as { product_id: string; product_title: string; title: string; unit_price: unknown }[]
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const details = await vendors.listProductDetails({ product_id: items.map(({ product_id }) => product_id) }, { relations: ["vendor"] })
  for (const item of items) {
    const vendor = details.find(({ product_id }) => product_id === item.product_id)?.vendor
    if (!vendor) throw new Refusal("product_without_vendor", { title: item.product_title ?? item.title })
    if (vendor.status !== "open") throw new Refusal("shop_not_open", { vendor: vendor.name, handle: vendor.handle })
  }
  // A promotion may have made the basket cheaper than its credit line; the next change of the basket mends it.
  if (minorFromMedusa(cart.total as never) < 0n) throw new Refusal("credit_used_up")
  for (const line of [...items, ...(cart.shipping_methods ?? [])]) {
    const total = (line as { total?: unknown }).total
    if (total !== undefined) minorFromMedusa(total as never)
  }
})

async function isOrder(container: MedusaContainer, cart_id: string): Promise<boolean> {
  const orders = await readRows(container, { entity: "order_cart", fields: ["order_id"], filters: { cart_id } })
  return orders.length > 0
}
