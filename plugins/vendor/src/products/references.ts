import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "../rows"

/** Which of these numbers a vendor has already given to a piece of its own, in the shop or on its way there. */
export function knownReferences(
  container: MedusaContainer,
  vendor_id: string,
  references: readonly string[],
): Promise<{ reference: string; product_id: string }[]> {
  return rowsOf(
    container,
    `select d.reference, d.product_id from vendor_product_detail d
     where d.vendor_id = ? and d.reference = any(?) and d.deleted_at is null
     union
     select c.wanted->>'reference', c.product_id from vendor_product_change c
     where c.vendor_id = ? and c.wanted->>'reference' = any(?) and c.status in ('draft', 'pending') and c.deleted_at is null`,
    [vendor_id, references, vendor_id, references],
  )
}
