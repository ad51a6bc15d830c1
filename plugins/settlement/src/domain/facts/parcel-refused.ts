import type { FreightBearer } from "@tawiza/contract"
import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, carrierAccount, vendorAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"

/** The carrier brought a refused parcel back, for a price; who bears it was decided by the rules of that day. */
export interface ParcelRefused extends ParcelFact {
  kind: "parcel_refused"
  carrier: string
  cost_minor: bigint
  borne_by: FreightBearer
}

export function parcelRefusedJournal(fact: ParcelRefused): NewJournal {
  const bearer = fact.borne_by === "vendor" ? vendorAccount(fact.vendor_id, "debt") : ACCOUNTS.returnFreight
  return journalFor(fact, [
    { account: bearer, debit: fact.cost_minor, subject: fact.consignment_id },
    { account: carrierAccount(fact.carrier, "payable"), credit: fact.cost_minor, subject: fact.consignment_id },
  ])
}

/** The carrier kept that price from the cash it paid in: the bank shows so much less. */
export interface FreightKept extends ParcelFact {
  kind: "freight_kept"
  carrier: string
  amount_minor: bigint
}

export function freightKeptJournal(fact: FreightKept): NewJournal {
  return journalFor(fact, [
    { account: carrierAccount(fact.carrier, "payable"), debit: fact.amount_minor, subject: fact.consignment_id },
    { account: ACCOUNTS.bank, credit: fact.amount_minor, subject: fact.consignment_id },
  ])
}
