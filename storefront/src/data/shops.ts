import type { Language, VendorCard, VendorList, VendorPage } from "@tawiza/contract"
import { ask } from "./ask.js"
import { remember } from "./remember.js"

/** As many as the API answers at once. */
const MOST = 100
const MINUTE_MS = 60_000

/** Every open shop, by name. Remembered for a minute. */
export const listShops = (language: Language) => remember(`shops ${language}`, MINUTE_MS, () => readAll(language))

/** @throws Trouble `not_found` for a shop that is not open. */
export const readShop = (language: Language, handle: string) =>
  ask<VendorPage>(`/store/vendors/${encodeURIComponent(handle)}`, { language })

async function readAll(language: Language): Promise<VendorCard[]> {
  const shops: VendorCard[] = []
  for (;;) {
    const query = { limit: String(MOST), offset: String(shops.length) }
    const { vendors, count } = await ask<VendorList>("/store/vendors", { language, query })
    shops.push(...vendors)
    if (vendors.length === 0 || shops.length >= count) return shops
  }
}
