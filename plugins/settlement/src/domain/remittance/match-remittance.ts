import type { RemittanceOutcome } from "@tawiza/contract"
import type { RemittanceLine } from "./read-remittance"

/** What is known of a parcel that a file may name. */
export interface RemittableParcel {
  consignment_id: string
  order_id: string
  vendor_id: string
  currency_code: string
  number: string
  carrier: string | null
  status: string
  /** Cash that its carrier took; null before. */
  collected_minor: bigint | null
  remitted: boolean
  /** The cost of its way back is recorded. */
  return_recorded: boolean
}

export interface Matched extends RemittanceLine {
  outcome: RemittanceOutcome
  expected_minor: bigint | null
  of: RemittableParcel | null
}

/**
 * Says of each line what it is. `find` looks a parcel up by its own or its tracking number. A second line of one file about the same
 * parcel finds the first one's work done.
 */
export function matchRemittance(
  lines: readonly RemittanceLine[],
  carrier: string,
  find: (parcel: string) => RemittableParcel | undefined,
): Matched[] {
  const taken = new Set<string>()
  return lines.map((line) => {
    const found = find(line.parcel)
    const of = found?.carrier === carrier ? found : null
    const isReturn = line.return_cost_minor > 0n
    const once = `${isReturn ? "return" : "cash"}:${of?.consignment_id}`
    const outcome = outcomeOf(line, of, taken.has(once))
    if (of && (outcome === "returned" || isCash(outcome))) taken.add(once)
    return { ...line, outcome, of, expected_minor: isReturn ? null : (of?.collected_minor ?? null) }
  })
}

/** Outcomes by which a line is the cash of a parcel. */
export const isCash = (outcome: RemittanceOutcome) => outcome === "exact" || outcome === "short" || outcome === "over"

function outcomeOf(line: RemittanceLine, of: RemittableParcel | null, again: boolean): RemittanceOutcome {
  if (!of) return "unknown"
  if (line.return_cost_minor > 0n) {
    if (of.status !== "refused") return "not_collected"
    return again || of.return_recorded ? "already_remitted" : "returned"
  }
  if (of.collected_minor === null) return "not_collected"
  if (again || of.remitted) return "already_remitted"
  return compared(line, of.collected_minor)
}

/** What a carrier brought, and kept as its fee, against what it took. */
export function compared(line: Pick<RemittanceLine, "remitted_minor" | "fee_minor">, expected: bigint): "exact" | "short" | "over" {
  const brought = line.remitted_minor + line.fee_minor
  return brought === expected ? "exact" : brought < expected ? "short" : "over"
}
