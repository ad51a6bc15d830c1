/** What a basket costs, what its credit pays of that, and what is left to pay. Amounts are minor units. */
export interface ToPay {
  total_minor: number
  credit_minor: number
  rest_minor: number
}

/** A credit pays what it can: all that is left of it, and no more than the basket costs. */
export function toPay(total_minor: number, credit: { left_minor: number } | null): ToPay {
  const credit_minor = Math.min(total_minor, credit?.left_minor ?? 0)
  return { total_minor, credit_minor, rest_minor: total_minor - credit_minor }
}
