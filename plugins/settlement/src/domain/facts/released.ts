import type { NewJournal } from "@tawiza/ledger"
import { vendorAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/** Nothing holds a parcel's money back any more: what is left of the vendor's part becomes payable. */
export interface Released extends ParcelFact {
  kind: "released"
  amount_minor: bigint
}

export function releasedJournal(fact: Released): NewJournal {
  return journalFor(fact, [
    { account: vendorAccount(fact.vendor_id, "held"), debit: fact.amount_minor, subject: fact.consignment_id },
    { account: vendorAccount(fact.vendor_id, "available"), credit: fact.amount_minor, subject: fact.consignment_id },
  ])
}
