import type { CommissionRule, ShareLine, VendorKind } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"

/** A line of a consignment as the rules see it, amounts in minor units. */
export interface CommissionableLine {
  line_item_id: string | null
  on: "pieces" | "delivery"
  title: string
  quantity: number
  /** What the customer pays, discounts taken off, taxes in it. */
  total_minor: bigint
  /** Taken off before. */
  discount_minor: bigint
  /** Tax on the piece that is in the price, hundredths of a percent; 0 for an exempt vendor. */
  product_tax_bp: number
  /** From the top of the tree down to the craft; empty for a delivery. */
  craft_path: readonly string[]
}

/** Whose line it is, and the day in Morocco on which it was ordered. */
export interface CommissionContext {
  vendor_id: string
  kind: VendorKind
  day: string
  /** Tax on the commission, hundredths of a percent. */
  tax_bp: number
}

/** Whether a rule speaks of a line on that day. */
export function matches(rule: CommissionRule, line: Pick<CommissionableLine, "on" | "craft_path">, context: CommissionContext): boolean {
  return (
    rule.on === line.on &&
    (rule.vendor_id === null || rule.vendor_id === context.vendor_id) &&
    (rule.craft === null || line.craft_path.includes(rule.craft)) &&
    (rule.kind === null || rule.kind === context.kind) &&
    rule.starts_on <= context.day &&
    (rule.ends_on === null || context.day <= rule.ends_on)
  )
}

/**
 * Divides a line between vendor, chamber and tax by the first rule that matches; without one the vendor receives all. What the chamber
 * takes is never more than the line: a vendor does not pay for selling.
 */
export function shareOfLine(rules: readonly CommissionRule[], line: CommissionableLine, context: CommissionContext): ShareLine {
  const rule = rules.find((rule) => matches(rule, line, context))
  const base = portion(line.total_minor, 10_000n, 10_000n + BigInt(line.product_tax_bp))
  const promotion = rule?.promotion_bearer === "chamber" ? line.discount_minor : 0n
  const whole = line.total_minor + promotion
  const wanted = rule ? clamp(wantedBy(rule, base, line.quantity), rule) : 0n
  // As much of it as leaves the tax on it inside the line.
  const commission = min(wanted, (whole * 10_000n) / (10_000n + BigInt(context.tax_bp)))
  const tax = portion(commission, BigInt(context.tax_bp), 10_000n)
  return {
    line_item_id: line.line_item_id,
    title: line.title,
    quantity: line.quantity,
    total_minor: toJsonMinor(line.total_minor),
    promotion_minor: toJsonMinor(promotion),
    product_tax_bp: line.product_tax_bp,
    base_minor: toJsonMinor(base),
    rule_id: rule?.id ?? null,
    commission_minor: toJsonMinor(commission),
    tax_minor: toJsonMinor(tax),
    vendor_minor: toJsonMinor(whole - commission - tax),
  }
}

function wantedBy({ rate_bp, fixed_minor }: CommissionRule, base: bigint, quantity: number): bigint {
  return fixed_minor === null ? portion(base, BigInt(rate_bp ?? 0), 10_000n) : BigInt(fixed_minor) * BigInt(quantity)
}

function clamp(amount: bigint, { floor_minor, ceiling_minor }: CommissionRule): bigint {
  const raised = floor_minor === null ? amount : max(amount, BigInt(floor_minor))
  return ceiling_minor === null ? raised : min(raised, BigInt(ceiling_minor))
}

/** `amount * numerator / denominator`, halves up; amounts here are never below zero. */
function portion(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  return (2n * amount * numerator + denominator) / (2n * denominator)
}

const min = (a: bigint, b: bigint) => (a < b ? a : b)
const max = (a: bigint, b: bigint) => (a > b ? a : b)
