import type { VendorAmounts, VendorStatement } from "@tawiza/contract"
import type { Cell } from "@tawiza/ledger/domain/csv"

export const STATEMENT_HEADER = [
  "happened_at",
  "kind",
  "title",
  "parcel",
  "order",
  "total",
  "promotion",
  "commission",
  "tax_on_commission",
  "vendor_part",
  "held",
  "available",
  "in_transit",
  "debt",
] as const

const minor = (amount: number | undefined): Cell => (amount === undefined ? null : { minor: BigInt(amount) })

const amounts = ({ held_minor, available_minor, in_transit_minor, debt_minor }: VendorAmounts) =>
  [held_minor, available_minor, in_transit_minor, debt_minor].map(minor)

/** A statement as rows: what was there before, each movement, what is there after. The four last columns sum to the last row. */
export function statementRows({ from, until, opening, lines, closing }: VendorStatement): Cell[][] {
  const empty = Array<Cell>(8).fill(null)
  return [
    [from, "opening", ...empty, ...amounts(opening)],
    ...lines.map(({ happened_at, kind, title, parcel, share, change }) => [
      happened_at,
      kind,
      title,
      parcel?.number ?? null,
      parcel ? String(parcel.order_number) : null,
      minor(share?.total_minor),
      minor(share?.promotion_minor),
      minor(share?.commission_minor),
      minor(share?.tax_minor),
      minor(share?.vendor_minor),
      ...amounts(change),
    ]),
    [until, "closing", ...empty, ...amounts(closing)],
  ]
}
