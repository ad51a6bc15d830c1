import type { Texts } from "./locale.js"

/** Amounts are whole minor units. A balance is told in the direction in which its account grows: what a bank has, what is owed to a vendor. */

export const LEDGER_ACCOUNT_KINDS = ["asset", "liability", "income", "expense"] as const
export type LedgerAccountKind = (typeof LEDGER_ACCOUNT_KINDS)[number]

export interface LedgerAccountRow {
  /** Words joined by colons, `vendor:ven_1:available` for example. */
  code: string
  kind: LedgerAccountKind
  currency_code: string
  balance_minor: number
  /** Lowest balance the account may have; null: unlimited. */
  minimum_minor: number | null
}

/** `GET /admin/ledger/accounts?q=&kind=&limit=&offset=`, by code. `q` is a part of the code; `kind` may be repeated. */
export interface LedgerAccountList {
  accounts: LedgerAccountRow[]
  count: number
  limit: number
  offset: number
}

export interface LedgerLine {
  journal_id: string
  leg: number
  kind: string
  /** Of the kind; empty for one that nobody has named. */
  kind_name: Texts
  description: string | null
  subject: string | null
  happened_at: string
  recorded_at: string
  debit_minor: number
  credit_minor: number
  /** After this line. */
  balance_minor: number
}

/** `GET /admin/ledger/accounts/:code?from=&to=&limit=&offset=`: its statement, newest first, by days in Morocco, both included. */
export interface LedgerStatement {
  account: LedgerAccountRow
  opening_minor: number
  closing_minor: number
  lines: LedgerLine[]
  count: number
  limit: number
  offset: number
}

/** A page of the admin that shows where a journal came from. */
export interface LedgerSourcePage {
  /** `order`, `consignment`, `payout_batch` … */
  type: string
  name: Texts
  /** A number or a name, as people know it. */
  label: string
  /** Path in the admin, `/orders/order_1` for example. */
  path: string
}

export interface LedgerJournalRow {
  id: string
  kind: string
  /** Of the kind; empty for one that nobody has named. */
  kind_name: Texts
  description: string | null
  currency_code: string
  happened_at: string
  recorded_at: string
  /** Where it came from: an order, a consignment, a payout. */
  reference: { type: string; id: string } | null
  /** Pages that show it, the nearest first; empty where nobody knows one. */
  sources: LedgerSourcePage[]
  /** The journal that this one undoes, and why. */
  reverses: string | null
  reason: string | null
}

/**
 * `GET /admin/ledger/journals?q=&reference_type=&reference_id=&kind=&account=&from=&to=&limit=&offset=`, newest first. `q` is a number that
 * people know, of an order or a payout for example, or a part of the reference's id; `account` a part of the code of an account that it
 * touches; days in Morocco, both included, by when it happened.
 */
export interface LedgerJournalList {
  journals: (LedgerJournalRow & {
    /** Sum of its debits. */
    total_minor: number
  })[]
  /** What `reference_type` may be, by name. */
  reference_types: { type: string; name: Texts }[]
  count: number
  limit: number
  offset: number
}

/** `GET /admin/ledger/journals/:id`. */
export interface LedgerJournalAnswer {
  journal: LedgerJournalRow & {
    legs: { leg: number; account: string; subject: string | null; debit_minor: number; credit_minor: number }[]
    reversed_by: string | null
    /** Its place in the hash chain; null for a minute after it was written. */
    seal: { position: string; hash: string } | null
  }
}

/** `GET /admin/ledger/trial-balance?at=`: at the end of a day in Morocco, or now. */
export interface LedgerTrialBalance {
  at: string | null
  accounts: { code: string; kind: LedgerAccountKind; currency_code: string; debit_minor: number; credit_minor: number }[]
  totals: { currency_code: string; debit_minor: number; credit_minor: number }[]
}

/** `GET /admin/ledger/checks`: the end of the hash chain now, and what the last check found; null before the first. */
export interface LedgerChecks {
  head: { position: string; hash: string } | null
  last: {
    checked_at: string
    took_ms: number
    head: { position: string; hash: string } | null
    findings: { name: string; holds: string; count: number; rows: Record<string, string | number | null>[] }[]
  } | null
}
