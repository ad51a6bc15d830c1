import { describe, expect, it } from "vitest"
import { aConsignment } from "./domain/example.js"
import { Trouble } from "./errors.js"
import { NOTHING, type OrdersEvent, reduceOrders } from "./orders.js"

const after = (...events: OrdersEvent[]) => events.reduce(reduceOrders, NOTHING)
const came: OrdersEvent = { type: "list_came", list: "open", consignments: [aConsignment(), aConsignment({ id: "cons_2" })] }

describe("what the desk knows", () => {
  it("keeps a list on screen while it is asked again, and when that fails", () => {
    const asked = after(came, { type: "list_asked", list: "open" })
    expect(asked.lists.open).toMatchObject({ phase: "loading", ids: ["cons_1", "cons_2"] })
    const failed = reduceOrders(asked, { type: "list_failed", list: "open", trouble: new Trouble("offline") })
    expect(failed.lists.open).toMatchObject({ phase: "failed", ids: ["cons_1", "cons_2"] })
    expect(failed.lists.open?.trouble?.code).toBe("offline")
  })

  it("drops what the server no longer lists", () => {
    const state = after(came, { type: "list_came", list: "open", consignments: [aConsignment()] })
    expect(state.lists.open?.ids).toEqual(["cons_1"])
  })

  it("has open and finished orders apart", () => {
    const state = after(came, { type: "list_failed", list: "done", trouble: new Trouble("slow") })
    expect(state.lists.open?.phase).toBe("ready")
    expect(state.lists.done).toMatchObject({ phase: "failed", ids: [] })
  })

  it("shows a freshly opened order in the list too", () => {
    const state = after(came, { type: "order_came", order: aConsignment({ status: "accepted" }) })
    expect(state.orders.cons_1?.status).toBe("accepted")
  })

  it("lets a failed deed be dropped, and a new one clear the last notice", () => {
    const sent: OrdersEvent = { type: "deed_sent", id: "cons_1", action: "accept", body: undefined, key: "k" }
    const failed = after(came, sent, { type: "deed_failed", id: "cons_1", trouble: new Trouble("offline") })
    expect(failed.intents.cons_1?.phase).toBe("failed")
    expect(reduceOrders(failed, { type: "deed_dropped", id: "cons_1" }).intents).toEqual({})
    const told = after(came, sent, { type: "deed_done", id: "cons_1" })
    expect(told.notice).not.toBeNull()
    expect(reduceOrders(told, sent).notice).toBeNull()
  })

  it("ignores a failure of a deed that is no longer there", () => {
    const state = after(came)
    expect(reduceOrders(state, { type: "deed_failed", id: "cons_1", trouble: new Trouble("slow") })).toBe(state)
  })
})
