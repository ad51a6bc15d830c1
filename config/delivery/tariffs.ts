import { PROVINCES } from "./provinces.js"

/** How far a parcel goes. `province`: stays in its province; `region`: stays in its region. */
export const ZONES = ["province", "region", "country"] as const
export type Zone = (typeof ZONES)[number]

/** Price of a zone: a first kilogram and what each started kilogram above it adds. Minor units, tax included. */
export interface Tariff {
  first_kg_minor: number
  next_kg_minor: number
}

/** Demo tariff: 25, 35 or 45 MAD and 5 MAD a kilogram. No public tariff was to be read; the chamber sets its own here. */
export const TARIFFS: Record<Zone, Tariff> = {
  province: { first_kg_minor: 2500, next_kg_minor: 500 },
  region: { first_kg_minor: 3500, next_kg_minor: 500 },
  country: { first_kg_minor: 4500, next_kg_minor: 500 },
}

/** Heaviest parcel any carrier takes. Beyond it a piece is fetched at the workshop, or sent by freight on quotation. */
export const MAX_PARCEL_G = 30_000

const REGION_OF = new Map(PROVINCES.map(({ iso, region }) => [iso, region]))

/** The zone between two provinces by ISO code; a code that is not in the table counts as the rest of the country. */
export function zoneBetween(from: string, to: string): Zone {
  if (from === to) return "province"
  const region = REGION_OF.get(from)
  return region !== undefined && region === REGION_OF.get(to) ? "region" : "country"
}
