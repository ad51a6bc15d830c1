import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { journalFor, type ParcelFact } from "../fact"
import type { ShareAmounts } from "../share"

/** The customer has the parcel: its money leaves the clearing by its frozen share. */
export interface Delivered extends ParcelFact, ShareAmounts {
  kind: "delivered"
  /** The vendor took the cash itself: its part is with it already, and only the rest of that cash stays owed. */
  cash_with_vendor: boolean
  /** What of its part that cash does not reach, because a credit paid the rest of the price; held, as any part is that came to the chamber. */
  beyond_cash_minor?: bigint
}

/** What of the vendor's part the chamber has and holds. */
export const heldOf = ({ cash_with_vendor, beyond_cash_minor = 0n, vendor_minor }: Delivered): bigint =>
  cash_with_vendor ? beyond_cash_minor : vendor_minor

export function deliveredJournal(fact: Delivered): NewJournal {
  const { order_id, consignment_id, vendor_id } = fact
  const held_minor = heldOf(fact)
  return journalFor(fact, [
    { account: ACCOUNTS.clearing, debit: fact.total_minor, subject: order_id },
    { account: ACCOUNTS.promotion, debit: fact.promotion_minor, subject: consignment_id },
    { account: vendorAccount(vendor_id, "held"), credit: held_minor, subject: consignment_id },
    { account: vendorAccount(vendor_id, "debt"), credit: fact.vendor_minor - held_minor, subject: consignment_id },
    { account: ACCOUNTS.commission, credit: fact.commission_minor, subject: consignment_id },
    { account: ACCOUNTS.vat, credit: fact.tax_minor, subject: consignment_id },
  ])
}
