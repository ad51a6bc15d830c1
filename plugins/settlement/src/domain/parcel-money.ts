import type { HoldReason } from "@tawiza/contract"
import { addDays, moroccanDay } from "@tawiza/vendor/domain/day"
import type { FactBase, ParcelFact } from "./fact"
import type { Fact, FactKind, FactOf } from "./facts"
import { heldOf } from "./facts/delivered"
import type { Share } from "./share"

/** What a consignment says of its money. */
export interface ParcelState {
  consignment_id: string
  status: string
  /** When the customer ordered it. */
  placed_at: Date
  /** The credit that paid a part of it, and how much; null and 0 without one. */
  credit_id: string | null
  credit_minor: bigint
  /** What was owed at the door; 0 when paid before. */
  due_minor: bigint
  carrier: string | null
  delivered_at: Date | null
  /** When it was clear that the customer will not have it: declined, cancelled, or not taken at the door. */
  called_off_at: Date | null
}

export interface HoldRules {
  /** Days from the delivery to the last one on which the money is still held. */
  held_days: number
}

/** A parcel's money as its facts tell it. */
export interface ParcelMoney {
  /** Of the vendor's part, not payable yet. */
  held_minor: bigint
  reasons: HoldReason[]
  /** The day after which nothing that passes by itself holds it. */
  frees_on: string | null
}

/** The key of a parcel's fact: each kind happens to it once. */
export const parcelKey = (consignment_id: string, kind: FactKind) => `consignment:${consignment_id}:${kind}`

export function factOf<K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K> | undefined {
  return facts.find((fact): fact is FactOf<K> => fact.kind === kind)
}

/** All facts of a kind that may happen to a parcel more than once. */
export const factsOfKind = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

/** What is held of a parcel and why, from the facts recorded so far. A refund that was taken from it is not held any more. */
export function parcelMoney(facts: readonly Fact[], today: string, { held_days }: HoldRules): ParcelMoney {
  const delivered = factOf(facts, "delivered")
  const part_minor = delivered ? heldOf(delivered) : 0n
  if (!delivered || (delivered.cash_with_vendor && part_minor === 0n) || factOf(facts, "released")) {
    return { held_minor: 0n, reasons: [], frees_on: null }
  }
  const frees_on = addDays(moroccanDay(delivered.happened_at), held_days + 1)
  const reasons: HoldReason[] = []
  if (today < frees_on) reasons.push("withdrawal")
  if (factOf(facts, "cash_collected")?.carrier && !factOf(facts, "cash_banked")) reasons.push("carrier_cash")
  if (factsOfKind(facts, "return_asked").length > factsOfKind(facts, "return_closed").length) reasons.push("return")
  const refunded = factsOfKind(facts, "refund_decided").reduce((sum, { from_held_minor }) => sum + from_held_minor, 0n)
  return { held_minor: part_minor - refunded, reasons, frees_on }
}

/**
 * The facts that a parcel's state implies and that are not recorded yet, in the order in which they happened. The deed that caused one,
 * its event and the sweep all ask this; whoever comes first records it, the others find nothing due.
 */
export function dueFacts(parcel: ParcelState, share: Share, facts: readonly Fact[], now: Date, rules: HoldRules): Fact[] {
  const base = (kind: FactKind, happened_at: Date): FactBase & ParcelFact => ({
    key: parcelKey(share.consignment_id, kind),
    currency_code: share.currency_code,
    happened_at,
    order_id: share.order_id,
    consignment_id: share.consignment_id,
    vendor_id: share.vendor_id,
  })
  const { credit_id, credit_minor } = parcel
  const due: Fact[] = []
  if (credit_id && credit_minor > 0n && !factOf(facts, "credit_spent")) {
    due.push({ ...base("credit_spent", parcel.placed_at), kind: "credit_spent", credit_id, amount_minor: credit_minor })
  }
  if (parcel.called_off_at) return [...due, ...owedBack(parcel, share, facts, base)]
  if (parcel.status !== "delivered" || !parcel.delivered_at) return due
  if (parcel.due_minor > 0n && !factOf(facts, "cash_collected")) {
    const cash = { carrier: parcel.carrier, amount_minor: parcel.due_minor }
    due.push({ ...base("cash_collected", parcel.delivered_at), kind: "cash_collected", ...cash })
  }
  if (!factOf(facts, "delivered")) {
    const { total_minor, promotion_minor, commission_minor, tax_minor, vendor_minor } = share
    const cash_with_vendor = parcel.due_minor > 0n && parcel.carrier === null
    due.push({
      ...base("delivered", parcel.delivered_at),
      kind: "delivered",
      cash_with_vendor,
      ...(cash_with_vendor && vendor_minor > parcel.due_minor && { beyond_cash_minor: vendor_minor - parcel.due_minor }),
      total_minor,
      promotion_minor,
      commission_minor,
      tax_minor,
      vendor_minor,
    })
  }
  const { held_minor, reasons, frees_on } = parcelMoney([...facts, ...due], moroccanDay(now), rules)
  // Also when nothing is left of it: then nobody asks again.
  if (frees_on !== null && reasons.length === 0) {
    due.push({ ...base("released", now), kind: "released", amount_minor: held_minor })
  }
  return due
}

/** Of a parcel that the customer will not have: what was paid before with money, and what a credit paid. */
function owedBack(
  { due_minor, credit_id, credit_minor, called_off_at }: ParcelState,
  share: Share,
  facts: readonly Fact[],
  base: (kind: FactKind, happened_at: Date) => FactBase & ParcelFact,
): Fact[] {
  const owed: Fact[] = []
  const at = called_off_at as Date
  const paid_minor = due_minor > 0n ? 0n : share.total_minor - credit_minor
  if (paid_minor > 0n && !factOf(facts, "parcel_called_off")) {
    owed.push({ ...base("parcel_called_off", at), kind: "parcel_called_off", amount_minor: paid_minor })
  }
  if (credit_id && credit_minor > 0n && !factOf(facts, "credit_returned")) {
    owed.push({ ...base("credit_returned", at), kind: "credit_returned", credit_id, amount_minor: credit_minor })
  }
  return owed
}
