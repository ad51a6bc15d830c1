import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { type MedusaAmount, minorFromMedusa, toJsonMinor } from "@tawiza/money"

/** A basket in our terms, amounts in minor units. */
export interface Basket {
  currency_code: string
  province: string | null
  /** Of the methods it carries. */
  shipping_option_ids: (string | null)[]
  items: BasketItem[]
}

export interface BasketItem {
  line_item_id: string
  product_id: string
  handle: string
  /** In French, whatever language the basket was filled in; in that one when the product is gone. */
  title: string
  /** Which of its parts, as its vendor tells it. */
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  unit_minor: number
  total_minor: number
}

interface CartRow {
  currency_code: string
  shipping_address: { province: string | null } | null
  shipping_methods: { shipping_option_id: string | null }[] | null
  items: CartLine[] | null
}

interface CartLine {
  id: string
  product_id: string | null
  product_handle: string | null
  product_title: string | null
  product: { title: string } | null
  variant_title: string | null
  title: string
  thumbnail: string | null
  quantity: number
  unit_price: MedusaAmount
  total: MedusaAmount
}

/**
 * The border where a Medusa cart becomes our data.
 * @throws Refusal `not_found`.
 */
export async function readCart(container: MedusaContainer, id: string): Promise<Basket> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    // Medusa computes the totals of lines only together with the total of the whole.
    fields: [
      "id",
      "currency_code",
      "total",
      "items.*",
      "items.total",
      "items.product.title",
      "shipping_methods.shipping_option_id",
      "shipping_address.province",
    ],
    filters: { id },
  })
  const cart = data[0] as unknown as CartRow | undefined
  if (!cart) throw new Refusal("not_found", { id })
  return {
    currency_code: cart.currency_code,
    province: cart.shipping_address?.province ?? null,
    shipping_option_ids: (cart.shipping_methods ?? []).map(({ shipping_option_id }) => shipping_option_id),
    items: (cart.items ?? []).map((line) => ({
      line_item_id: line.id,
      product_id: line.product_id ?? "",
      handle: line.product_handle ?? "",
      title: line.product?.title ?? line.product_title ?? line.title,
      variant_title: line.variant_title,
      thumbnail: line.thumbnail,
      quantity: Number(line.quantity),
      unit_minor: toJsonMinor(minorFromMedusa(line.unit_price)),
      total_minor: toJsonMinor(minorFromMedusa(line.total)),
    })),
  }
}
