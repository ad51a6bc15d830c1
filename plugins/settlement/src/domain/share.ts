import type { CommissionRule, ShareLine, ShareView } from "@tawiza/contract"
import { type CommissionableLine, type CommissionContext, shareOfLine } from "./commission"

/** Amounts of a share, in minor units. */
export type ShareAmounts = Record<"total_minor" | "promotion_minor" | "commission_minor" | "tax_minor" | "vendor_minor", bigint>

/** What a consignment's money is divided into, as it was when the order was placed. */
export interface Share extends ShareAmounts {
  consignment_id: string
  order_id: string
  vendor_id: string
  currency_code: string
  /** Version of the rules that decided. */
  book_version: number
  lines: ShareLine[]
}

/** Divides every line of a consignment, its delivery last, and sums them. */
export function shareOf(rules: readonly CommissionRule[], lines: readonly CommissionableLine[], context: CommissionContext) {
  const shares = lines.map((line) => shareOfLine(rules, line, context))
  const sum = (amount: keyof ShareAmounts) => shares.reduce((sum, share) => sum + BigInt(share[amount]), 0n)
  return {
    lines: shares,
    total_minor: sum("total_minor"),
    promotion_minor: sum("promotion_minor"),
    commission_minor: sum("commission_minor"),
    tax_minor: sum("tax_minor"),
    vendor_minor: sum("vendor_minor"),
  }
}

export const shareView = (share: ShareAmounts & Pick<Share, "currency_code" | "lines">): ShareView => ({
  total_minor: Number(share.total_minor),
  promotion_minor: Number(share.promotion_minor),
  commission_minor: Number(share.commission_minor),
  tax_minor: Number(share.tax_minor),
  vendor_minor: Number(share.vendor_minor),
  currency_code: share.currency_code,
  lines: share.lines,
})
