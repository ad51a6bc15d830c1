/** What the money of parcels must come to, reckoned another way than the plugin does: by sums over their last states, never by journals. */

export interface ModelParcel {
  id: string
  order: string
  vendor: string
  association: boolean
  /** One piece on each line. */
  pieces: bigint[]
  delivery: bigint
  /** Whether a credit paid for something of its order, and what of this parcel. */
  byCredit: boolean
  credit: bigint
  /** null: paid at the door. */
  card: ModelCard | null
  /** null: the customer comes to the workshop. */
  carrier: string | null
  end: "delivered" | "refused" | "declined" | null
  /** Day number of the model's clock. */
  deliveredOn: number
  banked: { remitted: bigint; fee: bigint } | null
  /** In the order in which they were decided. */
  returns: ModelReturn[]
}

/** A charge of one order. */
export interface ModelCard {
  payment: string
  total: bigint
  dispute: "none" | "open" | "won" | "lost"
}

/** `open` holds the parcel; what is decided gives pieces back, or an amount while they stay. */
export interface ModelReturn {
  id: string
  pieces: number[]
  state: "asked" | "accepted" | "received" | "settled" | "rejected"
  amount: bigint | null
  /** What was paid by nothing but a card goes back to it, by the plugin itself. */
  method: "card" | "transfer" | "counter" | "credit"
  /** Whether a treasurer has sent the money; never of one to a card. */
  sent: boolean
}

/** What the model's bank, Stripe and treasurers did beside the parcels. */
export interface ModelOutside {
  /** Payouts as the bank carried them out, by their reference. */
  bank: Map<string, { vendor: string; amount: bigint; cameBack: boolean }>
  /** Payouts as Stripe carried them out, by the transfer. */
  stripe: Map<string, { vendor: string; amount: bigint; cameBack: boolean }>
  /** Payouts that are with the bank or Stripe, or on their way to it. */
  inTransit: { vendor: string; amount: bigint }[]
  /** Refunds to cards that the cards' banks sent back. */
  refundsFailed: bigint
  /** Of Stripe to the chamber's bank, and what of it the bank has shown. */
  stripePaidOut: bigint
  stripeBanked: bigint
  /** Lines of the bank that somebody has explained as its fees, and those that nobody has. */
  bankFees: bigint
  suspense: bigint
}

/** Hundredths of a percent, and the least of a line: the model's rules, which the test also saves as a book. */
export const MODEL_RULES = { association: { rate: 500n, floor: 0n }, other: { rate: 800n, floor: 700n } }
const TAX = 2000n
/** What Stripe keeps of a charge (thousandths, and besides), and of a dispute. */
export const MODEL_FEES = { thousandths: 29n, fixed: 300n, dispute: 150_00n }

interface Parts {
  vendor: bigint
  commission: bigint
  tax: bigint
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n)
const whole = ({ vendor, commission, tax }: Parts) => vendor + commission + tax
const plus = (a: Parts, b: Parts): Parts => ({ vendor: a.vendor + b.vendor, commission: a.commission + b.commission, tax: a.tax + b.tax })
const NOTHING: Parts = { vendor: 0n, commission: 0n, tax: 0n }

export const totalOf = ({ pieces, delivery }: Pick<ModelParcel, "pieces" | "delivery">) => sum(pieces) + delivery
/** What was paid with money, at the door or by card. */
export const moneyOf = (parcel: Pick<ModelParcel, "pieces" | "delivery" | "credit">) => totalOf(parcel) - parcel.credit
export const feeOf = (charge: bigint) => (charge * MODEL_FEES.thousandths + 500n) / 1000n + MODEL_FEES.fixed

/** A line divided between vendor, chamber and tax; halves up, never more than the line. */
function cut(line: bigint, association: boolean): Parts {
  const { rate, floor } = association ? MODEL_RULES.association : MODEL_RULES.other
  let commission = (line * rate + 5_000n) / 10_000n
  if (commission < floor) commission = floor
  while (commission > 0n && commission * (10_000n + TAX) > line * 10_000n) commission -= 1n
  const tax = (commission * TAX + 5_000n) / 10_000n
  return { vendor: line - commission - tax, commission, tax }
}

/** So much to each as its weight, in whole units: what the cutting off leaves goes to those that lost most by it, the earlier first. */
export function shareOut(amount: bigint, weights: readonly bigint[]): bigint[] {
  const all = sum(weights)
  if (all === 0n) return weights.map(() => 0n)
  const parts = weights.map((weight) => (amount * weight) / all)
  const lost = weights.map((weight, at) => ({ at, rest: (amount * weight) % all })).sort((a, b) => Number(b.rest - a.rest) || a.at - b.at)
  for (const { at } of lost.slice(0, Number(amount - sum(parts)))) parts[at] = (parts[at] as bigint) + 1n
  return parts
}

/** What is left of a parcel's money after its returns, and what was given back. */
export function partsOf(parcel: ModelParcel): { left: Parts; givenBack: bigint; ofReturn: Map<string, bigint> } {
  const lines = [...parcel.pieces.map((line) => cut(line, parcel.association)), { ...NOTHING, vendor: parcel.delivery }]
  const here = parcel.pieces.map(() => true)
  const ofReturn = new Map<string, bigint>()
  const give = (id: string, at: number, amount: bigint) => {
    const line = lines[at] as Parts
    const [vendor = 0n, commission = 0n, tax = 0n] = shareOut(amount, [line.vendor, line.commission, line.tax])
    lines[at] = { vendor: line.vendor - vendor, commission: line.commission - commission, tax: line.tax - tax }
    ofReturn.set(id, (ofReturn.get(id) ?? 0n) + amount)
  }
  for (const { id, state, pieces, amount } of parcel.returns) {
    if (state === "settled") {
      const parts = shareOut(amount ?? 0n, lines.map(whole))
      for (const [at, part] of parts.entries()) give(id, at, part)
    }
    if (state !== "received") continue
    const all = here.every((still, at) => !still || pieces.includes(at))
    for (const at of pieces) {
      give(id, at, whole(lines[at] as Parts))
      here[at] = false
    }
    // Who gives everything back gets the delivery too.
    if (all) give(id, parcel.pieces.length, whole(lines.at(-1) as Parts))
  }
  return { left: lines.reduce(plus, NOTHING), givenBack: sum([...ofReturn.values()]), ofReturn }
}

const isHeld = (parcel: ModelParcel, today: number, heldDays: number) =>
  today <= parcel.deliveredOn + heldDays ||
  (!parcel.card && parcel.carrier !== null && moneyOf(parcel) > 0n && !parcel.banked) ||
  parcel.returns.some(({ state }) => state === "asked" || state === "accepted")

/** What a vendor took itself: it came to the workshop. */
const cashOf = (parcel: ModelParcel) => (parcel.card || parcel.carrier ? 0n : moneyOf(parcel))

/**
 * What of a vendor's part comes to it by the chamber: all, or what its own cash does not reach. What is given back is taken from that first,
 * because it is decided while that is held.
 */
function byChamber(parcel: ModelParcel): bigint {
  const { left } = partsOf(parcel)
  const whole = partsOf({ ...parcel, returns: [] }).left.vendor
  const part = whole > cashOf(parcel) ? whole - cashOf(parcel) : 0n
  const rest = part - (whole - left.vendor)
  return rest > 0n ? rest : 0n
}

/** The most that a vendor can have been paid: of parcels that are delivered, whose days are over, and whose money the chamber has. */
export function payableAtMost(parcels: readonly ModelParcel[], vendor: string, today: number, heldDays: number): bigint {
  const payable = parcels.filter((parcel) => parcel.vendor === vendor && parcel.end === "delivered" && !isHeld(parcel, today, heldDays))
  return sum(payable.map(byChamber))
}

/**
 * Balances of all accounts of the model, by code, those that are not zero. `vendor:…:free` is what is available less the debt: which of
 * the two a refund takes from is a matter of the moment, their difference is not.
 */
export function expectedBalances(
  parcels: readonly ModelParcel[],
  outside: ModelOutside,
  today: number,
  heldDays: number,
): Record<string, bigint> {
  const sums = new Map<string, bigint>()
  const add = (account: string, amount: bigint) => sums.set(account, (sums.get(account) ?? 0n) + amount)
  for (const parcel of parcels) {
    const money = moneyOf(parcel)
    if (parcel.card) {
      if (parcel.end === null) add("order:clearing", money)
      else if (parcel.end !== "delivered") add("psp:stripe:available", -money)
    }
    // A credit is spent until it is clear that the parcel will not come.
    if (parcel.end === null) add("order:clearing", parcel.credit)
    if (parcel.end === null || parcel.end === "delivered") add("customer:credit", -parcel.credit)
    if (parcel.end !== "delivered") continue
    const { left, givenBack, ofReturn } = partsOf(parcel)
    add("rev:commission", left.commission)
    add("vat:payable", left.tax)
    add("customer:refund_payable", givenBack)
    for (const { id, sent, method } of parcel.returns) {
      const amount = ofReturn.get(id) ?? 0n
      if (method === "card") add("psp:stripe:available", -amount)
      else if (!sent) continue
      add("customer:refund_payable", -amount)
      if (method === "credit") add("customer:credit", amount)
      else if (method !== "card") add(method === "transfer" ? "bank:chamber" : "cash:counter", -amount)
    }
    const held = isHeld(parcel, today, heldDays) ? byChamber(parcel) : 0n
    add(`vendor:${parcel.vendor}:held`, held)
    // Whoever took cash owes what is not its own of it.
    add(`vendor:${parcel.vendor}:free`, left.vendor - cashOf(parcel) - held)
    if (parcel.card || !parcel.carrier) continue
    if (!parcel.banked) {
      add(`carrier:${parcel.carrier}:receivable`, money)
      continue
    }
    add("bank:chamber", parcel.banked.remitted)
    add("exp:cod_fee", parcel.banked.fee)
    add(`carrier:${parcel.carrier}:shortage`, money - parcel.banked.remitted - parcel.banked.fee)
  }
  for (const { total, dispute } of new Set(parcels.flatMap(({ card }) => card ?? []))) {
    add("psp:stripe:available", total - feeOf(total))
    add("exp:psp_fee", feeOf(total))
    if (dispute === "none") continue
    add("exp:dispute_fee", MODEL_FEES.dispute)
    add("psp:stripe:available", -MODEL_FEES.dispute - (dispute === "won" ? 0n : total))
    if (dispute !== "won") add(dispute === "open" ? "psp:stripe:disputed" : "exp:dispute_loss", total)
  }
  add("customer:refund_payable", outside.refundsFailed)
  add("psp:stripe:available", outside.refundsFailed - outside.stripePaidOut)
  add("psp:stripe:paid_out", outside.stripePaidOut - outside.stripeBanked)
  add("bank:chamber", outside.stripeBanked)
  for (const [from, payouts] of [
    ["bank:chamber", outside.bank],
    ["psp:stripe:available", outside.stripe],
  ] as const) {
    for (const { vendor, amount, cameBack } of payouts.values()) {
      if (cameBack) continue
      add(from, -amount)
      add(`vendor:${vendor}:free`, -amount)
    }
  }
  for (const { vendor, amount } of outside.inTransit) {
    add(`vendor:${vendor}:in_transit`, amount)
    add(`vendor:${vendor}:free`, -amount)
  }
  add("bank:chamber", -outside.bankFees - outside.suspense)
  add("exp:bank_fee", outside.bankFees)
  add("suspense:bank", -outside.suspense)
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0n).sort())
}
