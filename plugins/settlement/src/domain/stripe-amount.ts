/** What Stripe counts in: the currency of the charge, or that of the chamber's account with it. */
export interface StripeEntry {
  currency: string
  /** Minor units of `currency`. */
  amount: number
  fee: number
  /** How much of `currency` one unit of the charge's currency is; null where they are the same. */
  exchange_rate: number | null
}

/**
 * An amount of Stripe's in the currency that an order is counted in: as it is, or back at the rate at which Stripe converted it, halves
 * up. Both currencies have two decimals.
 * @throws RangeError when the currencies differ and Stripe names no rate.
 */
export function inOrderCurrency(amount: number, entry: Pick<StripeEntry, "currency" | "exchange_rate">, order_currency: string): bigint {
  if (entry.currency === order_currency) return BigInt(amount)
  if (!entry.exchange_rate) throw new RangeError(`Stripe counts in ${entry.currency} and names no rate to ${order_currency}`)
  return BigInt(Math.round(amount / entry.exchange_rate))
}
