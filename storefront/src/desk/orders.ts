import { CONSIGNMENT_ACTIONS, type ConsignmentAction, type DeskConsignment } from "@tawiza/contract"
import { Trouble } from "./errors.js"
import type { ListName } from "./paths.js"

/** A deed that somebody tapped: what, with which words, under which key. The key stays with it through every retry. */
export interface Intent {
  action: ConsignmentAction
  body: unknown
  key: string
  phase: "sending" | "failed"
  trouble: Trouble | null
}

/** What the desk has to tell after a deed. */
export type Notice =
  | { kind: "done"; action: ConsignmentAction; number: string }
  | { kind: "overtaken"; number: string; status: DeskConsignment["status"] }

export interface Loading {
  phase: "loading" | "ready" | "failed"
  trouble: Trouble | null
}

export interface OrdersState {
  orders: Record<string, DeskConsignment>
  lists: Partial<Record<ListName, Loading & { ids: string[] }>>
  opened: Record<string, Loading>
  intents: Record<string, Intent>
  notice: Notice | null
}

export const NOTHING: OrdersState = { orders: {}, lists: {}, opened: {}, intents: {}, notice: null }

export type OrdersEvent =
  | { type: "list_asked"; list: ListName }
  | { type: "list_came"; list: ListName; consignments: DeskConsignment[] }
  | { type: "list_failed"; list: ListName; trouble: Trouble }
  | { type: "order_asked"; id: string }
  | { type: "order_came"; order: DeskConsignment }
  | { type: "order_failed"; id: string; trouble: Trouble }
  | { type: "deed_sent"; id: string; action: ConsignmentAction; body: unknown; key: string }
  | { type: "deed_done"; id: string }
  | { type: "deed_failed"; id: string; trouble: Trouble }
  | { type: "deed_overtaken"; order: DeskConsignment }
  | { type: "deed_dropped"; id: string }
  | { type: "notice_read" }
  | { type: "forgotten" }

/** Every change of what the desk knows. What was loaded stays on screen while it is asked again, and when that fails. */
export function reduceOrders(state: OrdersState, event: OrdersEvent): OrdersState {
  switch (event.type) {
    case "list_asked":
      return withList(state, event.list, { phase: "loading", trouble: null })
    case "list_came": {
      const orders = { ...state.orders }
      for (const order of event.consignments) orders[order.id] = order
      const ids = event.consignments.map(({ id }) => id)
      return withList({ ...state, orders }, event.list, { phase: "ready", trouble: null, ids })
    }
    case "list_failed":
      return withList(state, event.list, { phase: "failed", trouble: event.trouble })
    case "order_asked":
      return withOpened(state, event.id, { phase: "loading", trouble: null })
    case "order_came":
      return withOpened(withOrder(state, event.order), event.order.id, { phase: "ready", trouble: null })
    case "order_failed":
      return withOpened(state, event.id, { phase: "failed", trouble: event.trouble })
    case "deed_sent": {
      const { id, action, body, key } = event
      return { ...state, notice: null, intents: { ...state.intents, [id]: { action, body, key, phase: "sending", trouble: null } } }
    }
    case "deed_done": {
      const intent = state.intents[event.id]
      const number = state.orders[event.id]?.number ?? ""
      return { ...withoutIntent(state, event.id), notice: intent ? { kind: "done", action: intent.action, number } : state.notice }
    }
    case "deed_failed": {
      const intent = state.intents[event.id]
      if (!intent) return state
      return { ...state, intents: { ...state.intents, [event.id]: { ...intent, phase: "failed", trouble: event.trouble } } }
    }
    case "deed_overtaken": {
      const { order } = event
      const intent = state.intents[order.id]
      // A retry whose first try had arrived after all finds the state already there: that is success, not a conflict.
      const arrived = intent !== undefined && CONSIGNMENT_ACTIONS[intent.action] === order.status
      const notice: Notice = arrived
        ? { kind: "done", action: intent.action, number: order.number }
        : { kind: "overtaken", number: order.number, status: order.status }
      return { ...withoutIntent(withOrder(state, order), order.id), notice }
    }
    case "deed_dropped":
      return withoutIntent(state, event.id)
    case "notice_read":
      return { ...state, notice: null }
    case "forgotten":
      return NOTHING
  }
}

function withList(state: OrdersState, list: ListName, change: Loading & { ids?: string[] }): OrdersState {
  const ids = change.ids ?? state.lists[list]?.ids ?? []
  return { ...state, lists: { ...state.lists, [list]: { ...change, ids } } }
}

function withOpened(state: OrdersState, id: string, opened: Loading): OrdersState {
  return { ...state, opened: { ...state.opened, [id]: opened } }
}

function withOrder(state: OrdersState, order: DeskConsignment): OrdersState {
  return { ...state, orders: { ...state.orders, [order.id]: order } }
}

function withoutIntent(state: OrdersState, id: string): OrdersState {
  const { [id]: _, ...intents } = state.intents
  return { ...state, intents }
}
