import type { DeliveryCode } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { allocate } from "@tawiza/money"

/** What routing needs of an order, amounts already in minor units. */
export interface RoutableOrder {
  currency_code: string
  /** What its lines and deliveries cost, whatever pays it. */
  total_minor: bigint
  /** What of it a credit of the customer's pays. */
  credit_minor: bigint
  items: RoutableItem[]
  deliveries: RoutableDelivery[]
}

export interface RoutableItem {
  line_item_id: string
  vendor_id: string | null
  product_id: string | null
  variant_id: string | null
  handle: string | null
  title: string
  /** What was chosen of it; null where it comes in one form. */
  choice: string | null
  thumbnail: string | null
  quantity: number
  total_minor: bigint
  made_to_order: boolean
  lead_time_days: number
  /** Of one piece. */
  weight_g: number
}

export interface RoutableDelivery {
  vendor_id: string | null
  shipping_option_id: string | null
  code: DeliveryCode
  name: string
  total_minor: bigint
}

/** One vendor's part of an order, before it has an id and a number. */
export interface ConsignmentDraft {
  vendor_id: string
  currency_code: string
  items: (RoutableItem & { vendor_id: string })[]
  items_minor: bigint
  delivery: Omit<RoutableDelivery, "vendor_id" | "total_minor">
  delivery_minor: bigint
  total_minor: bigint
  /** Its part of the order's credit. */
  credit_minor: bigint
  weight_g: number
}

/**
 * Splits an order by vendor, in the order of the vendors' ids. No price is divided: every line and every delivery belongs to one
 * vendor whole, so the drafts sum to the order exactly. Only a credit is: by what each draft costs.
 * @throws Refusal `product_without_vendor` for a line that nobody owns.
 * @throws Error when a delivery has no vendor with items in the order, the drafts do not sum to the order, or its credit is more than it.
 */
export function planConsignments(order: RoutableOrder): ConsignmentDraft[] {
  const byVendor = new Map<string, ConsignmentDraft["items"]>()
  for (const item of order.items) {
    const { vendor_id } = item
    if (!vendor_id) throw new Refusal("product_without_vendor", { title: item.title })
    byVendor.set(vendor_id, [...(byVendor.get(vendor_id) ?? []), { ...item, vendor_id }])
  }
  const stray = order.deliveries.find(({ vendor_id }) => !vendor_id || !byVendor.has(vendor_id))
  if (stray) throw new Error(`Delivery "${stray.name}" (${stray.shipping_option_id}) belongs to no vendor of this order`)

  const drafts = [...byVendor.keys()].sort().map((vendor_id) => draft(order, vendor_id, byVendor.get(vendor_id) ?? []))
  const sum = drafts.reduce((total, { total_minor }) => total + total_minor, 0n)
  if (sum !== order.total_minor) {
    throw new Error(`Consignments sum to ${sum} but the order to ${order.total_minor} (minor ${order.currency_code})`)
  }
  const { credit_minor } = order
  if (credit_minor === 0n) return drafts
  if (credit_minor > sum) throw new Error(`A credit of ${credit_minor} pays more than an order of ${sum} (minor ${order.currency_code})`)
  const parts = allocate(
    credit_minor,
    drafts.map(({ vendor_id, total_minor }) => ({ id: vendor_id, weight: total_minor })),
  )
  return drafts.map((draft) => ({ ...draft, credit_minor: parts.get(draft.vendor_id) as bigint }))
}

function draft(order: RoutableOrder, vendor_id: string, items: ConsignmentDraft["items"]): ConsignmentDraft {
  const deliveries = order.deliveries.filter((delivery) => delivery.vendor_id === vendor_id)
  const [first] = deliveries
  const items_minor = items.reduce((sum, item) => sum + item.total_minor, 0n)
  const delivery_minor = deliveries.reduce((sum, delivery) => sum + delivery.total_minor, 0n)
  return {
    vendor_id,
    currency_code: order.currency_code,
    items,
    items_minor,
    delivery: {
      shipping_option_id: first?.shipping_option_id ?? null,
      code: first?.code ?? "pickup",
      name: first?.name ?? "",
    },
    delivery_minor,
    total_minor: items_minor + delivery_minor,
    credit_minor: 0n,
    weight_g: items.reduce((sum, item) => sum + item.weight_g * item.quantity, 0),
  }
}
