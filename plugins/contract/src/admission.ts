import type { ApplicantAction, ApplicationMoveView, ApplicationStatus } from "./application.js"
import type { Language, Texts } from "./locale.js"
import type { VendorKind } from "./vendor.js"

/** How an item of the checklist is established: worked out by a published rule, said by the applicant, or seen by a moderator. */
export const PROOFS = ["computed", "attested", "verified"] as const
export type Proof = (typeof PROOFS)[number]

/**
 * Where an item stands. `given`: a paper is there and nobody has looked yet. `doubtful`: a number that looks unusual; it warns and never
 * blocks. `wrong`: cannot be true. `refused`: a moderator looked and said no. `expiring`: in order for at most 30 more days.
 */
export const CHECK_STATES = ["ok", "expiring", "given", "doubtful", "missing", "wrong", "refused", "expired"] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** States that an application cannot be handed in with. */
export const OPEN_STATES: readonly CheckState[] = ["missing", "wrong", "refused", "expired"]

export const PAPER_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const
export type PaperType = (typeof PAPER_TYPES)[number]

export const MAX_PAPER_BYTES = 10 * 1024 * 1024
/** Papers kept for one item; statutes photographed page by page need many. */
export const MAX_PAPERS = 30

/** Days before its end on which a paper's holders are warned. */
export const WARN_DAYS = 30

export const PAPER_STATES = ["given", "accepted", "refused"] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** A paper without its content, which is only read through a link. */
export interface PaperView {
  id: string
  /** Code of the item it was sent for. */
  requirement: string
  type: PaperType
  size: number
  state: PaperState
  /** Why a moderator refused it. */
  reason: string | null
  /** `YYYY-MM-DD`, the last day on which it is good. */
  expires_on: string | null
  sent_at: string
}

/** One line of the checklist, in the asked language. */
export interface ChecklistItem {
  /** `ice`, `statutes`, `label:poterie-fes` … */
  code: string
  name: string
  help: string
  proof: Proof
  state: CheckState
  /** The number as it was written; null where the item is a paper, or the reader may not see it. */
  value: string | null
  /** Until when it is in order. */
  expires_on: string | null
  /** What a paper must be; null where none is asked for. */
  paper: { min: number; expiry: "required" | "possible" | "never"; photograph: boolean } | null
  papers: PaperView[]
}

/** Another application with the same number. */
export interface DuplicateView {
  id: string
  status: ApplicationStatus
  kind: VendorKind
  name: Texts
  commune: string
  contact_name: string
  ice: string | null
  register_no: string | null
  register_court: string | null
  submitted_at: string | null
  /** Which numbers are the same. */
  same: ("ice" | "register")[]
}

/** One opening of a paper, from a table that is only ever added to. */
export interface PaperReading {
  at: string
  /** `<role>:<id>`. */
  by: string
  paper_id: string
  /** What the paper was sent for; kept also after it was taken back. */
  requirement: string
}

/** `GET …/papers/:id/link`: where the paper can be read, and until when. The path holds on the API's origin and on the shop's. */
export interface PaperLink {
  path: string
  expires_at: string
}

/** Body of `POST /admin/applications/:id/papers/:paper_id/check`; a refusal needs the reason. */
export interface PaperCheckBody {
  accepted: boolean
  reason?: string
}

/** `GET /admission/requirements`: what a kind of organisation must show, public and dated as law 55-19 asks. */
export interface RequirementList {
  version: string
  requirements: {
    code: string
    kinds: VendorKind[]
    when: "always" | "food" | "label"
    proof: Proof
    name: string
    help: string
    paper: ChecklistItem["paper"]
  }[]
}

/** Body of `POST /vendor/applications`: who asks, for whom. The answer is the same whether or not the address was known. */
export interface NewApplicationBody {
  kind: VendorKind
  name: string
  /** In which language the name is, and in which the applicant reads. */
  language: Language
  province: string
  contact_name: string
  email: string
  phone: string
}

export interface StartedApplication {
  /** Where the link to go on was sent. */
  sent_to: string
}

/** Body of `POST /vendor/applications/me`: what is written is kept, what is absent stays as it is, null empties. */
export interface ApplicationDraftBody {
  kind?: VendorKind
  name?: Texts
  story?: Texts
  province?: string
  commune?: string
  founded?: number | null
  members?: number
  women_members?: number
  crafts?: string[]
  labels?: string[]
  ice?: string | null
  rib?: string | null
  register_no?: string | null
  register_court?: string | null
  contact_name?: string
  phone?: string
}

/** `GET /vendor/applications/me`. */
export interface OwnApplication {
  id: string
  status: ApplicationStatus
  kind: VendorKind
  name: Texts
  story: Texts
  province: string
  commune: string
  founded: number | null
  members: number
  women_members: number
  crafts: string[]
  labels: string[]
  ice: string | null
  rib: string | null
  register_no: string | null
  register_court: string | null
  contact_name: string
  phone: string
  email: string
  submitted_at: string | null
  checklist: ChecklistItem[]
  /** What may be chosen, in the asked language: branches of the taxonomy and the labels that exist. */
  choices: { crafts: { slug: string; name: string }[]; labels: { slug: string; name: string }[] }
  moves: ApplicationMoveView[]
  /** Whether what is written and the papers may be changed now. */
  editable: boolean
  actions: ApplicantAction[]
  /** The chamber's last word, to be shown large: why it asks for changes, rejected or dismissed. */
  reason: string | null
}

export interface OwnApplicationAnswer {
  application: OwnApplication
}
