import type { HttpTypes } from "@medusajs/types"
import { type Language, LOCALES, type PlannedConsignmentList } from "@tawiza/contract"
import { ask } from "./ask.js"
import { remember } from "./remember.js"
import { Trouble } from "./trouble.js"

const HOUR_MS = 3_600_000
/** What the shop wants to know of a basket after a change. */
const FIELDS = "id,completed_at,items.id,items.quantity"

/** The basket is Medusa's cart. `count` is pieces, not lines. */
export interface Basket {
  id: string
  count: number
}

/** The basket as parcels: one per workshop, with prices and promises; `province` decides both. Amounts are minor units. */
export const planBasket = (id: string, language: Language, province?: string) =>
  ask<PlannedConsignmentList>(`/store/carts/${encodeURIComponent(id)}/consignments`, { language, query: { province } })

/**
 * Puts pieces into the basket, opening one when there is none or the old one is gone or has become an order.
 * @throws Trouble `out_of_stock` when the workshop does not have that many.
 */
export async function addToBasket(id: string | null, variant_id: string, quantity: number, language: Language): Promise<Basket> {
  const add = (basket: string) =>
    ask<HttpTypes.StoreCartResponse>(`/store/carts/${encodeURIComponent(basket)}/line-items`, {
      language,
      method: "POST",
      query: { fields: FIELDS },
      body: { variant_id, quantity },
    })
  const usable = id !== null && (await isOpen(id, language)) ? id : await openBasket(language)
  return basketIn((await add(usable)).cart)
}

/** Sets how many pieces of a line are wanted; 0 takes the line out. */
export async function changeLine(id: string, line: string, quantity: number, language: Language): Promise<Basket> {
  const path = `/store/carts/${encodeURIComponent(id)}/line-items/${encodeURIComponent(line)}`
  if (quantity > 0) {
    const { cart } = await ask<HttpTypes.StoreCartResponse>(path, {
      language,
      method: "POST",
      query: { fields: FIELDS },
      body: { quantity },
    })
    return basketIn(cart)
  }
  const { parent } = await ask<HttpTypes.StoreLineItemDeleteResponse>(path, { language, method: "DELETE", query: { fields: FIELDS } })
  return parent ? basketIn(parent) : basketIn(await readCart(id, language, FIELDS))
}

/** @throws Trouble `not_found` for a basket that is gone. */
export async function readCart(id: string, language: Language, fields: string): Promise<HttpTypes.StoreCart> {
  const { cart } = await ask<HttpTypes.StoreCartResponse>(`/store/carts/${encodeURIComponent(id)}`, { language, query: { fields } })
  return cart
}

async function isOpen(id: string, language: Language): Promise<boolean> {
  try {
    return !isCompleted(await readCart(id, language, "id,completed_at"))
  } catch (error) {
    if (error instanceof Trouble && error.code === "not_found") return false
    throw error
  }
}

/** Medusa sets `completed_at` when the basket has become an order; its types do not name the field. */
export function isCompleted(cart: HttpTypes.StoreCart): boolean {
  return Boolean((cart as { completed_at?: string | null }).completed_at)
}

async function openBasket(language: Language): Promise<string> {
  const region_id = await regionId(language)
  const { cart } = await ask<HttpTypes.StoreCartResponse>("/store/carts", {
    language,
    method: "POST",
    query: { fields: "id" },
    body: { region_id, locale: LOCALES[language] },
  })
  return cart.id
}

/** The region that sells to Morocco. */
export const regionId = (language: Language) =>
  remember("region", HOUR_MS, async () => {
    const { regions } = await ask<{ regions: HttpTypes.StoreRegion[] }>("/store/regions", { language })
    const region = regions.find(({ countries }) => countries?.some(({ iso_2 }) => iso_2 === "ma")) ?? regions[0]
    if (!region) throw new Trouble("internal")
    return region.id
  })

function basketIn(cart: HttpTypes.StoreCart): Basket {
  return { id: cart.id, count: (cart.items ?? []).reduce((sum, { quantity }) => sum + Number(quantity), 0) }
}
