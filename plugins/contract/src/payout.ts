import type { MoveView } from "./application.js"
import type { PayoutWay } from "./bank-account.js"
import type { TransferStatus } from "./card.js"

/**
 * A batch is a list that two people sign. A reserved one can be given up as long as nobody has taken its files. `approved` is the second signature, `reserved` its effect in the books: both happen at once.
 * `settled`: the bank's answer to each of its payouts is known.
 */
export const PAYOUT_BATCH_STATUSES = ["draft", "proposed", "approved", "reserved", "submitted", "settled", "cancelled"] as const
export type PayoutBatchStatus = (typeof PAYOUT_BATCH_STATUSES)[number]

/** `from → to[]`. An edit brings a proposed batch back to its draft; once its money is reserved nothing in it changes. */
export const PAYOUT_BATCH_TRANSITIONS: Record<PayoutBatchStatus, readonly PayoutBatchStatus[]> = {
  draft: ["proposed", "cancelled"],
  proposed: ["draft", "approved", "cancelled"],
  approved: ["reserved"],
  reserved: ["submitted", "cancelled"],
  submitted: ["settled"],
  settled: [],
  cancelled: [],
}

/** What one vendor is paid in a batch. `unknown`: the bank has not shown it in time; only its statements say what became of it. */
export const PAYOUT_STATUSES = [
  "planned",
  "removed",
  "reserved",
  "cancelled",
  "submitted",
  "paid",
  "rejected",
  "returned",
  "unknown",
] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

/** `from → to[]`. A payout that was paid can still come back, and one that was said to be rejected can be shown by the bank all the same. */
export const PAYOUT_TRANSITIONS: Record<PayoutStatus, readonly PayoutStatus[]> = {
  planned: ["removed", "reserved"],
  removed: [],
  reserved: ["submitted", "cancelled"],
  cancelled: [],
  submitted: ["paid", "rejected", "unknown"],
  unknown: ["paid", "rejected"],
  paid: ["returned"],
  rejected: ["paid"],
  returned: [],
}

/** Its money is with the bank, or may be: a vendor has at most one such payout. */
export const PAYOUT_UNDER_WAY: readonly PayoutStatus[] = ["reserved", "submitted", "unknown"]

/** Why a vendor is not paid now. `books_behind`: something that happened to its money is not in the ledger yet. */
export const PAYOUT_OBSTACLES = [
  "vendor_suspended",
  "no_bank_account",
  "bank_account_frozen",
  "bank_account_asked",
  "bank_account_cooling",
  "stripe_not_ready",
  "payout_under_way",
  "books_behind",
  "below_minimum",
] as const
export type PayoutObstacle = (typeof PAYOUT_OBSTACLES)[number]

/** The forms in which a reserved batch is written, once. */
export const PAYOUT_FILE_FORMATS = ["csv", "pain", "order-fr", "order-ar"] as const
export type PayoutFileFormat = (typeof PAYOUT_FILE_FORMATS)[number]

/** What a vendor would be paid now, amounts in minor units. `amount_minor` is what is available less what it owes. */
export interface PayoutCandidate {
  vendor: { id: string; name: string }
  available_minor: number
  debt_minor: number
  amount_minor: number
  bank_account: { way: PayoutWay; last4: string; holder: string; usable_from: string | null } | null
  /** Null: it is paid with the next batch. */
  obstacle: PayoutObstacle | null
}

/** `GET /admin/payout-candidates`: every vendor to whom something is owed. */
export interface PayoutCandidateList {
  candidates: PayoutCandidate[]
  currency_code: string
  minimum_minor: number
}

/** A signature: who, when, and over what (SHA-256 of the batch's content). */
export interface PayoutSignature {
  by: string
  at: string
  hash: string
}

export interface PayoutBatchRow {
  id: string
  /** `TWZ-000012`: the bank's reference of the whole. */
  number: string
  status: PayoutBatchStatus
  currency_code: string
  count: number
  total_minor: number
  created_at: string
  proposed: PayoutSignature | null
  approved: PayoutSignature | null
  submitted_at: string | null
  /** Payouts by their state; those that were removed are not counted. */
  counts: Partial<Record<PayoutStatus, number>>
}

/** `GET /admin/payout-batches?status=&limit=&offset=`, newest first. */
export interface PayoutBatchList {
  batches: PayoutBatchRow[]
  count: number
  counts: Record<PayoutBatchStatus, number>
  limit: number
  offset: number
  /** Whether the one who asks may propose and approve. */
  may_pay: boolean
}

export interface PayoutRow {
  id: string
  /** `TWZ-000012-0003`: the bank's reference, on its statement too. */
  end_to_end_id: string
  vendor: { id: string; name: string }
  bank_account: { way: PayoutWay; last4: string; holder: string }
  amount_minor: number
  status: PayoutStatus
  /** Of a rejection, a removal or a return. */
  reason: string | null
  /** How far its transfer by Stripe is, and why not further; null for one by the bank, and before it is reserved. */
  transfer: { status: TransferStatus; failure: string | null } | null
}

export interface PayoutFile {
  format: PayoutFileFormat
  name: string
  sha256: string
  bytes: number
  /** Who took it, newest first: it names whole bank numbers. */
  taken: { by: string; at: string }[]
}

/** `GET /admin/payout-batches/:id`; every deed below it answers the same. */
export interface PayoutBatchAnswer {
  batch: PayoutBatchRow & {
    /** What a signature signs now. */
    hash: string
    payouts: PayoutRow[]
    files: PayoutFile[]
    moves: (MoveView<PayoutBatchStatus | PayoutStatus> & { payout_id: string | null })[]
    /** Whether the one who asks may change, sign and end anything in it. */
    may_pay: boolean
    /** Deeds that the one who asks may do now. */
    next: PayoutDeed[]
    /** Whether the reservation is in the ledger: before that nothing is handed to the bank. */
    booked: boolean
  }
}

/** Route segments below `/admin/payout-batches/:id`. `reopen` takes a proposal back to its draft. */
export const PAYOUT_DEEDS = ["propose", "approve", "reopen", "cancel", "submit"] as const
export type PayoutDeed = (typeof PAYOUT_DEEDS)[number]

/** Body of `POST /admin/payout-batches/:id/{propose,approve}`: what the one who signs has read. */
export interface SignPayoutBatchBody {
  hash: string
}

/** Body of `POST /admin/payout-batches/:id/payouts/:payout_id/{remove,reject}`. */
export interface PayoutReasonBody {
  reason: string
}

/** `GET /vendor/payouts?limit=&offset=`, newest first; what was only planned is not in it. */
export interface VendorPayoutList {
  payouts: VendorPayout[]
  count: number
  currency_code: string
  /** Why nothing is paid at the moment; null when the next batch pays. */
  obstacle: PayoutObstacle | null
  /** When the obstacle ends by itself. */
  until: string | null
  minimum_minor: number
}

export interface VendorPayout {
  id: string
  end_to_end_id: string
  amount_minor: number
  status: PayoutStatus
  way: PayoutWay
  last4: string
  /** When it was reserved, and when the bank's answer came. */
  reserved_at: string
  ended_at: string | null
}
