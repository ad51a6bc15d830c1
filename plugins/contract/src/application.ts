import type { OpenedShop } from "./admin.js"
import type { Texts } from "./locale.js"
import type { VendorKind } from "./vendor.js"

export const APPLICATION_STATUSES = ["draft", "submitted", "in_review", "changes_requested", "approved", "rejected", "withdrawn"] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

/** `from → to[]`. Approval, rejection and withdrawal end an application. */
export const APPLICATION_TRANSITIONS: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["in_review", "changes_requested", "approved", "rejected", "withdrawn"],
  in_review: ["changes_requested", "approved", "rejected", "withdrawn"],
  changes_requested: ["submitted", "withdrawn"],
  approved: [],
  rejected: [],
  withdrawn: [],
}

/** One recorded move: who, when, why. */
export interface MoveView<S extends string> {
  from: S | null
  to: S
  at: string
  by: string
  reason: string | null
}

/** What a moderator sees of an application. `ice_valid` is the published mod-97 check, computed when read. */
export interface ApplicationView {
  id: string
  status: ApplicationStatus
  kind: VendorKind
  name: Texts
  story: Texts
  province: string
  /** In the asked language, as are `commune` and `craft_names`. */
  province_name: string
  commune: string
  founded: number | null
  members: number
  women_members: number
  /** Slugs of the taxonomy; `craft_names` in the same order. */
  crafts: string[]
  craft_names: string[]
  register_no: string | null
  ice: string | null
  ice_valid: boolean | null
  contact_name: string
  contact_email: string
  contact_phone: string
  submitted_at: string | null
  vendor: { id: string; handle: string } | null
  /** Null until approval has opened the shop. */
  shop: OpenedShop | null
  products: { id: string; title: string; thumbnail: string | null; price_minor: number | null }[]
  moves: MoveView<ApplicationStatus>[]
  /** The moves a moderator may make from here. */
  next: ApplicationStatus[]
}
