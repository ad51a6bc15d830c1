import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, carrierAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/**
 * A carrier says what it paid in for a parcel: exactly what it took at the door, or less. `expected_minor` leaves what the carrier owes,
 * `remitted_minor` is on its way to the bank, `fee_minor` the carrier kept for itself, the rest is its shortage.
 */
export interface CashRemitted extends ParcelFact {
  kind: "cash_remitted"
  carrier: string
  expected_minor: bigint
  remitted_minor: bigint
  fee_minor: bigint
}

/** A carrier that brought too much is owed it back: its shortage then has a credit. */
export function cashRemittedJournal(fact: CashRemitted): NewJournal {
  const { carrier, consignment_id: subject, expected_minor, remitted_minor, fee_minor } = fact
  const short = expected_minor - remitted_minor - fee_minor
  const shortage = carrierAccount(carrier, "shortage")
  return journalFor(fact, [
    { account: carrierAccount(carrier, "remitted"), debit: remitted_minor, subject },
    { account: ACCOUNTS.cashFee, debit: fee_minor, subject },
    short < 0n ? { account: shortage, credit: -short, subject } : { account: shortage, debit: short, subject },
    { account: carrierAccount(carrier, "receivable"), credit: expected_minor, subject },
  ])
}
