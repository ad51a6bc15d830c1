import type { HttpTypes } from "@medusajs/types"
import { type Language, LOCALES } from "@tawiza/contract"
import { ask } from "./ask.js"
import { isCompleted, readCart } from "./basket.js"
import { inTurn } from "./in-turn.js"
import { Trouble } from "./trouble.js"

/** Medusa's name for the cash-on-delivery provider. */
const CASH_ON_DELIVERY = "pp_cod_cod"
const COUNTRY = "ma"

/** Where an order goes. `province` is an ISO 3166-2 code; `address` may be a landmark; `phone` is international. */
export interface Destination {
  name: string
  phone: string
  province: string
  city: string
  address: string
  email: string | null
}

/** What the basket already knows of its destination, from an earlier try. */
export async function readDestination(basket: string, language: Language): Promise<Partial<Destination>> {
  const cart = await readCart(basket, language, "id,email,*shipping_address")
  const known = cart.shipping_address
  if (!known) return {}
  return {
    name: known.first_name ?? "",
    phone: known.phone ?? "",
    province: known.province?.toUpperCase() ?? "",
    city: known.city ?? "",
    address: known.address_1 ?? "",
    email: cart.email ?? null,
  }
}

/**
 * Makes the basket an order, paid in cash parcel by parcel, and answers the order's id. Safe to repeat: a basket that already became an
 * order answers that order, so pressing twice makes one.
 * @throws Trouble `shop_not_open`, `out_of_stock`, `delivery_not_available` and whatever else completion refuses; the basket stays as it is.
 */
export function placeOrder(basket: string, to: Destination, shipping_options: string[], language: Language): Promise<string> {
  return inTurn(basket, async () => {
    try {
      if (isCompleted(await readCart(basket, language, "id,completed_at"))) return await complete(basket, language)
      await address(basket, to, language)
      await chooseDeliveries(basket, shipping_options, language)
      await promiseCash(basket, language)
    } catch (error) {
      // Another server process may have completed it between our steps: then every step is refused, and the order is there.
      if (await isCompletedNow(basket, language)) return complete(basket, language)
      throw error
    }
    return complete(basket, language)
  })
}

const at = (basket: string, rest = "") => `/store/carts/${encodeURIComponent(basket)}${rest}`

async function address(basket: string, to: Destination, language: Language): Promise<void> {
  const shipping_address = {
    // One field on the form: a name is not cut in two by guessing.
    first_name: to.name,
    last_name: "",
    phone: to.phone,
    address_1: to.address,
    city: to.city,
    province: to.province,
    country_code: COUNTRY,
  }
  const email = to.email === null ? {} : { email: to.email }
  await ask(at(basket), {
    language,
    method: "POST",
    query: { fields: "id" },
    body: { ...email, locale: LOCALES[language], shipping_address, billing_address: shipping_address },
  })
}

async function chooseDeliveries(basket: string, shipping_options: string[], language: Language): Promise<void> {
  await ask(at(basket, "/shipping-methods"), {
    language,
    method: "POST",
    query: { fields: "id" },
    body: shipping_options.map((option_id) => ({ option_id })),
  })
}

async function promiseCash(basket: string, language: Language): Promise<void> {
  const { payment_collection } = await ask<HttpTypes.StorePaymentCollectionResponse>("/store/payment-collections", {
    language,
    method: "POST",
    body: { cart_id: basket },
  })
  await ask(`/store/payment-collections/${encodeURIComponent(payment_collection.id)}/payment-sessions`, {
    language,
    method: "POST",
    body: { provider_id: CASH_ON_DELIVERY },
  })
}

async function complete(basket: string, language: Language): Promise<string> {
  const answer = await ask<HttpTypes.StoreCompleteCartResponse>(at(basket, "/complete"), {
    language,
    method: "POST",
    query: { fields: "id" },
  })
  // Medusa answers 200 with the basket when a payment is not authorised; cash always is.
  if (answer.type !== "order") throw new Trouble("internal")
  return answer.order.id
}

async function isCompletedNow(basket: string, language: Language): Promise<boolean> {
  return readCart(basket, language, "id,completed_at").then(isCompleted, () => false)
}
