import type { MoveView } from "./application.js"

export const CONSIGNMENT_STATUSES = ["pending", "accepted", "packed", "shipped", "delivered", "declined", "refused", "cancelled"] as const
export type ConsignmentStatus = (typeof CONSIGNMENT_STATUSES)[number]

/**
 * `from → to[]`. `declined`: the vendor cannot make it. `refused`: the customer did not take the parcel.
 * A pick-up goes from packed straight to delivered.
 */
export const CONSIGNMENT_TRANSITIONS: Record<ConsignmentStatus, readonly ConsignmentStatus[]> = {
  pending: ["accepted", "declined", "cancelled"],
  accepted: ["packed", "declined", "cancelled"],
  packed: ["shipped", "delivered"],
  shipped: ["delivered", "refused"],
  delivered: [],
  declined: [],
  refused: [],
  cancelled: [],
}

/** What a member may do at the desk: the route segment → the status it leads to. */
export const CONSIGNMENT_ACTIONS = {
  accept: "accepted",
  decline: "declined",
  pack: "packed",
  ship: "shipped",
  deliver: "delivered",
  refuse: "refused",
} as const satisfies Record<string, ConsignmentStatus>
export type ConsignmentAction = keyof typeof CONSIGNMENT_ACTIONS

export const DELIVERY_CODES = ["home", "pickup"] as const
export type DeliveryCode = (typeof DELIVERY_CODES)[number]

/** "Leaves in N days, with you between … and …". Dates are `YYYY-MM-DD` in Africa/Casablanca. For a pick-up `arrives_from` is the day it is ready. */
export interface DeliveryPromise {
  leaves_in_days: number
  leaves_on: string
  arrives_from: string
  arrives_to: string
  made_to_order: boolean
}

export interface ConsignmentItem {
  title: string
  /** What the customer chose of the piece, in the vendor's words; null where it comes in one form. */
  choice: string | null
  quantity: number
  total_minor: number
  thumbnail: string | null
  handle: string | null
  made_to_order: boolean
}

/** `GET /store/orders/:id/consignments`. Amounts are minor units; items + delivery = total; what is not paid by a credit is due at the door or was paid before. */
export interface Consignment {
  id: string
  /** Short, for reading aloud and writing on a parcel. */
  number: string
  status: ConsignmentStatus
  vendor: { handle: string; name: string; seal_id: string; commune: string }
  items: ConsignmentItem[]
  delivery: { code: DeliveryCode; name: string; amount_minor: number; promise: DeliveryPromise }
  total_minor: number
  /** What of the total a credit of the customer's pays. */
  credit_minor: number
  /** What the customer still pays at the door; 0 when paid or when nothing is due. */
  due_minor: number
  currency_code: string
  tracking: { carrier: string; number: string } | null
  moves: MoveView<ConsignmentStatus>[]
}

export interface ConsignmentList {
  consignments: Consignment[]
}

/** A consignment as the vendor's desk sees it. `phone` and `address` stay null until it is accepted. */
export interface DeskConsignment extends Omit<Consignment, "vendor"> {
  placed_at: string
  customer: { name: string; phone: string | null; address: string | null; city: string; province: string }
  weight_g: number
  /** Carriers the parcel may lawfully go by. */
  carriers: { code: string; name: string }[]
  /** What may be done now. */
  actions: ConsignmentAction[]
}

export interface DeskConsignmentList {
  consignments: DeskConsignment[]
  count: number
}

/** Bodies of the desk's writes. */
export interface DeclineBody {
  reason: string
}
export interface ShipBody {
  carrier: string
  tracking_number?: string
}
export interface DeliverBody {
  /** Cash taken at the door; must equal what is due. */
  cash_collected_minor: number
}
export interface RefuseBody {
  reason: string
}

/** One vendor's part of a basket before it is an order: `GET /store/carts/:id/consignments?province=MA-FES`. */
export interface PlannedConsignment {
  vendor: { id: string; handle: string; name: string; seal_id: string; commune: string; open: boolean }
  items: {
    line_item_id: string
    product_id: string
    handle: string
    title: string
    /** As in `ConsignmentItem`. */
    choice: string | null
    thumbnail: string | null
    quantity: number
    unit_minor: number
    total_minor: number
    made_to_order: boolean
    /** Neither is given back by somebody who only changed its mind. */
    perishable: boolean
  }[]
  items_minor: number
  delivery_options: {
    shipping_option_id: string
    code: DeliveryCode
    name: string
    amount_minor: number
    promise: DeliveryPromise
  }[]
  /** The option whose method the basket carries, or the cheapest home delivery when none is chosen yet. */
  chosen_option_id: string | null
}

export interface PlannedConsignmentList {
  consignments: PlannedConsignment[]
  /** Lines whose product no vendor sells any more: they are in no sum, and the basket cannot be ordered with them. */
  unsellable: { line_item_id: string; title: string }[]
  items_minor: number
  currency_code: string
}
