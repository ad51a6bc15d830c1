import { PAYOUT_CSV, type PayoutColumn } from "@tawiza/config/settlement"
import { decimalOf } from "@tawiza/money"
import { stringify } from "csv-stringify/sync"
import { type Payment, type PaymentOrder, purposeOf, type WrittenFile } from "../payment-order"

/** A list of transfers by the bank's own columns (`config/settlement`). A RIB stays text: it has more digits than a spreadsheet's number. */
export function writeCsv(order: PaymentOrder, { delimiter, decimal, columns } = PAYOUT_CSV): WrittenFile {
  const cellOf = (payment: Payment): Record<PayoutColumn, string> => ({
    end_to_end_id: payment.end_to_end_id,
    name: payment.name,
    rib: payment.rib,
    amount: decimalOf(payment.amount_minor).replace(".", decimal),
    currency: order.currency,
    execution_day: order.execution_day,
    purpose: purposeOf(payment),
    payer_rib: order.payer.rib,
    batch: order.number,
  })
  const rows = order.payments.map((payment) => columns.map(({ field }) => cellOf(payment)[field]))
  const text = stringify([columns.map(({ heading }) => heading), ...rows], { delimiter, record_delimiter: "\r\n" })
  return { name: `${order.number}.csv`, type: "text/csv; charset=utf-8", text }
}
