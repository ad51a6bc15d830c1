import type { PlannedConsignment, PlannedConsignmentList } from "@tawiza/contract"

export type DeliveryOption = PlannedConsignment["delivery_options"][number]

/** One workshop's part of the basket with the delivery that applies; null where nothing can bring it. Amounts are minor units. */
export interface Parcel {
  planned: PlannedConsignment
  option: DeliveryOption | null
  total_minor: number
}

export interface Parcels {
  parcels: Parcel[]
  /** Lines that nobody sells any more; they wait to be removed. */
  unsellable: PlannedConsignmentList["unsellable"]
  items_minor: number
  deliveries_minor: number
  total_minor: number
  currency_code: string
  /** A wish that is not offered (any more) was replaced. */
  replaced: boolean
  /** Every workshop is open, every parcel has a delivery, and every line a seller. */
  orderable: boolean
}

/** Applies the customer's wishes (vendor id → shipping option id) to a planned basket; without one the API's own choice holds. */
export function choose(plan: PlannedConsignmentList, wishes: Record<string, string> = {}): Parcels {
  const { consignments, unsellable, items_minor, currency_code } = plan
  let replaced = false
  const parcels = consignments.map((planned) => {
    const wish = wishes[planned.vendor.id]
    const offered = (id: string | null | undefined) => planned.delivery_options.find(({ shipping_option_id }) => shipping_option_id === id)
    if (wish && !offered(wish)) replaced = true
    const option = offered(wish) ?? offered(planned.chosen_option_id) ?? planned.delivery_options[0] ?? null
    return { planned, option, total_minor: planned.items_minor + (option?.amount_minor ?? 0) }
  })
  const deliveries_minor = parcels.reduce((sum, { option }) => sum + (option?.amount_minor ?? 0), 0)
  return {
    parcels,
    unsellable,
    items_minor,
    deliveries_minor,
    total_minor: items_minor + deliveries_minor,
    currency_code,
    replaced,
    orderable:
      parcels.length > 0 && unsellable.length === 0 && parcels.every(({ planned, option }) => planned.vendor.open && option !== null),
  }
}
