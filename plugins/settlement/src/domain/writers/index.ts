import type { PayoutFileFormat } from "@tawiza/contract"
import type { PaymentOrder, WrittenFile } from "../payment-order"
import { writeCsv } from "./csv"
import { writePain001 } from "./pain-001"
import { writePrintedOrder } from "./printed-order"

/** One pure function for each form: the same order always makes the same bytes. */
export const WRITERS: Record<PayoutFileFormat, (order: PaymentOrder) => WrittenFile> = {
  csv: (order) => writeCsv(order),
  pain: writePain001,
  "order-fr": (order) => writePrintedOrder(order, "fr"),
  "order-ar": (order) => writePrintedOrder(order, "ar"),
}
