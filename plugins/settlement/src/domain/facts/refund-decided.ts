import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"
import type { ShareAmounts } from "../share"

/**
 * The customer is owed money back: each part of the price by what the frozen share made of it. The vendor's part comes from what is held
 * of the parcel, else from what is available to it, else it is its debt.
 */
export interface RefundDecided extends ParcelFact, ShareAmounts {
  kind: "refund_decided"
  refund_id: string
  from_held_minor: bigint
  from_available_minor: bigint
  from_debt_minor: bigint
}

export function refundDecidedJournal(fact: RefundDecided): NewJournal {
  const { vendor_id, order_id, consignment_id: subject } = fact
  return journalFor(fact, [
    { account: vendorAccount(vendor_id, "held"), debit: fact.from_held_minor, subject },
    { account: vendorAccount(vendor_id, "available"), debit: fact.from_available_minor, subject },
    { account: vendorAccount(vendor_id, "debt"), debit: fact.from_debt_minor, subject },
    { account: ACCOUNTS.commission, debit: fact.commission_minor, subject },
    { account: ACCOUNTS.vat, debit: fact.tax_minor, subject },
    { account: ACCOUNTS.promotion, credit: fact.promotion_minor, subject },
    { account: ACCOUNTS.refunds, credit: fact.total_minor, subject: order_id },
  ])
}
