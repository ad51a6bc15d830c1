import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProductStatus } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { LiveProduct } from "./live-products"

/** Shows or hides a piece in the shop, and keeps it in the archive or takes it out. Found as asked for, it changes nothing. */
export async function setShown(
  container: MedusaContainer,
  live: Pick<LiveProduct, "id" | "detail_id" | "vendor_id" | "status" | "archived">,
  status: ProductStatus,
  { archived = false } = {},
): Promise<void> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  if (live.status !== status) {
    const { shipping_profile_id } = await vendors.retrieveVendor(live.vendor_id)
    await updateProductsWorkflow(container).run({
      input: { selector: { id: live.id }, update: { status, ...(shipping_profile_id && { shipping_profile_id }) } },
    })
  }
  if (live.archived !== archived) await vendors.updateProductDetails({ id: live.detail_id, archived_at: archived ? new Date() : null })
}
