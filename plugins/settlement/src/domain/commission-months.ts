import { addMonths } from "./month"

/** A parcel's commission that stands on no invoice yet. */
export interface OpenCommission {
  fact_key: string
  /** In which it was delivered. */
  month: string
}

/**
 * On which month's invoice each commission goes: its own, if that is over and not invoiced yet; else the next such month. What was told late
 * goes on a later invoice, because an issued one is never changed; what belongs to a month that runs waits.
 */
export function commissionMonths<C extends OpenCommission>(
  open: readonly C[],
  invoiced: ReadonlySet<string>,
  current: string,
): Map<string, C[]> {
  const months = new Map<string, C[]>()
  for (const commission of open) {
    let { month } = commission
    while (invoiced.has(month)) month = addMonths(month)
    if (month >= current) continue
    months.set(month, [...(months.get(month) ?? []), commission])
  }
  return months
}
