import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberView } from "@tawiza/contract"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"

/** Who acts for a vendor, the longest there first. */
export async function memberViews(container: MedusaContainer, vendor_id: string): Promise<MemberView[]> {
  const rows = await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listMembers({ vendor_id, status: ["invited", "active"] }, { take: null as never, order: { created_at: "ASC", id: "ASC" } })
  return rows.map(({ id, name, email, phone, language, role, status }) => ({
    id,
    name,
    email,
    phone,
    language,
    role,
    status: status === "active" ? "active" : "invited",
  }))
}
