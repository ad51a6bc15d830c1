import type { DeskConsignment } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import type { Ask, Asking } from "./client.js"
import { createDesk } from "./desk.js"
import { aConsignment } from "./domain/example.js"
import { Trouble } from "./errors.js"

/** A counter of one order: answers are queued per kind of request, everything asked is kept. */
function aServer(order: DeskConsignment = aConsignment()) {
  const asked: ({ address: string } & Asking)[] = []
  const refusals: Trouble[] = []
  const server = { order, asked, refusals, noticed: [] as string[], hold: null as Promise<void> | null }
  const ask: Ask = async <T>(address: string, asking: Asking = {}) => {
    asked.push({ address, ...asking })
    if (asking.method !== "POST") return (address.includes("?") ? { consignments: [server.order], count: 1 } : server.order) as T
    await server.hold
    const refusal = refusals.shift()
    if (refusal) throw refusal
    server.order = { ...server.order, status: "accepted", actions: ["pack", "decline"] }
    return server.order as T
  }
  let keys = 0
  const desk = createDesk({ ask, notice: ({ code }) => void server.noticed.push(code), newKey: () => `key-${++keys}` })
  const writes = () => asked.filter(({ method }) => method === "POST")
  return { server, desk, writes }
}

describe("a deed", () => {
  it("is sent, read back, and told", async () => {
    const { desk, writes } = aServer()
    await desk.openList("open")
    await desk.act("cons_1", "accept")
    expect(writes()).toEqual([{ address: "/desk/api/vendor/consignments/cons_1/accept", method: "POST", body: {}, key: "key-1" }])
    expect(desk.state().orders.cons_1?.status).toBe("accepted")
    expect(desk.state().notice).toEqual({ kind: "done", action: "accept", number: "4819" })
    expect(desk.state().intents).toEqual({})
  })

  it("acts once for two taps", async () => {
    const { desk, server, writes } = aServer()
    let release = () => {}
    server.hold = new Promise((free) => (release = free))
    const taps = [desk.act("cons_1", "accept"), desk.act("cons_1", "accept"), desk.act("cons_1", "decline", { reason: "x" })]
    release()
    await Promise.all(taps)
    expect(writes()).toHaveLength(1)
  })

  it("keeps its key and its words for every retry", async () => {
    const { desk, server, writes } = aServer()
    server.refusals.push(new Trouble("offline"), new Trouble("slow"), new Trouble("unreachable"))
    await desk.act("cons_1", "decline", { reason: "Broken" })
    expect(desk.state().intents.cons_1).toMatchObject({ phase: "failed", key: "key-1" })
    await desk.retry("cons_1")
    await desk.act("cons_1", "decline", { reason: "Broken" })
    await desk.retry("cons_1")
    expect(writes().map(({ key, body }) => [key, body])).toEqual(Array(4).fill(["key-1", { reason: "Broken" }]))
    expect(desk.state().intents).toEqual({})
  })

  it("takes a new key when the words change", async () => {
    const { desk, server, writes } = aServer()
    server.refusals.push(new Trouble("cash_amount_differs", { due: 415 }))
    await desk.act("cons_1", "deliver", { cash_collected_minor: 1 })
    await desk.act("cons_1", "deliver", { cash_collected_minor: 41_500 })
    expect(writes().map(({ key }) => key)).toEqual(["key-1", "key-2"])
  })

  it("that somebody else overtook shows the order as it is now", async () => {
    const { desk, server } = aServer()
    await desk.openOrder("cons_1")
    server.order = aConsignment({ status: "cancelled", actions: [] })
    server.refusals.push(new Trouble("illegal_transition"))
    await desk.act("cons_1", "accept")
    expect(desk.state().notice).toEqual({ kind: "overtaken", number: "4819", status: "cancelled" })
    expect(desk.state().orders.cons_1?.status).toBe("cancelled")
    expect(desk.state().intents).toEqual({})
  })

  it("that had arrived although we lost the answer counts as done", async () => {
    const { desk, server } = aServer()
    server.refusals.push(new Trouble("slow"), new Trouble("illegal_transition"))
    await desk.act("cons_1", "accept")
    server.order = aConsignment({ status: "accepted" })
    await desk.retry("cons_1")
    expect(desk.state().notice).toEqual({ kind: "done", action: "accept", number: "4819" })
  })
})

describe("a lost session", () => {
  it("is noticed in the middle of a deed, and the deed is kept", async () => {
    const { desk, server } = aServer()
    server.refusals.push(new Trouble("unauthorized"))
    await desk.act("cons_1", "accept")
    expect(server.noticed).toEqual(["unauthorized"])
    expect(desk.state().intents.cons_1).toMatchObject({ action: "accept", phase: "failed" })
  })

  it("leaves nothing behind when the member signs out", async () => {
    const { desk } = aServer()
    await desk.openList("open")
    desk.forget()
    expect(desk.state().orders).toEqual({})
  })

  it("drops answers that were asked for at the desk of another vendor", async () => {
    const { desk, server } = aServer()
    let release = () => {}
    server.hold = new Promise((free) => (release = free))
    const deed = desk.act("cons_1", "accept")
    const list = desk.openList("open")
    desk.forget()
    release()
    await Promise.all([deed, list])
    expect(desk.state()).toMatchObject({ orders: {}, intents: {}, notice: null })
  })
})
