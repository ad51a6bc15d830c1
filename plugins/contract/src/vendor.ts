import type { Texts } from "./locale.js"
import type { MemberPermission, MemberRole } from "./permission.js"

export const VENDOR_KINDS = ["cooperative", "association", "union"] as const
export type VendorKind = (typeof VENDOR_KINDS)[number]

/** Only an open vendor is listed and can be bought from. An `applicant` has not been admitted yet. */
export const VENDOR_STATUSES = ["applicant", "open", "paused", "suspended", "closed"] as const
export type VendorStatus = (typeof VENDOR_STATUSES)[number]

/** The longest pause, in days. Whoever rests longer closes. */
export const LONGEST_PAUSE_DAYS = 180

/** A suspension that no second moderator has confirmed by then ends by itself. */
export const CONFIRM_WITHIN_HOURS = 72

/** One recorded move of a shop; `back_on` says until when a pause was meant. */
export interface VendorMoveView {
  from: VendorStatus | null
  to: VendorStatus
  at: string
  by: string
  reason: string | null
  back_on: string | null
}

/** A suspension under way, as the chamber sees it. Its vendor sees it without the names. */
export interface SuspensionView {
  since: string
  reason: string
  by: string
  /** Null until a second moderator has confirmed it; it ends at `confirm_before` otherwise. */
  confirmed_by: string | null
  confirm_before: string
  /** What the vendor says to it, once. */
  appeal: string | null
  /** Why it stays, after an appeal. */
  answer: string | null
}

/** Body of `POST /vendor/me/pause`: the first day on which the shop sells again, `YYYY-MM-DD` in Morocco. */
export interface PauseBody {
  back_on: string
  reason?: string
}

/** Body of `POST /vendor/me/appeal`. */
export interface AppealBody {
  text: string
}

/** `from → to[]`. */
export const VENDOR_TRANSITIONS: Record<VendorStatus, readonly VendorStatus[]> = {
  applicant: ["open"],
  open: ["paused", "suspended", "closed"],
  paused: ["open", "suspended", "closed"],
  suspended: ["open", "closed"],
  closed: [],
}

/** A shop in a list. `name` and `commune` are in the asked language. `seal_id` seeds the zellige seal and the thread. */
export interface VendorCard {
  id: string
  handle: string
  name: string
  kind: VendorKind
  province: string
  province_name: string
  commune: string
  seal_id: string
  product_count: number
  members: number
  women_members: number
  founded: number | null
}

export interface VendorPage extends VendorCard, ShopState {
  story: string
  crafts: { slug: string; name: string }[]
  /** Labels whose certificate a moderator has seen and that are still good today. */
  labels_held: { slug: string; name: string }[]
}

/** A paused shop stays visible; nothing can be bought from it until `back_on` (`YYYY-MM-DD`). */
export interface ShopState {
  open: boolean
  back_on: string | null
}

export interface VendorList {
  vendors: VendorCard[]
  count: number
  offset: number
  limit: number
}

/** `GET /vendor/me`: who acts, and for whom. */
export interface ActingMember {
  /** `login` is what the person signs in by: an e-mail address, or a telephone number as `+2126…`. */
  member: { id: string; name: string; login: string; language: string; role: MemberRole; may: readonly MemberPermission[] }
  /** How many other vendors this person may act for. */
  others: number
  vendor: {
    id: string
    handle: string
    name: { fr?: string; ar?: string; en?: string }
    kind: VendorKind
    status: VendorStatus
    seal_id: string
    /** While paused. */
    back_on: string | null
    suspension: Pick<SuspensionView, "since" | "reason" | "appeal" | "answer"> | null
  }
}

/** A vendor that a person may act for, by the id of its membership. */
export interface MembershipView {
  id: string
  role: MemberRole
  vendor: Pick<ActingMember["vendor"], "handle" | "name" | "kind" | "status" | "seal_id">
}

/** `GET /vendor/memberships`: everybody the signed-in person may act for, by name of the vendor. */
export interface MembershipList {
  memberships: MembershipView[]
}

/** Body of `POST /vendor/acting`: one of the person's own memberships. */
export interface ActingBody {
  membership: string
}

/** Answer of `POST /vendor/acting`: the token of the choice, which is good for this vendor alone, and who acts by it. */
export interface ChosenActing {
  token: string
  acting: ActingMember
}

/** `x-acting-member`: whom a screen believes to act as. It chooses nothing: a token that says another is refused (`acting_changed`). */
export const ACTING_HEADER = "x-acting-member"

/** `GET /vendor/invitations/:code`: whom the chamber invites to keep which shop. */
export interface InvitationView {
  invitation: {
    name: string
    /** What the person will sign in by. */
    login: string
    vendor: Texts
    kind: VendorKind
    language: string
    /** Whether this person signs in already, for another vendor: then nothing need be chosen to accept. */
    has_password: boolean
    /** Not admitted yet: the invited person goes on with its application. */
    applicant: boolean
  }
}

/** Body of `POST /vendor/invitations/:code/accept`. Who has a password may leave it as it is. */
export interface AcceptInvitationBody {
  password?: string
}

/** Answer of `POST /vendor/invitations/:code/accept`: who may sign in now, and by what. */
export interface AcceptedInvitation {
  member: Pick<ActingMember["member"], "id" | "name" | "login" | "language">
}
