import type { NewJournal } from "@tawiza/ledger"
import { ACCOUNTS, vendorAccount } from "../accounts"
import { type PayoutFact, payoutJournal } from "../payout-fact"

/** A payout came back after it had left. The vendor is owed all of it again; what the banks kept for it is the chamber's cost. */
export interface PayoutReturned extends PayoutFact {
  kind: "payout_returned"
  fee_minor: bigint
}

export function payoutReturnedJournal(fact: PayoutReturned): NewJournal {
  const { amount_minor, fee_minor, payout_id: subject } = fact
  return payoutJournal(fact, [
    { account: ACCOUNTS.bank, debit: amount_minor - fee_minor, subject },
    { account: ACCOUNTS.bankFee, debit: fee_minor, subject },
    { account: vendorAccount(fact.vendor_id, "available"), credit: amount_minor, subject },
  ])
}
