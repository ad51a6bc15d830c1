import type { NewAccount } from "@tawiza/ledger"

/** The chart of accounts. A vendor's and a carrier's accounts are opened when the first fact names them. */
export const ACCOUNTS = {
  /** The chamber's account at its bank. Only lines of a bank statement move it. */
  bank: "bank:chamber",
  /** The cash box at the chamber's counter. */
  counter: "cash:counter",
  /** Money of orders between the customer and the vendors; its subjects are orders, and each returns to zero. */
  clearing: "order:clearing",
  commission: "rev:commission",
  /** Value added tax on the commission, owed to the state. */
  vat: "vat:payable",
  /** Discounts that the chamber bears. */
  promotion: "exp:promotion",
  /** Fees that carriers keep from the cash they bring. */
  cashFee: "exp:cod_fee",
  returnFreight: "exp:return_freight",
  /** What banks keep for transfers and for the account. */
  bankFee: "exp:bank_fee",
  /** The chamber's own money on the same bank account: what it drew from it, and what it brought. */
  chamberOwn: "chamber:own",
  badDebt: "exp:bad_debt",
  /** Decided refunds that have not reached the customer. */
  refunds: "customer:refund_payable",
  /** Refunds that customers keep with the chamber; its subjects are the credits made of them. */
  credit: "customer:credit",
  /** What Stripe holds of charges for some days, what it can pay out, what is on its way from it to the bank, what a dispute took. */
  pspPending: "psp:stripe:pending",
  pspAvailable: "psp:stripe:available",
  pspPaidOut: "psp:stripe:paid_out",
  pspDisputed: "psp:stripe:disputed",
  pspFee: "exp:psp_fee",
  disputeFee: "exp:dispute_fee",
  disputeLoss: "exp:dispute_loss",
  /** Lines of a bank statement that nobody has explained yet. */
  bankSuspense: "suspense:bank",
  /** Cash that a carrier brought for parcels that nobody has found yet. */
  carrierSuspense: "suspense:carrier",
} as const

export type VendorPart = "held" | "available" | "in_transit" | "debt"

/**
 * A vendor's accounts: `held` and `available` are owed to it, `in_transit` is in a payout that the bank has not carried out, `debt` is
 * owed by it: the chamber's part of cash that it took itself, and refunds of what it was paid before.
 */
export const vendorAccount = (vendor_id: string, part: VendorPart) => `vendor:${vendor_id}:${part}`

export type CarrierPart = "receivable" | "remitted" | "shortage" | "payable"

/**
 * A carrier's accounts: `receivable` is cash it took at doors, `remitted` is cash it says it has paid in and the bank does not show yet,
 * `shortage` is what it brought too little, `payable` is what it is owed for parcels that came back.
 */
export const carrierAccount = (carrier: string, part: CarrierPart) => `carrier:${carrier}:${part}`

const KIND_OF: Record<string, NewAccount["kind"]> = {
  [ACCOUNTS.bank]: "asset",
  [ACCOUNTS.counter]: "asset",
  [ACCOUNTS.clearing]: "liability",
  [ACCOUNTS.commission]: "income",
  [ACCOUNTS.vat]: "liability",
  [ACCOUNTS.promotion]: "expense",
  [ACCOUNTS.cashFee]: "expense",
  [ACCOUNTS.returnFreight]: "expense",
  [ACCOUNTS.bankFee]: "expense",
  [ACCOUNTS.chamberOwn]: "liability",
  [ACCOUNTS.badDebt]: "expense",
  [ACCOUNTS.refunds]: "liability",
  [ACCOUNTS.credit]: "liability",
  [ACCOUNTS.pspPending]: "asset",
  [ACCOUNTS.pspAvailable]: "asset",
  [ACCOUNTS.pspPaidOut]: "asset",
  [ACCOUNTS.pspDisputed]: "asset",
  [ACCOUNTS.pspFee]: "expense",
  [ACCOUNTS.disputeFee]: "expense",
  [ACCOUNTS.disputeLoss]: "expense",
  [ACCOUNTS.bankSuspense]: "liability",
  [ACCOUNTS.carrierSuspense]: "liability",
}
const KIND_OF_VENDOR_PART = { held: "liability", available: "liability", in_transit: "liability", debt: "asset" } as const
const KIND_OF_CARRIER_PART = { receivable: "asset", remitted: "asset", shortage: "asset", payable: "liability" } as const

/**
 * How an account is opened. A vendor's accounts never go below zero: nobody is paid what is not there.
 * @throws RangeError for a code that is not in the chart.
 */
export function accountFor(code: string, currency: string): NewAccount {
  const [owner, id, part] = code.split(":")
  if (owner === "vendor" && id && part && part in KIND_OF_VENDOR_PART) {
    return { code, kind: KIND_OF_VENDOR_PART[part as VendorPart], currency, minimum: 0n }
  }
  if (owner === "carrier" && id && part && part in KIND_OF_CARRIER_PART) {
    return { code, kind: KIND_OF_CARRIER_PART[part as CarrierPart], currency }
  }
  const kind = KIND_OF[code]
  if (!kind) throw new RangeError(`No account ${code} in the chart`)
  return { code, kind, currency }
}
