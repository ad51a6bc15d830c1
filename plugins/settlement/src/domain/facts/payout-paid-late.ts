import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/**
 * The bank shows a payout that was said to be rejected. Its money is available to the vendor again, or was paid by another payout since:
 * what is not there any more is the vendor's debt.
 */
export interface PayoutPaidLate extends PayoutFact {
  kind: "payout_paid_late"
  from_available_minor: bigint
  from_debt_minor: bigint
}

export function payoutPaidLateJournal(fact: PayoutPaidLate): NewJournal {
  const { vendor_id, payout_id: subject } = fact
  return payoutJournal(fact, [
    { account: vendorAccount(vendor_id, "available"), debit: fact.from_available_minor, subject },
    { account: vendorAccount(vendor_id, "debt"), debit: fact.from_debt_minor, subject },
    { account: ACCOUNTS.bank, credit: fact.amount_minor, subject },
  ])
}
