import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { type ChangeRow, changesOf } from "../../../products/changes"
import { type LiveProduct, liveProducts } from "../../../products/live-products"

/** A piece with what waits for the chamber or was last decided. */
export interface FoundProduct {
  id: string
  live: LiveProduct | null
  change: ChangeRow | null
}

/**
 * A piece of this vendor. Another vendor's does not exist for it.
 * @throws Refusal `not_found`.
 */
export async function findProduct(container: MedusaContainer, vendor_id: string, id: string): Promise<FoundProduct> {
  const [[live = null], [change = null]] = await Promise.all([
    liveProducts(container, vendor_id, [id]),
    changesOf(container, vendor_id, [id]),
  ])
  if (!live && !change) throw new Refusal("not_found", { id })
  return { id, live, change }
}
