/** A vendor's four accounts, minor units. In a balance none is below zero; in a change they have a sign. */
export interface VendorAmounts {
  held_minor: number
  available_minor: number
  in_transit_minor: number
  debt_minor: number
}

/** How a parcel's money was divided. */
export interface StatementShare {
  total_minor: number
  promotion_minor: number
  commission_minor: number
  /** On the commission. */
  tax_minor: number
  vendor_minor: number
}

export interface StatementParcel {
  id: string
  number: string
  /** Short, as the customer knows it. */
  order_number: number
}

/** One thing that happened to a vendor's money. */
export interface StatementLine {
  happened_at: string
  /** The kind of fact, and what it is called in the caller's language. */
  kind: string
  title: string
  parcel: StatementParcel | null
  /** Of a delivery. */
  share: StatementShare | null
  change: VendorAmounts
}

/** What a month brought of one parcel. */
export interface StatementOrder {
  parcel: StatementParcel
  /** null where it was delivered in another month. */
  share: StatementShare | null
  change: VendorAmounts
}

/**
 * `GET /vendor/statement?month=YYYY-MM` (`format=csv|pdf` for files): every movement of a month in Morocco, oldest first. Opening and
 * lines sum to the closing, and the closing is the ledger's at `until`.
 */
export interface VendorStatement {
  month: string
  from: string
  /** The month's end, or now while it runs. */
  until: string
  over: boolean
  currency_code: string
  opening: VendorAmounts
  lines: StatementLine[]
  orders: StatementOrder[]
  /** Of the parcels delivered in the month. */
  totals: StatementShare
  closing: VendorAmounts
}

/** `GET /vendor/statements`: the months in which anything happened, newest first. */
export interface VendorStatementList {
  months: { month: string; over: boolean }[]
}
