import type { Consignment, ConsignmentStatus } from "@tawiza/contract"

/** A step of a parcel: what has happened, what is happening, what comes; `ended` is where it stopped for good. */
export type KnotState = "done" | "now" | "next" | "ended"
export type KnotName =
  | "asked"
  | "answer"
  | "accepted"
  | "prepare"
  | "packed"
  | "leave"
  | "left"
  | "reach"
  | "reached"
  | "declined"
  | "refused"
  | "cancelled"

export interface Knot {
  name: KnotName
  state: KnotState
  /** When it happened; null for what has not, or was not written down. */
  at: string | null
}

/** One row of the way: how a step is called once it has happened, and while it has not. */
interface Step {
  status: ConsignmentStatus
  after: KnotName
  before: KnotName
}

const HOME: readonly Step[] = [
  { status: "pending", after: "asked", before: "asked" },
  { status: "accepted", after: "accepted", before: "answer" },
  { status: "packed", after: "packed", before: "prepare" },
  { status: "shipped", after: "left", before: "leave" },
  { status: "delivered", after: "reached", before: "reach" },
]
const PICKUP = HOME.filter(({ status }) => status !== "shipped")

const ENDS: Partial<Record<ConsignmentStatus, KnotName>> = { declined: "declined", refused: "refused", cancelled: "cancelled" }

/** The way of a parcel as knots on its workshop's thread: what is done, the one that is being tied, what comes. */
export function knotsOf({ status, delivery, moves }: Pick<Consignment, "status" | "delivery" | "moves">): Knot[] {
  const way = delivery.code === "pickup" ? PICKUP : HOME
  const at = (reached: ConsignmentStatus) => moves.find(({ to }) => to === reached)?.at ?? null
  const end = ENDS[status]
  if (end) {
    const passed = way
      .filter((step) => at(step.status) !== null)
      .map(({ status, after }): Knot => ({ name: after, state: "done", at: at(status) }))
    return [...passed, { name: end, state: "ended", at: at(status) }]
  }
  const reached = way.findIndex((step) => step.status === status)
  return way.map((step, index) => {
    if (index <= reached) return { name: step.after, state: "done", at: at(step.status) }
    return { name: step.before, state: index === reached + 1 ? "now" : "next", at: null }
  })
}

/** Whether nothing more will happen to it. */
export const isOver = ({ status }: Pick<Consignment, "status">) => status === "delivered" || status in ENDS
