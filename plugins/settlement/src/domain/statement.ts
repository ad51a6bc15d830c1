import type { StatementLine, StatementOrder, StatementParcel, StatementShare, VendorAmounts, VendorStatement } from "@tawiza/contract"
import type { Movement, Movements } from "@tawiza/ledger"
import { toJsonMinor } from "@tawiza/money"
import { type VendorPart, vendorAccount } from "./accounts"
import type { ShareAmounts } from "./share"

export const VENDOR_PARTS = ["held", "available", "in_transit", "debt"] as const satisfies readonly VendorPart[]

/** What a statement is made of. */
export interface StatementSource {
  vendor_id: string
  month: string
  from: Date
  until: Date
  over: boolean
  currency_code: string
  books: Movements
  /** By consignment. */
  parcels: ReadonlyMap<string, StatementParcel>
  shares: ReadonlyMap<string, ShareAmounts>
  /** What a kind of fact is called. */
  titleOf: (kind: string) => string
}

/** A month of a vendor's money, from the lines of its four accounts. */
export function statementOf(source: StatementSource): VendorStatement {
  const { month, from, until, over, currency_code, books } = source
  const lines = books.movements.map((movement) => lineOf(movement, source))
  return {
    month,
    from: from.toISOString(),
    until: until.toISOString(),
    over,
    currency_code,
    opening: amountsOf(books.opening, source.vendor_id),
    lines,
    orders: byOrder(lines),
    totals: sumShares(lines.flatMap(({ share }) => share ?? [])),
    closing: amountsOf(books.closing, source.vendor_id),
  }
}

function lineOf(movement: Movement, { vendor_id, parcels, shares, titleOf }: StatementSource): StatementLine {
  const id = movement.reference?.type === "consignment" ? movement.reference.id : null
  const share = id !== null && movement.kind === "delivered" ? shares.get(id) : undefined
  return {
    happened_at: movement.happenedAt.toISOString(),
    kind: movement.kind,
    title: titleOf(movement.kind),
    parcel: (id !== null && parcels.get(id)) || null,
    share: share ? shareView(share) : null,
    change: amountsOf(movement.changes, vendor_id),
  }
}

/** The lines of each parcel in one, in the order in which the parcels first moved. */
function byOrder(lines: readonly StatementLine[]): StatementOrder[] {
  const ofParcels = lines.filter((line): line is StatementLine & { parcel: StatementParcel } => line.parcel !== null)
  return [...Map.groupBy(ofParcels, ({ parcel }) => parcel.id).values()].map((own) => ({
    parcel: own[0]!.parcel,
    share: own.find(({ share }) => share)?.share ?? null,
    change: own.map(({ change }) => change).reduce(plus),
  }))
}

const amountsOf = (balances: ReadonlyMap<string, bigint>, vendor_id: string): VendorAmounts => {
  const [held, available, in_transit, debt] = VENDOR_PARTS.map((part) => toJsonMinor(balances.get(vendorAccount(vendor_id, part)) ?? 0n))
  return { held_minor: held!, available_minor: available!, in_transit_minor: in_transit!, debt_minor: debt! }
}

const plus = (a: VendorAmounts, b: VendorAmounts): VendorAmounts => ({
  held_minor: a.held_minor + b.held_minor,
  available_minor: a.available_minor + b.available_minor,
  in_transit_minor: a.in_transit_minor + b.in_transit_minor,
  debt_minor: a.debt_minor + b.debt_minor,
})

const SHARE = ["total_minor", "promotion_minor", "commission_minor", "tax_minor", "vendor_minor"] as const

const shareView = (share: ShareAmounts) =>
  Object.fromEntries(SHARE.map((name) => [name, toJsonMinor(share[name])])) as Record<(typeof SHARE)[number], number>

const sumShares = (shares: readonly StatementShare[]) =>
  Object.fromEntries(SHARE.map((name) => [name, shares.reduce((sum, share) => sum + share[name], 0)])) as Record<
    (typeof SHARE)[number],
    number
  >
