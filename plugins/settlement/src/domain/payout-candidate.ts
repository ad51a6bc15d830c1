import type { BankAccountStatus, PayoutObstacle } from "@tawiza/contract"

/** What decides whether a vendor is paid. Amounts are minor units. */
export interface Candidate {
  vendor_id: string
  vendor_status: string
  available_minor: bigint
  debt_minor: bigint
  /** The one in force; `stripe` is null for one at a bank. */
  bank_account: { id: string; status: BankAccountStatus; usable_from: Date | null; stripe: "ready" | "not_ready" | null } | null
  /** A change waits for a second person. */
  change_asked: boolean
  /** It has a payout whose end the bank has not told. */
  under_way: boolean
  /** Something that happened to its money is not in the ledger yet. */
  books_behind: boolean
}

/** What a vendor is paid: what is available, less what it owes. */
export const payable = ({ available_minor, debt_minor }: Pick<Candidate, "available_minor" | "debt_minor">): bigint =>
  available_minor > debt_minor ? available_minor - debt_minor : 0n

/**
 * Why a vendor cannot be paid now; null when it can. A change of its bank account holds everything: nothing goes to an account that its
 * own people say is not the right one any more.
 */
export function obstacleOf(candidate: Candidate, now: Date): Exclude<PayoutObstacle, "below_minimum"> | null {
  const { bank_account: account } = candidate
  if (candidate.vendor_status === "suspended") return "vendor_suspended"
  if (candidate.change_asked) return "bank_account_asked"
  if (!account) return "no_bank_account"
  if (account.status !== "confirmed") return "bank_account_frozen"
  if (!account.usable_from || account.usable_from > now) return "bank_account_cooling"
  if (account.stripe === "not_ready") return "stripe_not_ready"
  if (candidate.under_way) return "payout_under_way"
  if (candidate.books_behind) return "books_behind"
  return null
}

/** The same for a new payout, which must be worth the bank's fee. */
export function newPayoutObstacle(candidate: Candidate, now: Date, minimum_minor: bigint): PayoutObstacle | null {
  return obstacleOf(candidate, now) ?? (payable(candidate) < minimum_minor ? "below_minimum" : null)
}

/** Whether a planned payout can still be made as it was signed. */
export const stillPayable = (candidate: Candidate, planned: { amount_minor: bigint; bank_account_id: string }, now: Date): boolean =>
  obstacleOf(candidate, now) === null &&
  payable(candidate) >= planned.amount_minor &&
  candidate.bank_account?.id === planned.bank_account_id
