/** Every refusal of the ledger by name, with what it means. Callers branch on the name, never on the sentence. */
export const LEDGER_ERRORS = {
  invalid_journal: "A field of the journal is missing or malformed",
  bad_amount: "An amount must be a whole number of minor units above zero that a bigint can hold",
  too_few_legs: "A journal needs at least two legs",
  unbalanced: "Debits and credits of a journal must be equal",
  unknown_account: "There is no such account",
  currency_mismatch: "An account is in another currency than the journal",
  key_reused: "The idempotency key has been used for something else",
  limit_exceeded: "An account would fall below its minimum",
  unknown_journal: "There is no such journal",
  already_reversed: "The journal has been reversed before",
  not_reversible: "A reversal cannot be reversed",
  invalid_account: "A field of the account is missing or malformed",
  account_differs: "The account is open already, with another kind, currency or minimum",
  no_role: "The user of the database may not give itself the role under which the ledger runs",
  wrong_role: "The database connection does not run as the ledger's own role",
} as const

export type LedgerErrorCode = keyof typeof LEDGER_ERRORS

/** A refusal: nothing was written. `details` names the accounts, the journal or the fields that are meant. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode
  readonly details: Record<string, unknown>

  constructor(code: LedgerErrorCode, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    const named = Object.entries(details).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(", ") : String(value)}`)
    super([LEDGER_ERRORS[code], ...named].join("; "), options)
    this.name = "LedgerError"
    this.code = code
    this.details = details
  }
}
