import { CONSIGNMENT_TRANSITIONS, type ConsignmentStatus, type DeskConsignment } from "@tawiza/contract"

/** The one thing to do next; `wait` when nothing is ours to do. */
export type Step = "answer" | "pack" | "send" | "hand_over" | "receive_cash" | "wait"

/** Asked of the server's `actions`, never guessed from the state alone: rules live on the server. */
export function nextStep({ status, actions, delivery }: DeskConsignment): Step {
  const may = (action: (typeof actions)[number]) => actions.includes(action)
  if (may("accept")) return "answer"
  if (may("pack")) return "pack"
  if (status === "packed" && delivery.code === "pickup" && may("deliver")) return "hand_over"
  if (may("ship")) return "send"
  if (may("deliver")) return "receive_cash"
  return "wait"
}

/** Whether nothing more can happen to it. A member without buttons may well look at an order that is under way. */
export const isOver = ({ status }: Pick<DeskConsignment, "status">): boolean => CONSIGNMENT_TRANSITIONS[status].length === 0

/** The states a parcel passes when all goes well. A pick-up is never on the way. */
export function roadOf({ delivery }: DeskConsignment): ConsignmentStatus[] {
  const road: ConsignmentStatus[] = ["pending", "accepted", "packed", "shipped", "delivered"]
  return delivery.code === "pickup" ? road.filter((status) => status !== "shipped") : road
}

/** One knot of the thread: passed with its moment, where the parcel is now, or still to come. */
export interface Knot {
  status: ConsignmentStatus
  at: string | null
  reason: string | null
  place: "passed" | "now" | "ahead"
}

/**
 * The thread of a consignment: what has happened, then the road that is left. After an end that is no delivery (declined, refused,
 * cancelled) nothing is left.
 */
export function threadOf(consignment: DeskConsignment): Knot[] {
  const { moves, status, placed_at } = consignment
  const happened = moves.length > 0 ? moves : [{ to: "pending" as const, at: placed_at, reason: null }]
  const passed = happened.map(({ to, at, reason }): Knot => ({ status: to, at, reason, place: "passed" }))
  const road = roadOf(consignment)
  const here = road.indexOf(status)
  const ahead = here < 0 ? [] : road.slice(here + 1)
  const last = passed.at(-1)
  if (last && ahead.length > 0) last.place = "now"
  return [...passed, ...ahead.map((next): Knot => ({ status: next, at: null, reason: null, place: "ahead" }))]
}
