import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, carrierAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/** The bank shows the cash of a parcel: from here on the vendor can be paid with it. */
export interface CashBanked extends ParcelFact {
  kind: "cash_banked"
  carrier: string
  amount_minor: bigint
  /** The bank had it before anybody knew whose it was. */
  was_unmatched?: boolean
}

export function cashBankedJournal(fact: CashBanked): NewJournal {
  return journalFor(fact, [
    { account: fact.was_unmatched ? ACCOUNTS.carrierSuspense : ACCOUNTS.bank, debit: fact.amount_minor, subject: fact.consignment_id },
    { account: carrierAccount(fact.carrier, "remitted"), credit: fact.amount_minor, subject: fact.consignment_id },
  ])
}
