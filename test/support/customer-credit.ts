import type { AdminRefund, DeskReturn, OrderReturns, ReturnView, VendorEarnings } from "@tawiza/contract"
import type { Api } from "./api.ts"
import { until } from "./parcels.ts"
import { parcelsOf, placeOrder } from "./shopping.ts"

/** Those by whom a credit comes: a customer buys at a workshop and gives back. */
export interface CreditMakers {
  store: Api
  region_id: string
  workshop: Api
  piece: { variant_id: string }
}

export interface CreditRefund {
  /** The order that it comes from. */
  order: string
  asked: ReturnView
  refund: string
  amount_minor: number
}

export interface Credit {
  order: string
  code: string
  amount_minor: number
}

/** Pieces that were paid at the workshop and given back; their refund, wanted as a credit, waits for the treasurer. */
export async function aCreditRefund({ store, region_id, workshop, piece }: CreditMakers, quantity: number): Promise<CreditRefund> {
  const { variant_id } = piece
  const { id: order } = await placeOrder(store, { region_id, pieces: [{ variant_id, quantity }], delivery: "pickup" })
  const [parcel] = await parcelsOf(store, order)
  if (!parcel) throw new Error(`order ${order} has no parcel`)
  const at = `/vendor/consignments/${parcel.id}`
  await workshop.post(`${at}/accept`)
  await workshop.post(`${at}/pack`)
  await workshop.post(`${at}/deliver`, { cash_collected_minor: parcel.due_minor })
  await until(
    () => workshop.get<VendorEarnings>("/vendor/earnings", { limit: 100 }),
    ({ earnings }) => earnings.some(({ consignment, state }) => consignment.id === parcel.id && state === "with_vendor"),
    "the delivery's fact",
  )
  const { parcels } = await store.get<OrderReturns>(`/store/orders/${order}/returns`)
  const asked = await store.post<ReturnView>(`/store/orders/${order}/returns`, {
    consignment_id: parcel.id,
    items: [{ line_item_id: parcels[0]?.lines[0]?.line_item_id, quantity }],
    reason: "changed_mind",
    phone: "06 00 00 00 01",
    refund: { method: "credit" },
  })
  await workshop.post(`/vendor/returns/${asked.id}/accept`)
  const { refund } = await workshop.post<DeskReturn>(`/vendor/returns/${asked.id}/receive`)
  if (!refund) throw new Error(`return ${asked.id} gives nothing back`)
  return { order, asked, refund: refund.id, amount_minor: refund.amount_minor }
}

export const sendRefund = (treasurer: Api, refund: string, body: object = {}) =>
  treasurer.post<AdminRefund>(`/admin/customer-refunds/${refund}/sent`, { on: "2026-11-27", ...body })

/** A credit of the price of so many pieces. */
export async function aCredit(makers: CreditMakers & { treasurer: Api }, quantity: number): Promise<Credit> {
  const { refund, order, amount_minor } = await aCreditRefund(makers, quantity)
  const { credit } = await sendRefund(makers.treasurer, refund)
  if (!credit) throw new Error(`refund ${refund} made no credit`)
  return { order, amount_minor, code: credit.code }
}
