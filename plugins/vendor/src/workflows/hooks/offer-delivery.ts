import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { listShippingOptionsForCartWithPricingWorkflow, listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows"
import { VENDOR_MODULE, type VendorModuleService } from "../../modules/vendor"
import { readRows } from "../../read-rows"

/**
 * Tells Medusa whose pieces lie in the basket. Each shop's options carry a rule on it (`open-shop`), so that any storefront is offered
 * the deliveries of those vendors and of no other.
 */
const context = async ({ cart }: { cart: { id: string } }, { container }: { container: MedusaContainer }) =>
  new StepResponse({ vendors: await vendorsInBasket(container, cart.id) })

listShippingOptionsForCartWorkflow.hooks.setShippingOptionsContext(context as never)
listShippingOptionsForCartWithPricingWorkflow.hooks.setShippingOptionsContext(context as never)

async function vendorsInBasket(container: MedusaContainer, cart_id: string): Promise<Record<string, "true">> {
  const [cart] = await readRows<{ items?: ({ product_id: string | null } | null)[] }>(container, {
    entity: "cart",
    fields: ["items.product_id"],
    filters: { id: cart_id },
  })
  const product_id = (cart?.items ?? []).flatMap((item) => item?.product_id ?? [])
  const details = await container.resolve<VendorModuleService>(VENDOR_MODULE).listProductDetails({ product_id })
  return Object.fromEntries(details.map(({ vendor_id }) => [vendor_id, "true"]))
}
