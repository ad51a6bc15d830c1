import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../../../modules/consignment"
import type { ConsignmentRow } from "../../consignment-view"

/**
 * A consignment of this vendor. Another vendor's does not exist for it.
 * @throws Refusal `not_found`.
 */
export async function findConsignment(container: MedusaContainer, vendor_id: string, id: string): Promise<ConsignmentRow> {
  const consignments = container.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
  const [row] = await consignments.listConsignments({ id, vendor_id }, { relations: ["items", "moves"] })
  if (!row) throw new Refusal("not_found", { id })
  return row
}
