import type { DeliveryCode, PlannedConsignment } from "@tawiza/contract"

type Option = PlannedConsignment["delivery_options"][number]

/** Lines by vendor, in the order in which the vendors came into the basket. */
export function byVendor<I extends { vendor_id: string }>(items: readonly I[]): Map<string, I[]> {
  return Map.groupBy(items, ({ vendor_id }) => vendor_id)
}

/** Grams of a parcel. */
export function parcelWeight(items: readonly { quantity: number; weight_g: number }[]): number {
  return items.reduce((sum, { quantity, weight_g }) => sum + quantity * weight_g, 0)
}

/** The option whose method the basket carries; when none is chosen yet, the cheapest home delivery, else whatever there is. */
export function chosenOption(options: readonly Option[], carried: readonly (string | null)[]): string | null {
  const chosen = options.find(({ shipping_option_id }) => carried.includes(shipping_option_id))
  const cheapest = (code?: DeliveryCode) =>
    options.filter((option) => !code || option.code === code).sort((a, b) => a.amount_minor - b.amount_minor)[0]
  return (chosen ?? cheapest("home") ?? cheapest())?.shipping_option_id ?? null
}
