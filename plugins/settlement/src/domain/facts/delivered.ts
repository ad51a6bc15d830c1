import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"
import type { ShareAmounts } from "../share"

/** The customer has the parcel: its money leaves the clearing by its frozen share. */
export interface Delivered extends ParcelFact, ShareAmounts {
  kind: "delivered"
  /** The vendor took the cash itself: its part is with it already, and only the rest of that cash stays owed. */
  cash_with_vendor: boolean
}

export function deliveredJournal(fact: Delivered): NewJournal {
  const { order_id, consignment_id, vendor_id } = fact
  const part = vendorAccount(vendor_id, fact.cash_with_vendor ? "debt" : "held")
  return journalFor(fact, [
    { account: ACCOUNTS.clearing, debit: fact.total_minor, subject: order_id },
    { account: ACCOUNTS.promotion, debit: fact.promotion_minor, subject: consignment_id },
    { account: part, credit: fact.vendor_minor, subject: consignment_id },
    { account: ACCOUNTS.commission, credit: fact.commission_minor, subject: consignment_id },
    { account: ACCOUNTS.vat, credit: fact.tax_minor, subject: consignment_id },
  ])
}
