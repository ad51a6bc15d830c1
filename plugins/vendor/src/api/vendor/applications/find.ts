import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"

/** The application of the acting vendor, with its moves and papers. @throws Refusal `not_found` for a vendor that never applied. */
export async function findOwnApplication(container: MedusaContainer, vendor_id: string) {
  const [application] = await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listApplications({ vendor_id }, { relations: ["vendor", "moves", "papers"] })
  if (!application) throw new Refusal("not_found")
  return application
}
