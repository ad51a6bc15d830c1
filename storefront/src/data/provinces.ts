import type { Language } from "@tawiza/contract"
import { ask } from "./ask.js"
import { remember } from "./remember.js"

const HOUR_MS = 3_600_000

export interface ProvinceName {
  iso: string
  region: string
  name: string
}

/** Where parcels go; those of the chamber's own region first. */
export const listProvinces = (language: Language) =>
  remember(
    `provinces ${language}`,
    HOUR_MS,
    async () => (await ask<{ provinces: ProvinceName[] }>("/store/provinces", { language })).provinces,
  )
