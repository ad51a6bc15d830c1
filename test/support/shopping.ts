import type { ConsignmentList, CraftCard, CraftList } from "@tawiza/contract"
import type { Api } from "./api.ts"

/** A customer's address as Medusa's Store API takes it. */
export const anAddress = (over: Record<string, string> = {}) => ({
  first_name: "Khadija",
  last_name: "Benali",
  address_1: "12, derb Sidi Bouazza, derrière la fontaine",
  city: "Fès",
  province: "MA-FES",
  country_code: "ma",
  phone: "+212600000001",
  ...over,
})

/**
 * A piece of this shop that can be bought at once, the first by its handle: in a new demo always the same. Also when a test bought the last of
 * another a moment ago and the index has not heard.
 */
export async function aPieceOf(store: Api, vendor: string, { made_to_order = false, min_stock = true } = {}): Promise<CraftCard> {
  const { hits } = await store.get<CraftList>("/store/crafts", { vendor, limit: 100 })
  const byHandle = hits.filter((hit) => hit.made_to_order === made_to_order).sort((a, b) => (a.handle < b.handle ? -1 : 1))
  for (const hit of byHandle) {
    if (!min_stock || made_to_order || (await countOf(store, hit)) > 0) return hit
  }
  throw new Error(`${vendor} has no ${made_to_order ? "made-to-order" : "ready"} piece in the demo`)
}

/** What Medusa counts of a piece's default variant now. */
async function countOf(store: Api, { id, variant_id }: CraftCard): Promise<number> {
  const { product } = await store.get<{ product: { variants: { id: string; inventory_quantity: number | null }[] } }>(
    `/store/products/${id}`,
    { fields: "id,variants.id,+variants.inventory_quantity" },
  )
  return product.variants.find(({ id }) => id === variant_id)?.inventory_quantity ?? 0
}

interface Cart {
  id: string
  total: number
  items: { id: string; variant_id: string; quantity: number; total: number }[]
  shipping_methods: { shipping_option_id: string; amount: number }[]
}

interface ShippingOption {
  id: string
  name: string
  shipping_profile_id: string
  data: { id: "home" | "pickup"; vendor_id: string }
}

export interface Order {
  id: string
  display_id: number
  total: number
  items: { id: string; title: string; quantity: number; total: number }[]
  shipping_methods: { id: string; total: number }[]
}

export interface Wanted {
  region_id: string
  pieces: readonly { variant_id: string; quantity?: number }[]
  address?: Record<string, string>
  /** How each vendor's parcel travels. */
  delivery?: "home" | "pickup"
  /** In which Medusa writes what the basket holds. */
  locale?: string
  provider_id?: string
}

/** A basket that is ready to complete, made with nothing but Medusa's own Store API: the way any Medusa storefront does it. */
export async function aReadyBasket(
  store: Api,
  { region_id, pieces, address, delivery = "home", locale, provider_id = "pp_cod_cod" }: Wanted,
): Promise<Cart> {
  const shipping_address = anAddress(address)
  let { cart } = await store.post<{ cart: Cart }>("/store/carts", {
    region_id,
    ...(locale && { locale }),
    email: "khadija@example.org",
    items: pieces.map(({ variant_id, quantity = 1 }) => ({ variant_id, quantity })),
    shipping_address,
    billing_address: shipping_address,
  })
  for (const option of await offeredOptions(store, cart.id)) {
    if (option.data.id !== delivery) continue
    ;({ cart } = await store.post<{ cart: Cart }>(`/store/carts/${cart.id}/shipping-methods`, { option_id: option.id }))
  }
  const { payment_collection } = await store.post<{ payment_collection: { id: string } }>("/store/payment-collections", {
    cart_id: cart.id,
  })
  await store.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id })
  return cart
}

export async function offeredOptions(store: Api, cart_id: string): Promise<ShippingOption[]> {
  return (await store.get<{ shipping_options: ShippingOption[] }>("/store/shipping-options", { cart_id })).shipping_options
}

export type Completion = { type: "order"; order: Order } | { type: "cart"; cart: Cart; error: { message: string; type: string } }

export const complete = (store: Api, cart_id: string) => store.post<Completion>(`/store/carts/${cart_id}/complete`)

/** @throws Error when completion leaves a cart */
export async function placeOrder(store: Api, wanted: Wanted): Promise<Order> {
  const cart = await aReadyBasket(store, wanted)
  const completion = await complete(store, cart.id)
  if (completion.type !== "order") throw new Error(`the basket stayed a basket: ${completion.error.message}`)
  return completion.order
}

export async function parcelsOf(store: Api, order_id: string) {
  return (await store.get<ConsignmentList>(`/store/orders/${order_id}/consignments`)).consignments
}

/** More pieces on the shelf, by a moderator, so that the demo's stock lasts for a test that buys often. */
export async function restock(chamber: Api, sku: string, pieces: number): Promise<void> {
  interface Items {
    inventory_items: { id: string; location_levels: { location_id: string; stocked_quantity: number }[] }[]
  }
  const { inventory_items } = await chamber.get<Items>("/admin/inventory-items", { sku, fields: "id,*location_levels" })
  const [item] = inventory_items
  const level = item?.location_levels[0]
  if (!item || !level) throw new Error(`${sku} has no stock location`)
  await chamber.post(`/admin/inventory-items/${item.id}/location-levels/${level.location_id}`, {
    stocked_quantity: level.stocked_quantity + pieces,
  })
}

/** Medusa's decimal dirhams as centimes. */
export const minor = (dirhams: number) => Math.round(dirhams * 100)
