import type { DeskConsignment } from "@tawiza/contract"
import { daysBetween } from "./day.js"

/** How soon a parcel must leave. */
export type Urgency = "late" | "today" | "tomorrow" | "later"

/** What the orders screen shows, top to bottom. */
export interface Agenda {
  /** Waiting for an answer, the one that waits longest first. */
  fresh: DeskConsignment[]
  /** Accepted or packed, by the day they must leave. */
  prepare: DeskConsignment[]
  /** With the carrier, by the day they should be with the customer. */
  sent: DeskConsignment[]
  /** Over, the last one first. */
  done: DeskConsignment[]
}

/** The day by which the work must be ready: a parcel leaves, a pick-up waits on its shelf. */
export function dueDay({ delivery }: DeskConsignment): string {
  return delivery.code === "pickup" ? delivery.promise.arrives_from : delivery.promise.leaves_on
}

export function urgencyOf(consignment: DeskConsignment, today: string): Urgency {
  const days = daysBetween(today, dueDay(consignment))
  return days < 0 ? "late" : days === 0 ? "today" : days === 1 ? "tomorrow" : "later"
}

/** Sorts orders into the screen's groups. Equal days fall back to the number, so that the order never jumps. */
export function agendaOf(consignments: readonly DeskConsignment[]): Agenda {
  const having = (...statuses: DeskConsignment["status"][]) => consignments.filter(({ status }) => statuses.includes(status))
  return {
    fresh: sorted(having("pending"), ({ placed_at }) => placed_at),
    prepare: sorted(having("accepted", "packed"), dueDay),
    sent: sorted(having("shipped"), ({ delivery }) => delivery.promise.arrives_to),
    done: sorted(having("delivered", "declined", "refused", "cancelled"), lastMove).reverse(),
  }
}

/** How many pieces there are in all. */
export function piecesOf({ items }: DeskConsignment): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}

function lastMove({ moves, placed_at }: DeskConsignment): string {
  return moves.at(-1)?.at ?? placed_at
}

function sorted(list: DeskConsignment[], key: (consignment: DeskConsignment) => string): DeskConsignment[] {
  return [...list].sort((a, b) => compare(key(a), key(b)) || compare(a.number, b.number))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
