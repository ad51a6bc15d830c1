/** `asked` waits for a second person, `frozen` has sent a payout back, `replaced` was followed by another. */
export const BANK_ACCOUNT_STATUSES = ["asked", "confirmed", "frozen", "replaced", "refused"] as const
export type BankAccountStatus = (typeof BANK_ACCOUNT_STATUSES)[number]

/** `from → to[]`. What was frozen is asked for again: two people say that it is right, or name another. */
export const BANK_ACCOUNT_TRANSITIONS: Record<BankAccountStatus, readonly BankAccountStatus[]> = {
  asked: ["confirmed", "refused"],
  confirmed: ["frozen", "replaced"],
  frozen: ["replaced"],
  replaced: [],
  refused: [],
}

/** Who confirms a change that a manager or a treasurer asked for: the other of the two, or the chamber where there is nobody else. */
export const BANK_ACCOUNT_CONFIRMERS = ["manager", "treasurer", "chamber"] as const
export type BankAccountConfirmer = (typeof BANK_ACCOUNT_CONFIRMERS)[number]

/** A transfer by the chamber's bank, or to the vendor's own account with Stripe. A vendor is paid in one of the two, never in both. */
export const PAYOUT_WAYS = ["bank", "stripe"] as const
export type PayoutWay = (typeof PAYOUT_WAYS)[number]

/** Where payouts of a vendor go. Nobody reads more of its number than the last four digits. */
export interface BankAccountView {
  id: string
  way: PayoutWay
  /** Of its number, or of the name that Stripe gives it. */
  last4: string
  holder: string
  status: BankAccountStatus
  /** Taken from the application, whose paper a moderator has checked. */
  from_application: boolean
  asked_at: string
  /** When a second person confirmed or refused it. */
  decided_at: string | null
  /** From then on payouts go to it; null before it is confirmed. */
  usable_from: string | null
}

/** A change that waits for a second person. */
export interface AskedBankAccount extends BankAccountView {
  /** Who asked, by name. */
  asked_by: string
  confirmer: BankAccountConfirmer
  /** Whether the one who reads this may confirm it. */
  may_confirm: boolean
}

/** `GET /vendor/bank-account`; every deed below it answers the same. */
export interface VendorBankAccount {
  /** Null before the first one is confirmed. */
  current: BankAccountView | null
  asked: AskedBankAccount | null
  /** Whether the one who reads this may ask for another. */
  may_ask: boolean
  /** Days between the confirmation of a change and the first payout to it. */
  cooling_days: number
  /** Null where the chamber does not pay by Stripe. */
  stripe: VendorStripe | null
}

/**
 * How far a vendor's account with Stripe is. `open`: Stripe wants to know more. `checking`: it looks at what it was told. `ready`: it can
 * be paid to. `refused`: it will not be.
 */
export const STRIPE_ACCOUNT_STATUSES = ["open", "checking", "ready", "refused"] as const
export type StripeAccountStatus = (typeof STRIPE_ACCOUNT_STATUSES)[number]

/** What Stripe wants to know, gathered under what a person understands. */
export const STRIPE_WANTS = ["organisation", "person", "papers", "bank_account", "terms", "other"] as const
export type StripeWant = (typeof STRIPE_WANTS)[number]

/** A vendor's own account with Stripe, as it was read there last. */
export interface VendorStripe {
  /** Null before it was begun. */
  account: { status: StripeAccountStatus; wants: StripeWant[]; last4: string; read_at: string } | null
  /** Whether the one who reads this may begin it or go on with it. */
  may_open: boolean
  /** Whether the one who reads this may ask for payouts to go to it. */
  may_use: boolean
}

/** `POST /vendor/stripe-account`: where the one who asked goes on at Stripe, once and soon. */
export interface StripeLink {
  url: string
}

/** Body of `POST /vendor/bank-account`: a RIB or a Moroccan IBAN, and the name on it in Latin letters. */
export interface BankAccountBody {
  number: string
  holder: string
}

/** A row of `GET /admin/bank-accounts`. */
export interface AdminBankAccount extends BankAccountView {
  vendor: { id: string; name: string }
  asked_by: string
  confirmer: BankAccountConfirmer | null
}

/** `GET /admin/bank-accounts?status=&limit=&offset=`, newest first. `POST /admin/bank-accounts/:id/{confirm,refuse}` answer the row. */
export interface AdminBankAccountList {
  accounts: AdminBankAccount[]
  count: number
  counts: Record<BankAccountStatus, number>
  limit: number
  offset: number
  /** Whether the one who asks may confirm and refuse. */
  may_decide: boolean
}
