import { CARRIERS } from "@tawiza/config/delivery"
import type { Consignment, ConsignmentStatus, DeliveryPromise, Language, MoveView } from "@tawiza/contract"
import { isOpen } from "../domain/desk-actions"
import { type TextsOf, textIn } from "../domain/texts"
import type { ConsignmentModuleService } from "../modules/consignment"

/** A consignment as its module lists it, with items and moves. */
export type ConsignmentRow = Awaited<ReturnType<ConsignmentModuleService["listConsignments"]>>[number]

/** What every reader of a consignment sees, in one language. */
export function consignmentView(row: ConsignmentRow, textsOf: TextsOf, language: Language): Omit<Consignment, "vendor"> {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    items: [...row.items].sort(byId).map((item) => ({
      title: textIn(textsOf(item.product_id ?? "", "title", item.title), language),
      choice: item.choice,
      quantity: item.quantity,
      total_minor: Number(item.total_minor),
      thumbnail: item.thumbnail,
      handle: item.handle,
      made_to_order: item.made_to_order,
    })),
    delivery: {
      code: row.delivery_code,
      name: textIn(textsOf(row.shipping_option_id ?? "", "name", row.delivery_name), language),
      amount_minor: Number(row.delivery_minor),
      promise: row.promise as unknown as DeliveryPromise,
    },
    total_minor: Number(row.total_minor),
    credit_minor: Number(row.credit_minor),
    due_minor: isOpen(row.status) ? Number(row.due_minor) : 0,
    currency_code: row.currency_code,
    tracking: trackingView(row, language),
    moves: movesView(row.moves),
  }
}

/** Ids whose texts a consignment shows. */
export function textIdsOf(rows: readonly ConsignmentRow[]): (string | null)[] {
  return rows.flatMap((row) => [row.vendor_id, row.shipping_option_id, ...row.items.map(({ product_id }) => product_id)])
}

export function trackingView(row: Pick<ConsignmentRow, "carrier" | "tracking_number">, language: Language): Consignment["tracking"] {
  const { carrier, tracking_number } = row
  if (!carrier || !tracking_number) return null
  return { carrier: CARRIERS.find(({ code }) => code === carrier)?.name[language] ?? carrier, number: tracking_number }
}

interface MoveRow {
  id: string
  from: string | null
  to: string
  by: string
  reason: string | null
  created_at: Date | string
}

/** The record of a thing's states, oldest first. */
export function movesView<S extends string = ConsignmentStatus>(moves: readonly MoveRow[]): MoveView<S>[] {
  return inTime(moves).map(moveView<S>)
}

/** Moves as they happened. */
export function inTime<M extends MoveRow>(moves: readonly M[]): M[] {
  return moves.toSorted((a, b) => +new Date(a.created_at) - +new Date(b.created_at) || byId(a, b))
}

export function moveView<S extends string>({ from, to, by, reason, created_at }: MoveRow): MoveView<S> {
  return { from: from as S | null, to: to as S, at: new Date(created_at).toISOString(), by, reason }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
