import type { HttpTypes } from "@medusajs/types"
import { type Language, LOCALES } from "@tawiza/contract"
import { minorFromMedusa, toJsonMinor } from "@tawiza/money"
import { ask } from "./ask.js"
import { isCompleted, readCart, regionId } from "./basket.js"
import { inTurn } from "./in-turn.js"
import { remember } from "./remember.js"
import { Trouble } from "./trouble.js"

/** Medusa's names for the ways to pay. */
const CASH_ON_DELIVERY = "pp_cod_cod"
const CARD = "pp_card_stripe"
const MINUTE_MS = 60_000
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

/** Whether the marketplace takes cards. One that cannot be asked takes cash. */
export const cardIsOffered = (language: Language): Promise<boolean> =>
  remember("card", MINUTE_MS, async () => {
    const region_id = await regionId(language)
    const answer = await ask<HttpTypes.StorePaymentProviderListResponse>("/store/payment-providers", { language, query: { region_id } })
    return answer.payment_providers.some(({ id }) => id === CARD)
  }).catch(() => false)

/** What the browser needs to ask the customer for a card: only this payment's. */
export interface CardPayment {
  id: string
  client_secret: string
  publishable_key: string
  amount_minor: number
  currency_code: string
}

/**
 * Readies the basket to be paid by card; nothing is ordered and nothing charged. @returns the order where the basket already became one, or
 * where a credit pays all of it
 * @throws Trouble `payment_unavailable` and what else the steps before an order refuse.
 */
export function prepareCard(basket: string, to: Destination, shipping_options: string[], language: Language): Promise<string | null> {
  return inTurn(basket, async () => {
    if (isCompleted(await readCart(basket, language, "id,completed_at"))) return complete(basket, language)
    await address(basket, to, language)
    if (!(await chooseDeliveries(basket, shipping_options, language))) return complete(basket, language)
    await choosePayment(basket, CARD, language)
    return null
  })
}

/** The card payment that the basket waits for; null when it waits for none, because it changed or another way was chosen. */
export async function readCardPayment(basket: string, language: Language): Promise<CardPayment | null> {
  const fields = "id,total,currency_code,payment_collection.payment_sessions.*"
  const cart = await readCart(basket, language, fields)
  const session = cart.payment_collection?.payment_sessions?.find(({ provider_id }) => provider_id === CARD)
  const data = session?.data as Partial<CardPayment> | undefined
  if (!session || !data?.id || !data.client_secret || !data.publishable_key) return null
  const amount_minor = toJsonMinor(minorFromMedusa(session.amount))
  return {
    id: data.id,
    client_secret: data.client_secret,
    publishable_key: data.publishable_key,
    amount_minor,
    currency_code: cart.currency_code,
  }
}

/**
 * Makes the basket an order when the customer's bank has agreed. Safe to repeat, like `placeOrder`.
 * @throws Trouble `payment_not_authorized` while it has not, and whatever else completion refuses; nothing is charged then.
 */
export const placePaidOrder = (basket: string, language: Language): Promise<string> => inTurn(basket, () => complete(basket, language))

/**
 * Makes the basket an order, paid in cash parcel by parcel, and answers the order's id. Safe to repeat: a basket that already became an
 * order answers that order, so pressing twice makes one.
 * @throws Trouble `shop_not_open`, `out_of_stock`, `delivery_not_available`, `credit_used_up` and whatever else completion refuses; the basket stays as it is.
 */
export function placeOrder(basket: string, to: Destination, shipping_options: string[], language: Language): Promise<string> {
  return inTurn(basket, async () => {
    try {
      if (isCompleted(await readCart(basket, language, "id,completed_at"))) return await complete(basket, language)
      await address(basket, to, language)
      if (await chooseDeliveries(basket, shipping_options, language)) await choosePayment(basket, CASH_ON_DELIVERY, language)
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

/** @returns whether something is left to pay: a credit may pay all */
async function chooseDeliveries(basket: string, shipping_options: string[], language: Language): Promise<boolean> {
  const { cart } = await ask<HttpTypes.StoreCartResponse>(at(basket, "/shipping-methods"), {
    language,
    method: "POST",
    query: { fields: "id,total" },
    body: shipping_options.map((option_id) => ({ option_id })),
  })
  return minorFromMedusa(cart.total) > 0n
}

async function choosePayment(basket: string, provider_id: string, language: Language): Promise<void> {
  const { payment_collection } = await ask<HttpTypes.StorePaymentCollectionResponse>("/store/payment-collections", {
    language,
    method: "POST",
    body: { cart_id: basket },
  })
  await ask(`/store/payment-collections/${encodeURIComponent(payment_collection.id)}/payment-sessions`, {
    language,
    method: "POST",
    body: { provider_id },
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
