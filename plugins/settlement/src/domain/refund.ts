import type { ShareLine } from "@tawiza/contract"
import { allocate } from "@tawiza/money"
import type { ShareAmounts } from "./share"

/** A part of a line's money, divided as its frozen share divides it. null: the delivery. */
export interface RefundLine extends ShareAmounts {
  line_item_id: string | null
  quantity: number
}

const AMOUNTS = ["total_minor", "promotion_minor", "vendor_minor", "commission_minor", "tax_minor"] as const

/** What can still be given back of each line of a consignment, after what was given back before. */
export function refundable(lines: readonly ShareLine[], refunded: readonly RefundLine[]): RefundLine[] {
  return lines.map((line) => {
    const before = refunded.filter(({ line_item_id }) => line_item_id === line.line_item_id)
    const left = (amount: (typeof AMOUNTS)[number]) => before.reduce((left, part) => left - part[amount], BigInt(line[amount]))
    return {
      line_item_id: line.line_item_id,
      quantity: before.reduce((left, part) => left - part.quantity, line.quantity),
      ...(Object.fromEntries(AMOUNTS.map((amount) => [amount, left(amount)])) as ShareAmounts),
    }
  })
}

/**
 * Divides an amount of a line as what remains of its share is divided: dividing by what remains, and never by the first share, is what
 * keeps the last refund of a line from giving back more than there is.
 */
export function splitOf(remaining: ShareAmounts, total_minor: bigint): ShareAmounts {
  if (total_minor === 0n) return { total_minor, promotion_minor: 0n, vendor_minor: 0n, commission_minor: 0n, tax_minor: 0n }
  const [promotion_minor] = divided(remaining.promotion_minor, [total_minor, remaining.total_minor - total_minor])
  const [vendor_minor, commission_minor, tax_minor] = divided(total_minor + (promotion_minor as bigint), [
    remaining.vendor_minor,
    remaining.commission_minor,
    remaining.tax_minor,
  ])
  return { total_minor, promotion_minor, vendor_minor, commission_minor, tax_minor } as ShareAmounts
}

/**
 * Pieces given back. Each takes its part of what remains of its line; who gives the whole parcel back gets the delivery too (law 31-08,
 * article 37: all that was paid).
 * @throws RangeError for a line that is not there or more pieces than remain
 */
export function refundPieces(
  remaining: readonly RefundLine[],
  wanted: readonly { line_item_id: string; quantity: number }[],
): RefundLine[] {
  const parts = wanted.map(({ line_item_id, quantity }) => {
    const line = remaining.find((line) => line.line_item_id === line_item_id)
    if (!line || quantity < 1 || quantity > line.quantity) throw new RangeError(`${quantity} pieces of ${line_item_id} do not remain`)
    const [amount] = divided(line.total_minor, [BigInt(quantity), BigInt(line.quantity - quantity)])
    return { line_item_id, quantity, ...splitOf(line, amount as bigint) }
  })
  const delivery = remaining.find(({ line_item_id }) => line_item_id === null)
  const whole = remaining.every((line) => {
    return (
      line.line_item_id === null || line.quantity === (parts.find(({ line_item_id }) => line_item_id === line.line_item_id)?.quantity ?? 0)
    )
  })
  return whole && delivery ? [...parts, delivery] : parts
}

/**
 * An amount given back while the pieces stay, divided over the lines by what remains of each.
 * @throws RangeError beyond what remains
 */
export function refundAmount(remaining: readonly RefundLine[], amount_minor: bigint): RefundLine[] {
  const whole = remaining.reduce((sum, { total_minor }) => sum + total_minor, 0n)
  if (amount_minor < 1n || amount_minor > whole) throw new RangeError(`${amount_minor} of ${whole} cannot be given back`)
  const parts = divided(
    amount_minor,
    remaining.map(({ total_minor }) => total_minor),
  )
  return remaining
    .map((line, i) => ({ line_item_id: line.line_item_id, quantity: 0, ...splitOf(line, parts[i] as bigint) }))
    .filter(({ total_minor }) => total_minor > 0n)
}

export function sumOf(lines: readonly RefundLine[]): ShareAmounts {
  const sum = (amount: (typeof AMOUNTS)[number]) => lines.reduce((sum, line) => sum + line[amount], 0n)
  return Object.fromEntries(AMOUNTS.map((amount) => [amount, sum(amount)])) as ShareAmounts
}

/** Where the vendor's part of a refund comes from: what is held of the parcel, then what is available, then debt. */
export function sourcesOf(vendor_minor: bigint, { held_minor, available_minor }: { held_minor: bigint; available_minor: bigint }) {
  const from_held_minor = min(vendor_minor, held_minor)
  const from_available_minor = min(vendor_minor - from_held_minor, available_minor)
  return { from_held_minor, from_available_minor, from_debt_minor: vendor_minor - from_held_minor - from_available_minor }
}

/** In the order of the weights. */
function divided(total: bigint, weights: readonly bigint[]): bigint[] {
  const shares = allocate(
    total,
    weights.map((weight, i) => ({ id: String(i).padStart(4, "0"), weight })),
  )
  return [...shares.values()]
}

const min = (a: bigint, b: bigint) => (a < b ? a : b)
