import type { MedusaContainer } from "@medusajs/framework/types"
import type { StockRow } from "@tawiza/contract"
import { liveProducts } from "../../../products/live-products"
import { rowsOf } from "../../../rows"

/** Parts of a vendor that are counted; only those of `variant_ids` when there are any. */
export async function stockRows(container: MedusaContainer, vendor_id: string, variant_ids: readonly string[] | null): Promise<StockRow[]> {
  const ids = await rowsOf<{ product_id: string }>(
    container,
    `select d.product_id from vendor_product_detail d
     where d.vendor_id = ? and d.deleted_at is null and d.archived_at is null and not d.made_to_order
       and (?::text[] is null or exists (select from product_variant pv where pv.product_id = d.product_id and pv.id = any(?::text[])))
     order by d.created_at, d.id`,
    [vendor_id, variant_ids, variant_ids],
  )
  const products = await liveProducts(
    container,
    vendor_id,
    ids.map(({ product_id }) => product_id),
  )
  return products.flatMap(({ id, content, variants }) =>
    variants
      .filter((variant) => variant_ids?.includes(variant.id) ?? true)
      .map(({ id: variant_id, sku, values, stock, reserved }) => ({
        variant_id,
        product_id: id,
        sku,
        title: content.title,
        values,
        stock: stock ?? 0,
        reserved,
      })),
  )
}
