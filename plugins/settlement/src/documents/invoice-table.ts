import type { Cell } from "@tawiza/ledger/domain/csv"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { byRate } from "../domain/invoice"
import type { Invoice } from "../store/invoices"

export const INVOICE_HEADER = [
  "number",
  "kind",
  "issued_on",
  "seller",
  "seller_ice",
  "seller_tax_id",
  "buyer",
  "buyer_ice",
  "order",
  "parcel",
  "delivered_on",
  "month",
  "corrects",
  "tax_rate",
  "net",
  "tax",
  "total",
] as const

/** Papers as a bookkeeper imports them: one row for each tax rate on each, amounts of credit notes negative. */
export function invoiceRows(invoices: readonly Invoice[]): Cell[][] {
  return invoices.flatMap(({ number, kind, issued_at, month, content }) => {
    const { seller, buyer, order_number, parcel_number, delivered_on, corrects_number, lines } = content
    const parties = [seller.name.fr, seller.ice, seller.tax_id, buyer.name.fr, buyer.ice]
    const about = [order_number === null ? null : String(order_number), parcel_number, delivered_on, month, corrects_number]
    return byRate(lines).map(({ rate_bp, net_minor, tax_minor, total_minor }): Cell[] => [
      number,
      kind,
      moroccanDay(issued_at),
      ...parties,
      ...about,
      String(rate_bp / 100),
      ...[net_minor, tax_minor, total_minor].map((amount) => ({ minor: BigInt(amount) })),
    ])
  })
}
