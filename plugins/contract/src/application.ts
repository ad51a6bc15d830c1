import type { OpenedShop } from "./admin.js"
import type { ChecklistItem, DuplicateView, PaperReading } from "./admission.js"
import type { Texts } from "./locale.js"
import type { VendorKind } from "./vendor.js"

export const APPLICATION_STATUSES = [
  "draft",
  "submitted",
  "in_review",
  "changes_requested",
  "approved",
  "rejected",
  "appealed",
  "dismissed",
  "withdrawn",
] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

/**
 * `from → to[]`. A rejection may be appealed once: the appeal ends in an approval or is `dismissed`, after which there is no other.
 * Approval, dismissal and withdrawal end an application.
 */
export const APPLICATION_TRANSITIONS: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["in_review", "changes_requested", "approved", "rejected", "withdrawn"],
  in_review: ["changes_requested", "approved", "rejected", "withdrawn"],
  changes_requested: ["submitted", "withdrawn"],
  approved: [],
  rejected: ["appealed"],
  appealed: ["approved", "dismissed", "withdrawn"],
  dismissed: [],
  withdrawn: [],
}

/** What the applicant may do: the route segment → the state it leads to. Answering a request for changes is submitting again. */
export const APPLICANT_ACTIONS = { submit: "submitted", withdraw: "withdrawn", appeal: "appealed" } as const satisfies Record<
  string,
  ApplicationStatus
>
export type ApplicantAction = keyof typeof APPLICANT_ACTIONS

/** What a moderator may do: the route segment → the state it leads to. An appeal is approved or dismissed. */
export const APPLICATION_DECISIONS = {
  review: "in_review",
  approve: "approved",
  "request-changes": "changes_requested",
  reject: "rejected",
  dismiss: "dismissed",
} as const satisfies Record<string, ApplicationStatus>
export type ApplicationDecision = keyof typeof APPLICATION_DECISIONS

/** States that nobody reaches without a written reason; the organisation hears it read aloud. */
export const NEEDS_REASON: readonly ApplicationStatus[] = ["changes_requested", "rejected", "appealed", "dismissed"]

/** One recorded move: who, when, why. */
export interface MoveView<S extends string> {
  from: S | null
  to: S
  at: string
  by: string
  reason: string | null
}

/** One move of an application, with whom its maker acted for: the chamber or the applicant. Null for moves older than this record. */
export interface ApplicationMoveView extends MoveView<ApplicationStatus> {
  acting_for: "chamber" | "applicant" | null
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
  /** The court that keeps the register. */
  register_court: string | null
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
  /** What is asked of it and where each item stands today; papers come only to readers who may open them. */
  checklist: ChecklistItem[]
  /** Other applications with the same ICE or register number. */
  duplicates: DuplicateView[]
  /** Who opened its papers, newest first. */
  readings: PaperReading[]
  moves: ApplicationMoveView[]
  /** The moves that the reading moderator may make from here: who rejected an application does not decide its appeal. */
  next: ApplicationStatus[]
}
