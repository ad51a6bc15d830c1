import type { ConsignmentAction, DeskConsignment, DeskConsignmentList } from "@tawiza/contract"
import type { Ask } from "./client.js"
import { Trouble } from "./errors.js"
import { NOTHING, type OrdersEvent, type OrdersState, reduceOrders } from "./orders.js"
import { api, type ListName } from "./paths.js"

/** What the desk knows and the deeds that change it. It holds no screen: screens subscribe. */
export interface Desk {
  state(): OrdersState
  subscribe(heard: () => void): () => void
  openList(list: ListName): Promise<void>
  openOrder(id: string): Promise<void>
  /** Does nothing while an earlier deed on the same order is on its way: a double tap cannot act twice. */
  act(id: string, action: ConsignmentAction, body?: unknown): Promise<void>
  /** Sends the failed deed again, under the same key. */
  retry(id: string): Promise<void>
  drop(id: string): void
  readNotice(): void
  forget(): void
}

export interface DeskParts {
  ask: Ask
  /** Hears of every failure: a session may be lost, or chosen for another vendor meanwhile. */
  notice(trouble: Trouble): void
  newKey(): string
}

export function createDesk({ ask, notice, newKey }: DeskParts): Desk {
  let state = NOTHING
  /** Grows whenever somebody else sits down: an answer that was asked for before is not theirs. */
  let sitting = 0
  const listeners = new Set<() => void>()
  const tell = (event: OrdersEvent, asked = sitting) => {
    if (asked !== sitting) return
    state = reduceOrders(state, event)
    for (const heard of listeners) heard()
  }

  /** Every failure passes here, so that a lost session is noticed wherever it shows first. */
  const troubleOf = (error: unknown): Trouble => {
    const trouble = error instanceof Trouble ? error : new Trouble("internal")
    notice(trouble)
    return trouble
  }

  async function openOrder(id: string): Promise<void> {
    const asked = sitting
    tell({ type: "order_asked", id })
    try {
      tell({ type: "order_came", order: await ask<DeskConsignment>(api.consignment(id)) }, asked)
    } catch (error) {
      tell({ type: "order_failed", id, trouble: troubleOf(error) }, asked)
    }
  }

  async function send(id: string, action: ConsignmentAction, body: unknown, key: string): Promise<void> {
    const asked = sitting
    tell({ type: "deed_sent", id, action, body, key })
    try {
      await ask(api.act(id, action), { method: "POST", body: body ?? {}, key })
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.code === "illegal_transition" && (await overtaken(id))) return
      tell({ type: "deed_failed", id, trouble }, asked)
      return
    }
    if (asked !== sitting) return
    await openOrder(id)
    tell({ type: "deed_done", id }, asked)
  }

  async function overtaken(id: string): Promise<boolean> {
    const asked = sitting
    try {
      tell({ type: "deed_overtaken", order: await ask<DeskConsignment>(api.consignment(id)) }, asked)
      return true
    } catch {
      return false
    }
  }

  return {
    state: () => state,
    subscribe(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    async openList(list) {
      const asked = sitting
      tell({ type: "list_asked", list })
      try {
        const { consignments } = await ask<DeskConsignmentList>(api.consignments(list))
        tell({ type: "list_came", list, consignments }, asked)
      } catch (error) {
        tell({ type: "list_failed", list, trouble: troubleOf(error) }, asked)
      }
    },
    openOrder,
    async act(id, action, body) {
      const last = state.intents[id]
      if (last?.phase === "sending") return
      // The same deed again is a retry, whichever button it came from.
      const same = last?.action === action && JSON.stringify(last.body) === JSON.stringify(body)
      await send(id, action, body, same ? last.key : newKey())
    },
    async retry(id) {
      const last = state.intents[id]
      if (last?.phase === "failed") await send(id, last.action, last.body, last.key)
    },
    drop: (id) => tell({ type: "deed_dropped", id }),
    readNotice: () => tell({ type: "notice_read" }),
    forget() {
      sitting++
      tell({ type: "forgotten" })
    },
  }
}
