import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCT_TAX_RATES_BP } from "@tawiza/config/settlement"
import { type AdminVendorTax, CHAMBER_MAY, type ChamberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "@tawiza/vendor/modules/vendor"
import { connectionOf } from "@tawiza/vendor/rows"
import { productsOf, vendorTax } from "../../../../../store/vendor-tax"

/** How a vendor is taxed, with what may be chosen. */
export async function answerTax(container: MedusaContainer, vendor_id: string, role: ChamberRole): Promise<AdminVendorTax> {
  const sql = connectionOf(container)
  const [tax, products] = [await vendorTax(sql, vendor_id), await productsOf(sql, vendor_id)]
  return { ...tax, rates_bp: PRODUCT_TAX_RATES_BP, products, may_change: CHAMBER_MAY[role].includes("money.write") }
}

/** @throws Refusal `not_found` */
export async function knownVendor(container: MedusaContainer, id: string): Promise<void> {
  const [vendor] = await container.resolve<VendorModuleService>(VENDOR_MODULE).listVendors({ id }, { take: 1 })
  if (!vendor) throw new Refusal("not_found", { id })
}
