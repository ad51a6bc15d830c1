import type { MedusaContainer } from "@medusajs/framework/types"
import { WITHDRAWAL_DAYS } from "@tawiza/config/settlement"
import type { Language, OrderReturns, ReturnableParcel } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import { textsOf } from "@tawiza/vendor/api/texts"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { textIn } from "@tawiza/vendor/domain/texts"
import { connectionOf } from "@tawiza/vendor/rows"
import { refundable, refundPieces } from "../../../../../domain/refund"
import { onlyFaults, returnUntil, whyNoReturn } from "../../../../../domain/returnable"
import { returnParcels } from "../../../../../store/delivered-parcels"
import { waysOfOrder } from "../../../../../store/refund-ways"
import { listRefunds } from "../../../../../store/refunds"
import { listReturns } from "../../../../../store/returns"
import { sharesOf } from "../../../../../store/shares"
import { returnViews } from "../../../../return-view"

/** What may be given back of an order, and what was asked. */
export async function orderReturns(container: MedusaContainer, order_id: string, language: Language): Promise<OrderReturns> {
  const sql = connectionOf(container)
  const parcels = await returnParcels(sql, { order_id })
  const ids = parcels.map(({ consignment_id }) => consignment_id)
  const [shares, refunds, returns, methods, texts] = await Promise.all([
    sharesOf(sql, ids),
    listRefunds(sql, { consignment_ids: ids }),
    listReturns(sql, { order_id }),
    waysOfOrder(sql, order_id),
    textsOf(
      container,
      parcels.flatMap(({ lines }) => lines.map(({ product_id }) => product_id)),
    ),
  ])
  const today = moroccanDay(new Date())
  const views = parcels.map((parcel): ReturnableParcel => {
    const { consignment_id: id, number, delivered_at, currency_code } = parcel
    const refunded = refunds.filter(({ consignment_id }) => consignment_id === id).flatMap(({ lines }) => lines)
    const remaining = refundable(shares.get(id)?.lines ?? [], refunded)
    const unit = (line_item_id: string) => {
      const line = remaining.filter((line) => line.line_item_id === line_item_id && line.quantity > 0)
      // Its part of the line alone: the delivery comes with a whole parcel only.
      return line.length ? (refundPieces(line, [{ line_item_id, quantity: 1 }])[0]?.total_minor ?? 0n) : 0n
    }
    return {
      consignment: { id, number },
      lines: parcel.lines
        .filter(({ left }) => left > 0)
        .map((line) => ({
          line_item_id: line.line_item_id,
          title: textIn(texts(line.product_id ?? "", "title", line.title), language),
          quantity: line.left,
          unit_minor: toJsonMinor(unit(line.line_item_id)),
          only_faults: onlyFaults(line),
        })),
      until: delivered_at && returnUntil(new Date(delivered_at), WITHDRAWAL_DAYS),
      why_not: whyNoReturn({ ...parcel, delivered_at: delivered_at && new Date(delivered_at) }, today, WITHDRAWAL_DAYS),
      currency_code,
    }
  })
  return { parcels: views, methods, returns: await returnViews(container, returns, language, { credits: true }) }
}
