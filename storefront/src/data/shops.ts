import type { Language, VendorList, VendorPage } from "@tawiza/contract"
import { ask } from "./ask.js"
import { remember } from "./remember.js"

/** More shops than the region will have; the list is short enough for one page. */
const ALL = 200
const MINUTE_MS = 60_000

/** Every open shop. Remembered for a minute. */
export const listShops = (language: Language) =>
  remember(`shops ${language}`, MINUTE_MS, () => ask<VendorList>("/store/vendors", { language, query: { limit: String(ALL) } }))

/** @throws Trouble `not_found` for a shop that is not open. */
export const readShop = (language: Language, handle: string) =>
  ask<VendorPage>(`/store/vendors/${encodeURIComponent(handle)}`, { language })
