/**
 * What a line of a carrier's file turned out to be. `exact`, `short` and `over`: the cash of a parcel, against what was taken at the door.
 * `already_remitted`: its cash, or its way back, came before. `not_collected`: a parcel whose cash this carrier is not known to have.
 * `unknown`: no parcel of this carrier. `returned`: the cost of bringing a refused parcel back.
 */
export const REMITTANCE_OUTCOMES = ["exact", "short", "over", "returned", "already_remitted", "not_collected", "unknown"] as const
export type RemittanceOutcome = (typeof REMITTANCE_OUTCOMES)[number]

/**
 * What a treasurer may decide about such a line. `match`: it is the cash of a parcel. `owed_back`: its money came and is the carrier's.
 * `repeated`: the line repeats another one, no money came with it.
 */
export const REMITTANCE_DECISIONS = ["match", "owed_back", "repeated"] as const
export type RemittanceDecision = (typeof REMITTANCE_DECISIONS)[number]

/** What is wrong in a file before anything is matched. */
export const REMITTANCE_PROBLEMS = [
  "not_utf8",
  "unreadable",
  "no_column",
  "missing",
  "not_a_number",
  "not_a_day",
  "out_of_range",
  "too_many_rows",
] as const
export type RemittanceProblem = (typeof REMITTANCE_PROBLEMS)[number]

export const REMITTANCE_LIMITS = { bytes: 2_000_000, rows: 2_000 } as const

export type RemittanceColumn = "parcel" | "amount" | "fee" | "paid_on" | "return_cost"

export interface RemittanceFault {
  line: number
  column: RemittanceColumn | null
  problem: RemittanceProblem
}

/** A line of a file as it was matched. Amounts are minor units. */
export interface RemittanceRow {
  /** null while it is only looked at. */
  id: string | null
  line: number
  /** As it stands in the file. */
  parcel: string
  /** On its way to the bank, the fee taken off. */
  remitted_minor: number
  fee_minor: number
  return_cost_minor: number
  /** Day in Morocco. */
  paid_on: string | null
  outcome: RemittanceOutcome
  /** What the carrier took for the parcel. */
  expected_minor: number | null
  consignment: { id: string; number: string; order_id: string } | null
  decision: { decision: RemittanceDecision; by: string; at: string; note: string } | null
  /** What may be decided about it now. */
  decisions: RemittanceDecision[]
}

/** Answer of `POST /admin/remittances?carrier=&file_name=&dry_run=`, whose body is the file. With faults nothing is recorded. */
export interface RemittanceReport {
  dry_run: boolean
  carrier: string
  /** null in a dry run. */
  remittance_id: string | null
  /** The same file was recorded before. */
  known: boolean
  rows: RemittanceRow[]
  faults: RemittanceFault[]
  counts: Record<RemittanceOutcome, number>
  /** What the bank should show of it. */
  total_minor: number
  currency_code: string
}

/** A row of `GET /admin/remittances?carrier=&limit=&offset=`, newest first. */
export interface RemittanceView {
  id: string
  carrier: string
  file_name: string
  recorded_at: string
  recorded_by: string
  counts: Record<RemittanceOutcome, number>
  /** Lines that nobody has decided about. */
  open: number
  total_minor: number
  currency_code: string
  bank: { on: string; reference: string; by: string } | null
}

export interface RemittanceList {
  remittances: RemittanceView[]
  count: number
  limit: number
  offset: number
  /** Whether the one who asks may record. */
  may_change: boolean
}

/** `GET /admin/remittances/:id`. */
export interface RemittanceAnswer {
  remittance: RemittanceView
  rows: RemittanceRow[]
  may_change: boolean
}

/** Body of `POST /admin/remittances/:id/bank`: it stands on the bank's statement. Answers the remittance. */
export interface BankRemittanceBody {
  /** Day in Morocco. */
  on: string
  reference: string
}

/** Body of `POST /admin/remittance-lines/:id/decide`. `parcel` (a number) with `match` only. Answers the remittance. */
export interface DecideLineBody {
  decision: RemittanceDecision
  parcel?: string
  note: string
}

/** `GET /admin/remittance-lines?limit=&offset=`: what nobody has decided about, oldest first. */
export interface OpenLineList {
  lines: (RemittanceRow & { remittance_id: string; carrier: string; age_days: number; banked: boolean })[]
  count: number
  limit: number
  offset: number
  may_change: boolean
}

/** Where the cash of a parcel is: still to be taken, with the carrier, announced, in the bank. */
export const CASH_STAGES = ["expected", "collected", "remitted", "banked"] as const
export type CashStage = (typeof CASH_STAGES)[number]

export interface CashFigure {
  count: number
  amount_minor: number
  /** Day in Morocco of the oldest. */
  oldest_on: string | null
}

/** A row of `GET /admin/carriers`. */
export interface CarrierCash {
  carrier: string
  name: string
  stages: Record<CashStage, CashFigure>
  /** Brought too little, less what was brought too much. */
  shortage_minor: number
  /** Owed to the carrier. */
  payable_minor: number
  /** What the chamber would lose if the carrier never paid again: collected, announced and short. */
  exposure_minor: number
  currency_code: string
}

export interface CarrierCashList {
  carriers: CarrierCash[]
  may_change: boolean
}

/** `GET /admin/carriers/:code/parcels?stage=&limit=&offset=`, oldest first. */
export interface CashParcelList {
  parcels: {
    consignment: { id: string; number: string; order_id: string }
    tracking: string | null
    amount_minor: number
    on: string
    age_days: number
  }[]
  count: number
  limit: number
  offset: number
  currency_code: string
}

export type FreightBearer = "chamber" | "vendor"

/** What a carrier asked for bringing a refused parcel back, and who bears it: the answer of `POST /admin/refused-parcels/:id/cost`. */
export interface RefusedParcelCost {
  cost_minor: number
  borne_by: FreightBearer
}

/** `GET /vendor/refused-parcels/:id`; `id` is the consignment's. */
export interface RefusedParcelAnswer {
  /** null while nobody has recorded it. */
  cost: RefusedParcelCost | null
}

/** `GET /admin/refused-parcels?state=&limit=&offset=`, newest first: what came back, and what that cost. */
export interface RefusedParcelList {
  parcels: {
    consignment: { id: string; number: string; order_id: string }
    vendor: string
    carrier: string | null
    refused_on: string
    reason: string | null
    /** Left after the day that was promised. */
    shipped_late: boolean
    cost: RefusedParcelCost | null
  }[]
  count: number
  limit: number
  offset: number
  may_change: boolean
}

/** Body of `POST /admin/refused-parcels/:id/cost`; `id` is the consignment's. */
export interface ReturnCostBody {
  cost_minor: number
}
