import type { MedusaContainer } from "@medusajs/framework/types"
import type { ApplicationView, Language } from "@tawiza/contract"
import { minorFromMedusa, toJsonMinor } from "@tawiza/money"
import { type TextsOf, textIn } from "../../../domain/texts"
import { rowsOf } from "../../../rows"

export interface ShownProduct {
  vendor_id: string
  id: string
  title: string
  thumbnail: string | null
  published: boolean
  /** Medusa's decimals, of the default variant; null without a price in dirhams. */
  amount: string | null
}

/** What vendors show, published or not, oldest first. One statement for a whole page of vendors. */
export function shownProducts(container: MedusaContainer, vendor_ids: readonly string[]): Promise<ShownProduct[]> {
  return rowsOf<ShownProduct>(
    container,
    `select d.vendor_id, p.id, p.title, p.thumbnail, p.status = 'published' as published,
      (select r.amount::text
        from product_variant pv
        join product_variant_price_set ps on ps.variant_id = pv.id and ps.deleted_at is null
        join price r on r.price_set_id = ps.price_set_id and r.deleted_at is null
        where pv.product_id = p.id and pv.deleted_at is null
          and r.currency_code = 'mad' and r.price_list_id is null and r.rules_count = 0
        order by pv.variant_rank, pv.id, r.id limit 1) as amount
    from vendor_product_detail d join product p on p.id = d.product_id and p.deleted_at is null
    where d.deleted_at is null and d.vendor_id = any(?)
    order by p.created_at, p.id`,
    [vendor_ids],
  )
}

export function productView(
  { id, title, thumbnail, amount }: ShownProduct,
  texts: TextsOf,
  language: Language,
): ApplicationView["products"][number] {
  return {
    id,
    title: textIn(texts(id, "title", title), language),
    thumbnail,
    price_minor: amount === null ? null : toJsonMinor(minorFromMedusa(amount)),
  }
}
