import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminVendorRow, Language } from "@tawiza/contract"
import { provinceName } from "../../../domain/province"
import { textIn } from "../../../domain/texts"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import { rowsOf } from "../../../rows"
import { textsOf } from "../../texts"
import { inOrder } from "../listing"

/** Vendors as a moderator's list shows them, in the order of the ids. */
export async function vendorRows(container: MedusaContainer, ids: readonly string[], language: Language): Promise<AdminVendorRow[]> {
  const [vendors, texts, counts] = await Promise.all([
    container
      .resolve<VendorModuleService>(VENDOR_MODULE)
      .listVendors({ id: [...ids] }, { relations: ["application"], take: null as never }),
    textsOf(container, ids),
    productCounts(container, ids),
  ])
  return inOrder(ids, vendors).map((vendor) => ({
    id: vendor.id,
    handle: vendor.handle,
    kind: vendor.kind,
    status: vendor.status,
    name: texts(vendor.id, "name", vendor.name),
    province: vendor.province,
    province_name: provinceName(vendor.province, language),
    commune: textIn(texts(vendor.id, "commune", vendor.commune), language),
    product_count: counts.get(vendor.id) ?? 0,
    application_id: vendor.application?.id ?? null,
    opened_at: vendor.opened_at ? new Date(vendor.opened_at).toISOString() : null,
  }))
}

async function productCounts(container: MedusaContainer, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await rowsOf<{ vendor_id: string; count: string }>(
    container,
    "select vendor_id, count(*) from vendor_product_detail where deleted_at is null and vendor_id = any(?) group by 1",
    [ids],
  )
  return new Map(rows.map(({ vendor_id, count }) => [vendor_id, Number(count)]))
}
