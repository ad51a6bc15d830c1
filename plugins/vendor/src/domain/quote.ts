import { CARRIERS, type Carrier, MAX_PARCEL_G, TARIFFS, zoneBetween } from "@tawiza/config/delivery"
import { Refusal } from "@tawiza/http"

/**
 * Price of a home delivery in minor units, tax included: the zone's first kilogram and each started one above it.
 * @throws Refusal `delivery_not_available` for a parcel heavier than any carrier takes.
 */
export function quoteDelivery({ weight_g, from, to }: { weight_g: number; from: string; to: string }): bigint {
  if (weight_g > MAX_PARCEL_G) throw new Refusal("delivery_not_available", { weight_g, max_g: MAX_PARCEL_G })
  const { first_kg_minor, next_kg_minor } = TARIFFS[zoneBetween(from, to)]
  const more = Math.max(0, Math.ceil(weight_g / 1000) - 1)
  return BigInt(first_kg_minor) + BigInt(more) * BigInt(next_kg_minor)
}

/** Carriers that may lawfully take a parcel of this weight; one kilogram or less is the post's alone. */
export function carriersFor(weight_g: number): Carrier[] {
  return CARRIERS.filter(({ over_g, max_g }) => weight_g > over_g && weight_g <= max_g)
}

/** Working days on the way by the slowest lawful carrier: a promise must hold whichever the vendor takes. */
export function transitDays({ weight_g, from, to }: { weight_g: number; from: string; to: string }): { min: number; max: number } {
  const zone = zoneBetween(from, to)
  const lawful = carriersFor(Math.min(Math.max(weight_g, 1), MAX_PARCEL_G))
  return {
    min: Math.min(...lawful.map(({ transit_days }) => transit_days[zone].min)),
    max: Math.max(...lawful.map(({ transit_days }) => transit_days[zone].max)),
  }
}
