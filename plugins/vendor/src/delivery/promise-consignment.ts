import type { MedusaContainer } from "@medusajs/framework/types"
import { DEFAULT_CLOSING_WEEKDAYS } from "@tawiza/config/delivery"
import type { DeliveryCode, DeliveryPromise } from "@tawiza/contract"
import { promiseDelivery } from "../domain/promise"
import { transitDays } from "../domain/quote"
import { DELIVERY_MODULE, type DeliveryModuleService } from "../modules/delivery"

interface PromiseConsignmentInput {
  now: Date
  vendor: { province: string; closing_weekdays: unknown } | undefined
  /** Where it goes; the vendor's own province while nobody knows. */
  province: string | null
  code: DeliveryCode
  items: readonly { lead_time_days: number; made_to_order: boolean }[]
  weight_g: number
}

/** The promise for one vendor's parcel: its slowest piece, its closing days, the holidays in the table, the way to the customer. */
export type Promiser = (input: PromiseConsignmentInput) => DeliveryPromise

/** Reads the holidays once, for as many parcels as there are. */
export async function promiserOf(container: MedusaContainer): Promise<Promiser> {
  const holidays = await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).holidays()
  return ({ now, vendor, province, code, items, weight_g }) => {
    const from = vendor?.province ?? ""
    return promiseDelivery({
      now,
      lead_time_days: Math.max(0, ...items.map(({ lead_time_days }) => lead_time_days)),
      made_to_order: items.some(({ made_to_order }) => made_to_order),
      closing_weekdays: Array.isArray(vendor?.closing_weekdays) ? vendor.closing_weekdays : DEFAULT_CLOSING_WEEKDAYS,
      holidays,
      transit: transitDays({ weight_g, from, to: province ?? from }),
      code,
    })
  }
}
