/** `new` is read and not looked at yet; `suspense` waits for somebody who knows; `explained` was told by a treasurer. */
export const BANK_LINE_STATUSES = ["new", "matched", "suspense", "explained"] as const
export type BankLineStatus = (typeof BANK_LINE_STATUSES)[number]

/** `from → to[]`. What was matched or explained stays: a mistake is undone by its mirror in the books. */
export const BANK_LINE_TRANSITIONS: Record<BankLineStatus, readonly BankLineStatus[]> = {
  new: ["matched", "suspense"],
  suspense: ["matched", "explained"],
  matched: [],
  explained: [],
}

/** What a treasurer may say a line is: a charge of the bank, or money of the chamber's own that came or went. */
export const BANK_LINE_EXPLANATIONS = ["bank_fee", "chamber_money"] as const
export type BankLineExplanation = (typeof BANK_LINE_EXPLANATIONS)[number]

export const BANK_STATEMENT_FORMATS = ["camt053", "csv"] as const
export type BankStatementFormat = (typeof BANK_STATEMENT_FORMATS)[number]

/** The largest statement that is read. */
export const BANK_STATEMENT_BYTES = 10 * 1024 * 1024

/** A movement on the chamber's account. Whole bank numbers are not kept. */
export interface BankLineView {
  id: string
  /** Day in Morocco. */
  booked_on: string
  /** Minor units; above zero it came in. */
  amount_minor: number
  currency_code: string
  reference: string | null
  end_to_end_id: string | null
  counterparty: string | null
  /** Last four digits of the other account. */
  last4: string | null
  text: string
  status: BankLineStatus
  /** Which matcher, or which explanation, and of what. */
  explained_as: string | null
  subject: string | null
  note: string | null
  /** Whole days it has been in suspense; null elsewhere. */
  age_days: number | null
}

/** `GET /admin/bank-lines?status=&from=&to=&limit=&offset=`: in suspense oldest first, else newest first. */
export interface BankLineList {
  lines: BankLineView[]
  count: number
  counts: Record<BankLineStatus, number>
  /** What all lines in suspense sum to: the balance of `suspense:bank`. */
  suspense_minor: number
  currency_code: string
  limit: number
  offset: number
  may_write: boolean
}

/**
 * What else than payouts moves the chamber's account: the cash of a carrier's file, a customer's refund by transfer, one that came back,
 * and what Stripe pays out.
 */
export const BANK_MOVEMENT_KINDS = ["remittance", "refund", "refund_return", "stripe_payout"] as const
export type BankMovementKind = (typeof BANK_MOVEMENT_KINDS)[number]

/** A movement that a line of the bank should show. */
export interface BankMovementView {
  kind: BankMovementKind
  /** What it is of. */
  subject: string
  /** Minor units; above zero it comes in. */
  amount_minor: number
  currency_code: string
  /** Day in Morocco on which it is said to have been made. */
  on: string
  reference: string | null
  /** The carrier's name, in the caller's language. */
  carrier: string | null
  /** Somebody has said that the bank has it: the books have it already. */
  told: boolean
  age_days: number
}

/** `GET /admin/bank-movements`: what the bank has not shown, longest awaited first. */
export interface BankMovementList {
  movements: BankMovementView[]
}

/** `GET /admin/bank-lines/:id`: a line, the payouts that it could be, the likeliest first, and what else it could be. */
export interface BankLineAnswer {
  line: BankLineView
  movements: BankMovementView[]
  payouts: { id: string; end_to_end_id: string; vendor: { id: string; name: string }; amount_minor: number; last4: string }[]
}

/** Body of `POST /admin/bank-lines/:id/match` and `…/explain`; both answer `BankLineAnswer`. */
export type MatchBankLineBody = { payout_id: string } | { movement: BankMovementKind; subject: string }
export interface ExplainBankLineBody {
  as: BankLineExplanation
  note: string
}

/** Answer of `POST /admin/bank-statements?name=` with the file as its body: what was new, and what became of it. */
export interface BankStatementReport {
  statement_id: string
  format: BankStatementFormat
  lines: number
  fresh: number
  matched: number
  suspense: number
}

export interface BankDay {
  day: string
  lines: number
  matched: number
  suspense: number
  closed: { by: string; at: string } | null
}

/** `GET /admin/bank-days?limit=&offset=`: days with movements, newest first. `POST /admin/bank-days/:day/close` answers the day. */
export interface BankDayList {
  days: BankDay[]
  count: number
  limit: number
  offset: number
}

/** `GET /admin/bank-statements?limit=&offset=`, newest first. */
export interface BankStatementList {
  statements: {
    id: string
    name: string
    format: BankStatementFormat
    imported_at: string
    imported_by: string
    lines: number
    fresh: number
    sha256: string
  }[]
  count: number
  limit: number
  offset: number
}
