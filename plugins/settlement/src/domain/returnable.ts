import { FAULT_REASONS, type NoReturn, type ReturnReason } from "@tawiza/contract"
import { addDays, moroccanDay } from "@tawiza/vendor/domain/day"

/** What decides whether pieces of a parcel may be given back. */
export interface DeliveredParcel {
  delivered_at: Date | null
  lines: readonly { line_item_id: string; made_to_order: boolean; perishable: boolean; left: number }[]
}

/** The last day on which a return may be asked. */
export const returnUntil = (delivered_at: Date, withdrawal_days: number) => addDays(moroccanDay(delivered_at), withdrawal_days)

/** Why nothing of a parcel can be given back now; null when something can. */
export function whyNoReturn({ delivered_at, lines }: DeliveredParcel, today: string, withdrawal_days: number): NoReturn | null {
  if (!delivered_at) return "not_delivered"
  if (today > returnUntil(delivered_at, withdrawal_days)) return "too_late"
  return lines.some(({ left }) => left > 0) ? null : "all_returned"
}

/** What the right of withdrawal leaves out (law 31-08, article 38): made to order, and what spoils. A fault is never left out. */
export const onlyFaults = ({ made_to_order, perishable }: DeliveredParcel["lines"][number]): "made_to_order" | "perishable" | null =>
  made_to_order ? "made_to_order" : perishable ? "perishable" : null

/** Why these pieces of it cannot, for this reason; null when they can. A line is named once. */
export function whyNot(
  parcel: DeliveredParcel,
  asked: { items: readonly { line_item_id: string; quantity: number }[]; reason: ReturnReason },
  today: string,
  withdrawal_days: number,
): NoReturn | null {
  const none = whyNoReturn(parcel, today, withdrawal_days)
  if (none) return none
  for (const { line_item_id, quantity } of asked.items) {
    const line = parcel.lines.find((line) => line.line_item_id === line_item_id)
    if (!line || quantity > line.left) return "all_returned"
    const only = onlyFaults(line)
    if (only && !FAULT_REASONS.includes(asked.reason)) return only
  }
  return null
}
