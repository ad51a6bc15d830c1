import type { AstroCookies } from "astro"
import type { Basket } from "../data/basket.js"
import { environment } from "../environment.js"

const DAY_S = 86_400
const options = { path: "/", httpOnly: true, sameSite: "lax", secure: environment.SECURE_COOKIES } as const

/** A province by ISO 3166-2. */
const ISO = /^MA-[A-Z]{2,3}$/

const BASKET = "tawiza_basket"
const COUNT = "tawiza_count"
const PROVINCE = "tawiza_province"
const ORDER = "tawiza_order"

/** The shop's memory of a visitor, in cookies that no script can read. */
export const visitor = {
  basket: (cookies: AstroCookies) => cookies.get(BASKET)?.value || null,
  /** Pieces in the basket, for the header: kept beside it, so that a page needs no question to the API. */
  count: (cookies: AstroCookies) => Number(cookies.get(COUNT)?.value) || 0,
  /** The province of the last price that was asked. */
  province(cookies: AstroCookies): string | undefined {
    const iso = cookies.get(PROVINCE)?.value ?? ""
    return ISO.test(iso) ? iso : undefined
  },
  lastOrder: (cookies: AstroCookies) => cookies.get(ORDER)?.value || null,

  keepBasket(cookies: AstroCookies, { id, count }: Basket) {
    cookies.set(BASKET, id, { ...options, maxAge: 90 * DAY_S })
    cookies.set(COUNT, String(count), { ...options, maxAge: 90 * DAY_S })
  },
  dropBasket(cookies: AstroCookies) {
    cookies.delete(BASKET, options)
    cookies.delete(COUNT, options)
  },
  keepProvince(cookies: AstroCookies, iso: string) {
    cookies.set(PROVINCE, iso, { ...options, maxAge: 365 * DAY_S })
  },
  /** The basket goes only here: when its order exists. */
  keepOrder(cookies: AstroCookies, id: string) {
    cookies.set(ORDER, id, { ...options, maxAge: 365 * DAY_S })
    visitor.dropBasket(cookies)
  },
}
