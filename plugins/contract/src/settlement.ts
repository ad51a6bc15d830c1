import type { ConsignmentStatus } from "./consignment.js"
import type { VendorKind } from "./vendor.js"

/** Who pays for a discount: the vendor earns less, or the chamber makes it up to the vendor. */
export const PROMOTION_BEARERS = ["vendor", "chamber"] as const
export type PromotionBearer = (typeof PROMOTION_BEARERS)[number]

/**
 * What the chamber keeps of a line. The first rule of the book that matches decides; a field that is null matches everything. A line of
 * pieces meets only rules on pieces, a delivery only rules on deliveries.
 */
export interface CommissionRule {
  /** Unique in its book; kept from book to book. */
  id: string
  on: "pieces" | "delivery"
  vendor_id: string | null
  /** A slug of the taxonomy; it matches its descendants too. */
  craft: string | null
  kind: VendorKind | null
  /** Exactly one of the two: hundredths of a percent of the price net of tax, or minor units for each piece. */
  rate_bp: number | null
  fixed_minor: number | null
  /** Least and most for one line. */
  floor_minor: number | null
  ceiling_minor: number | null
  promotion_bearer: PromotionBearer
  /** Days in Morocco, both included. */
  starts_on: string
  ends_on: string | null
}

/** Speaks of every piece and says nothing yet: a rule is this with what differs. */
export const ANY_RULE = {
  on: "pieces",
  vendor_id: null,
  craft: null,
  kind: null,
  rate_bp: null,
  fixed_minor: null,
  floor_minor: null,
  ceiling_minor: null,
  promotion_bearer: "vendor",
  ends_on: null,
} as const satisfies Partial<CommissionRule>

/** One version of the rules, whole and in order. Books are never changed: an order keeps the one of the moment it was placed. */
export interface CommissionBook {
  /** 0 before the first: then nothing is kept. */
  version: number
  rules: CommissionRule[]
  saved_by: string | null
  saved_at: string | null
  note: string | null
}

/** `GET /admin/commission-rules`: the book in force, and the versions before it, newest first. */
export interface CommissionRulesAnswer {
  book: CommissionBook
  history: Omit<CommissionBook, "rules">[]
  /** Tax on the commission, hundredths of a percent. */
  tax_bp: number
  /** Whether the one who asks may save. */
  may_change: boolean
  vendors: { id: string; name: string; kind: VendorKind }[]
  crafts: { slug: string; name: string; depth: number }[]
}

/** `POST /admin/commission-rules`: `version` is the one that was read; another one meanwhile is refused with `book_changed`. */
export interface SaveCommissionRulesBody {
  version: number
  rules: CommissionRule[]
  note: string
}

/** `POST /admin/commission-rules/try`: what rules would keep of a sample basket of one vendor, saved or not. */
export interface TryCommissionRulesBody {
  rules: CommissionRule[]
  vendor_id: string
  lines: { craft: string; unit_minor: number; quantity: number; discount_minor: number }[]
  delivery_minor: number
}

/** How one line is divided: `vendor_minor + commission_minor + tax_minor = total_minor + promotion_minor`. */
export interface ShareLine {
  /** null for the delivery. */
  line_item_id: string | null
  title: string
  quantity: number
  /** What the customer pays. */
  total_minor: number
  /** What the chamber adds because it bears a discount. */
  promotion_minor: number
  /** Tax that is in the price, hundredths of a percent; 0 when the vendor is exempt. */
  product_tax_bp: number
  /** The price without that tax: what the commission is computed on. */
  base_minor: number
  rule_id: string | null
  commission_minor: number
  /** On the commission. */
  tax_minor: number
  vendor_minor: number
}

export interface ShareView {
  total_minor: number
  promotion_minor: number
  commission_minor: number
  tax_minor: number
  vendor_minor: number
  currency_code: string
  lines: ShareLine[]
}

/** Why an amount is not payable yet. `withdrawal`: the customer may still return it. `carrier_cash`: the carrier has not brought the cash. `return`: the customer asked to give pieces back. */
export const HOLD_REASONS = ["withdrawal", "carrier_cash", "return"] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

export interface Hold {
  consignment: { id: string; number: string }
  amount_minor: number
  reason: HoldReason
  /** The day it frees by itself; null where that depends on somebody. */
  frees_on: string | null
}

/** `GET /vendor/balance`. Amounts are minor units, none below zero. */
export interface VendorBalance {
  currency_code: string
  /** Of parcels delivered, not payable yet. */
  held_minor: number
  /** Payable with the next payout. */
  available_minor: number
  /** In a payout that the bank has not carried out yet. */
  in_transit_minor: number
  /** What the vendor owes the chamber; taken from what is available before a payout. */
  debt_minor: number
  /** Ever paid out, and kept from cash that the vendor took itself. */
  paid_minor: number
  holds: Hold[]
}

/** `GET /vendor/earnings?limit=&offset=`: each parcel and what it brings, newest first. */
export interface VendorEarnings {
  earnings: VendorEarning[]
  count: number
}

export interface VendorEarning {
  consignment: { id: string; number: string; status: ConsignmentStatus; placed_at: string }
  share: ShareView
  /** Where the vendor's part is now. */
  state: "expected" | "held" | "released" | "with_vendor" | "given_back" | "void"
  /** Of the vendor's part, what went back to the customer. */
  given_back_minor: number
  hold: Omit<Hold, "consignment"> | null
}

/** `POST /vendor/earnings/quote`: what the vendor will receive for a piece sold at a price today. */
export interface EarningQuote {
  price_minor: number
  commission_minor: number
  tax_minor: number
  vendor_minor: number
  currency_code: string
}

/** `GET /admin/settlement`: how the money's bookkeeping stands. */
export interface SettlementStatus {
  /** Facts recorded, not in the ledger yet. */
  waiting: number
  /** Those that the ledger refused, or that failed otherwise, oldest first. */
  failed: { key: string; title: string; happened_at: string; attempts: number; failure: string; consignment_id: string | null }[]
  /** Consignments without a frozen share. */
  unshared: { consignment_id: string; number: string; order_id: string }[]
  /** Finished orders whose clearing is not zero. */
  uncleared: { order_id: string; display_id: number | null; balance_minor: number; currency_code: string }[]
  /** Consignments whose held amount differs between the facts and the ledger. */
  differing: { consignment_id: string; number: string; facts_minor: number; ledger_minor: number }[]
  /** Customers' credits of which another sum is left by what was spent than in the ledger. */
  credits: { credit_id: string; order_id: string; left_minor: number; ledger_minor: number; currency_code: string }[]
}
