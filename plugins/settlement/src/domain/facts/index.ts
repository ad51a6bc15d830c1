import type { NewJournal } from "@tawiza/ledger"
import { type BankExplained, bankExplainedJournal } from "./bank-explained"
import { type BankResumed, bankResumedJournal } from "./bank-resumed"
import { type BankSuspended, bankSuspendedJournal } from "./bank-suspended"
import { type CardCaptured, cardCapturedJournal } from "./card-captured"
import { type CardRefundFailed, cardRefundFailedJournal } from "./card-refund-failed"
import { type CardRefunded, cardRefundedJournal } from "./card-refunded"
import { type CashBanked, cashBankedJournal } from "./cash-banked"
import { type CashCollected, cashCollectedJournal } from "./cash-collected"
import { type CashRemitted, cashRemittedJournal } from "./cash-remitted"
import { type CashOwedBack, type CashUnmatched, cashOwedBackJournal, cashUnmatchedJournal } from "./cash-unmatched"
import { type CreditReturned, type CreditSpent, creditReturnedJournal, creditSpentJournal } from "./credit-spent"
import { type DebtNetted, debtNettedJournal } from "./debt-netted"
import { type Delivered, deliveredJournal } from "./delivered"
import { type DisputeClosed, disputeClosedJournal } from "./dispute-closed"
import { type DisputeOpened, disputeOpenedJournal } from "./dispute-opened"
import { type ParcelCalledOff, parcelCalledOffJournal } from "./parcel-called-off"
import { type FreightKept, freightKeptJournal, type ParcelRefused, parcelRefusedJournal } from "./parcel-refused"
import { type PaymentUnclaimed, paymentUnclaimedJournal } from "./payment-unclaimed"
import { type PayoutPaid, payoutPaidJournal } from "./payout-paid"
import { type PayoutPaidLate, payoutPaidLateJournal } from "./payout-paid-late"
import { type PayoutReserved, payoutReservedJournal } from "./payout-reserved"
import { type PayoutReturned, payoutReturnedJournal } from "./payout-returned"
import { type PayoutUndone, payoutUndoneJournal } from "./payout-undone"
import { type PspAvailable, pspAvailableJournal } from "./psp-available"
import { type PspBanked, pspBankedJournal } from "./psp-banked"
import { type PspFee, pspFeeJournal } from "./psp-fee"
import { type PspPaidOut, pspPaidOutJournal } from "./psp-paid-out"
import { type PspPayoutFailed, pspPayoutFailedJournal } from "./psp-payout-failed"
import { type RefundDecided, refundDecidedJournal } from "./refund-decided"
import { type RefundFailed, type RefundSent, refundFailedJournal, refundSentJournal } from "./refund-sent"
import { type Released, releasedJournal } from "./released"
import { type ReturnAsked, type ReturnClosed, returnJournal } from "./return-held"
import { type TransferReversed, transferReversedJournal } from "./transfer-reversed"
import { type TransferSent, transferSentJournal } from "./transfer-sent"

/** Everything that can happen to money. */
export type Fact =
  | CreditSpent
  | CreditReturned
  | CashCollected
  | Delivered
  | CashRemitted
  | CashBanked
  | CashUnmatched
  | CashOwedBack
  | ParcelRefused
  | FreightKept
  | ReturnAsked
  | ReturnClosed
  | RefundDecided
  | RefundSent
  | RefundFailed
  | Released
  | DebtNetted
  | PayoutReserved
  | PayoutPaid
  | PayoutPaidLate
  | PayoutUndone
  | PayoutReturned
  | BankSuspended
  | BankResumed
  | BankExplained
  | CardCaptured
  | PaymentUnclaimed
  | PspFee
  | PspAvailable
  | PspPaidOut
  | PspPayoutFailed
  | PspBanked
  | ParcelCalledOff
  | CardRefunded
  | CardRefundFailed
  | DisputeOpened
  | DisputeClosed
  | TransferSent
  | TransferReversed
export type FactKind = Fact["kind"]
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>

/** One pure function for each kind of fact. */
const JOURNALS: { [K in FactKind]: (fact: FactOf<K>) => NewJournal } = {
  credit_spent: creditSpentJournal,
  credit_returned: creditReturnedJournal,
  cash_collected: cashCollectedJournal,
  delivered: deliveredJournal,
  cash_remitted: cashRemittedJournal,
  cash_banked: cashBankedJournal,
  cash_unmatched: cashUnmatchedJournal,
  cash_owed_back: cashOwedBackJournal,
  parcel_refused: parcelRefusedJournal,
  freight_kept: freightKeptJournal,
  return_asked: returnJournal,
  return_closed: returnJournal,
  refund_decided: refundDecidedJournal,
  refund_sent: refundSentJournal,
  refund_failed: refundFailedJournal,
  released: releasedJournal,
  debt_netted: debtNettedJournal,
  payout_reserved: payoutReservedJournal,
  payout_paid: payoutPaidJournal,
  payout_paid_late: payoutPaidLateJournal,
  payout_cancelled: payoutUndoneJournal,
  payout_rejected: payoutUndoneJournal,
  payout_returned: payoutReturnedJournal,
  bank_suspended: bankSuspendedJournal,
  bank_resumed: bankResumedJournal,
  bank_explained: bankExplainedJournal,
  card_captured: cardCapturedJournal,
  payment_unclaimed: paymentUnclaimedJournal,
  psp_fee: pspFeeJournal,
  psp_available: pspAvailableJournal,
  psp_paid_out: pspPaidOutJournal,
  psp_payout_failed: pspPayoutFailedJournal,
  psp_banked: pspBankedJournal,
  parcel_called_off: parcelCalledOffJournal,
  card_refunded: cardRefundedJournal,
  card_refund_failed: cardRefundFailedJournal,
  dispute_opened: disputeOpenedJournal,
  dispute_closed: disputeClosedJournal,
  transfer_sent: transferSentJournal,
  transfer_reversed: transferReversedJournal,
}

/** The journal of a fact; null where it moves nothing. */
export function journalOf(fact: Fact): NewJournal | null {
  const journal = (JOURNALS[fact.kind] as (fact: Fact) => NewJournal)(fact)
  return journal.legs.length === 0 ? null : journal
}
