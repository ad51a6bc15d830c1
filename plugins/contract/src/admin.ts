import type { ApplicationStatus, ApplicationView, MoveView } from "./application.js"
import type { ConsignmentStatus, DeliveryCode } from "./consignment.js"
import type { Texts } from "./locale.js"
import type { SuspensionView, VendorKind, VendorMoveView, VendorStatus } from "./vendor.js"

/** How far the chamber's lists count each of their states. A number that equals it means that many or more. */
export const COUNTED_TO = 1000

/** `GET /admin/applications?status=&unchecked=&q=&limit=&offset=`, those waiting longest first. `status` may be repeated; `unchecked` keeps those with a paper that nobody has looked at. */
export interface ApplicationList {
  applications: ApplicationView[]
  count: number
  /** Whether there are more than `count`: each state is counted up to `COUNTED_TO`. */
  more: boolean
  limit: number
  offset: number
  /** How many there are in each state, whatever `status` asks for; `q` applies. */
  counts: Record<ApplicationStatus, number>
}

/** Body of `POST /admin/applications/:id/{review,approve,request-changes,reject,dismiss}`. The last three need the reason. */
export interface DecisionBody {
  reason?: string
}

/** Answer of every decision: the application as it is now. */
export interface ApplicationAnswer {
  application: ApplicationView
}

/** What approval opened for a vendor, as it stands now. */
export interface OpenedShop {
  opened_at: string
  stock_location_id: string
  shipping_profile_id: string
  /** Names in the asked language. */
  delivery_options: string[]
  /** Published products. */
  products_on_sale: number
  /** The members who were sent an invitation, with what they sign in by; `accepted` once they have set a password. */
  invited: { name: string; login: string; accepted: boolean }[]
}

/** A row of `GET /admin/vendors?status=&province=&q=&limit=&offset=`. */
export interface AdminVendorRow {
  id: string
  handle: string
  kind: VendorKind
  status: VendorStatus
  name: Texts
  province: string
  /** In the asked language, as is `commune`. */
  province_name: string
  commune: string
  /** All products, published or not. */
  product_count: number
  application_id: string | null
  opened_at: string | null
}

/** What a moderator may do with a shop: the route segment. */
export const VENDOR_DECISIONS = ["suspend", "confirm-suspension", "uphold", "reinstate", "close"] as const
export type VendorDecision = (typeof VENDOR_DECISIONS)[number]

/** `GET /admin/vendors/:id`, and the answer of `POST /admin/vendors/:id/{suspend,confirm-suspension,uphold,reinstate,close}`. */
export interface AdminVendorView extends AdminVendorRow {
  contact_email: string
  contact_phone: string
  back_on: string | null
  suspension: SuspensionView | null
  moves: VendorMoveView[]
  /** `login` is an e-mail address or a telephone number. */
  members: { id: string; name: string; login: string; role: string; status: string }[]
  /** What the reader may do now. */
  next: VendorDecision[]
}

export interface AdminVendorAnswer {
  vendor: AdminVendorView
}

/** Body of those; all but `confirm-suspension` need the reason. */
export interface VendorDecisionBody {
  reason?: string
}

export interface AdminVendorList {
  vendors: AdminVendorRow[]
  count: number
  /** Whether there are more than `count`: each state is counted up to `COUNTED_TO`. */
  more: boolean
  limit: number
  offset: number
  /** How many there are in each state, whatever `status` asks for; `province` and `q` apply. */
  counts: Record<VendorStatus, number>
}

/** A row of `GET /admin/consignments?status=&order_id=&vendor_id=&q=&limit=&offset=`, newest first. `q` finds by number. */
export interface AdminConsignmentRow {
  id: string
  number: string
  status: ConsignmentStatus
  order: { id: string; display_id: number }
  vendor: { id: string; handle: string; name: Texts }
  items: { title: string; quantity: number }[]
  delivery: { code: DeliveryCode; name: string }
  total_minor: number
  due_minor: number
  /** Null until delivered. */
  cash_collected_minor: number | null
  currency_code: string
  tracking: { carrier: string; number: string } | null
  placed_at: string
  moves: MoveView<ConsignmentStatus>[]
}

export interface AdminConsignmentList {
  consignments: AdminConsignmentRow[]
  count: number
  /** Whether there are more than `count`: each state is counted up to `COUNTED_TO`. */
  more: boolean
  limit: number
  offset: number
  /** How many there are in each state, whatever `status` asks for; the other filters apply. */
  counts: Record<ConsignmentStatus, number>
  /** Whether the reader may open the orders, in which the customers' addresses stand. */
  may_open_orders: boolean
}

/** `GET /admin/checks`: each invariant with the rows that break it. Empty lists mean that nothing is wrong. */
export interface AdminChecks {
  checked_at: string
  /** Placed orders without a consignment. */
  unrouted_orders: { order_id: string; display_id: number; placed_at: string }[]
  /** Consignments whose lines do not sum to their items, or whose items and delivery do not sum to their total. */
  uneven_consignments: {
    consignment_id: string
    number: string
    order_id: string
    items_minor: number
    lines_minor: number
    delivery_minor: number
    total_minor: number
    currency_code: string
  }[]
}
