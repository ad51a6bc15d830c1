/** Public entry: the ledger without Medusa. */
export { migrate } from "./connections"
export { ACCOUNT_KINDS, type AccountKind, type NewAccount } from "./domain/account"
export type { Leg, NewJournal, Reference, Reversal } from "./domain/journal"
export { LEDGER_ERRORS, LedgerError, type LedgerErrorCode } from "./errors"
export { Ledger, type LedgerOptions, openLedger } from "./ledger"
export type { Posted } from "./posting"
