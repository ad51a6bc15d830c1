import type { Zone } from "./tariffs.js"

/** Who carries parcels, which weights it may take, and how many working days it needs. */
export interface Carrier {
  code: string
  name: { fr: string; ar: string; en: string }
  /** Lightest parcel it may take, exclusive. */
  over_g: number
  /** Heaviest parcel it takes, inclusive. */
  max_g: number
  /** Working days on the way, from and to. */
  transit_days: Record<Zone, { min: number; max: number }>
  /** Whether its numbers follow the postal union's S10 form, with a check digit. */
  s10: boolean
}

/** Up to this weight only the national post may carry a parcel (dahir of 25 November 1924 on the postal monopoly). */
export const POST_ONLY_MAX_G = 1000

export const CARRIERS: readonly Carrier[] = [
  {
    code: "barid",
    name: { fr: "Barid Al-Maghrib (Amana)", ar: "بريد المغرب (أمانة)", en: "Moroccan Post (Amana)" },
    over_g: 0,
    max_g: 30_000,
    transit_days: { province: { min: 1, max: 2 }, region: { min: 1, max: 3 }, country: { min: 2, max: 4 } },
    s10: true,
  },
  {
    code: "courier",
    name: { fr: "Messagerie privée", ar: "شركة نقل خاصة", en: "Private courier" },
    over_g: POST_ONLY_MAX_G,
    max_g: 30_000,
    transit_days: { province: { min: 1, max: 1 }, region: { min: 1, max: 2 }, country: { min: 1, max: 3 } },
    s10: false,
  },
]
