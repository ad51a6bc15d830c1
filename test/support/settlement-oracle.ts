/** What the money of parcels must come to, reckoned another way than the plugin does: by sums over their last states, never by journals. */

export interface ModelParcel {
  id: string
  order: string
  vendor: string
  association: boolean
  pieces: bigint[]
  delivery: bigint
  /** null: the customer comes to the workshop. */
  carrier: string | null
  end: "delivered" | "refused" | "declined" | null
  /** Day number of the model's clock. */
  deliveredOn: number
  banked: { remitted: bigint; fee: bigint } | null
}

/** Hundredths of a percent, and the least of a line: the model's rules, which the test also saves as a book. */
export const MODEL_RULES = { association: { rate: 500n, floor: 0n }, other: { rate: 800n, floor: 700n } }
const TAX = 2000n

/** A line's commission and the tax on it; halves up, never more than the line. */
function cut(line: bigint, association: boolean): { commission: bigint; tax: bigint } {
  const { rate, floor } = association ? MODEL_RULES.association : MODEL_RULES.other
  let commission = (line * rate + 5_000n) / 10_000n
  if (commission < floor) commission = floor
  while (commission > 0n && commission * (10_000n + TAX) > line * 10_000n) commission -= 1n
  return { commission, tax: (commission * TAX + 5_000n) / 10_000n }
}

/** Balances of all accounts of the model, by code, those that are not zero. */
export function expectedBalances(parcels: readonly ModelParcel[], today: number, heldDays: number): Record<string, bigint> {
  const sums = new Map<string, bigint>()
  const add = (account: string, amount: bigint) => sums.set(account, (sums.get(account) ?? 0n) + amount)
  for (const parcel of parcels) {
    if (parcel.end !== "delivered") continue
    const cuts = parcel.pieces.map((line) => cut(line, parcel.association))
    const commission = cuts.reduce((sum, { commission }) => sum + commission, 0n)
    const tax = cuts.reduce((sum, { tax }) => sum + tax, 0n)
    const total = parcel.pieces.reduce((sum, line) => sum + line, 0n) + parcel.delivery
    const net = total - commission - tax
    add("rev:commission", commission)
    add("vat:payable", tax)
    if (parcel.carrier === null) {
      add(`vendor:${parcel.vendor}:debt`, commission + tax)
      continue
    }
    const over = today > parcel.deliveredOn + heldDays
    add(`vendor:${parcel.vendor}:${over && parcel.banked ? "available" : "held"}`, net)
    if (!parcel.banked) {
      add(`carrier:${parcel.carrier}:receivable`, total)
      continue
    }
    add("bank:chamber", parcel.banked.remitted)
    add("exp:cod_fee", parcel.banked.fee)
    add(`carrier:${parcel.carrier}:shortage`, total - parcel.banked.remitted - parcel.banked.fee)
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0n).sort())
}
