import { beforeEach, describe, expect, it, vi } from "vitest"
import { Trouble } from "./trouble.js"

const ask = vi.fn()
vi.mock("./ask.js", () => ({ ask: (path: string, asking: { method?: string; body?: unknown }) => ask(path, asking) }))
const { placeOrder } = await import("./checkout.js")

const to = { name: "Salma", phone: "+212600000012", province: "MA-RAB", city: "Agdal", address: "En face de la pharmacie", email: null }
const place = () => placeOrder("cart_1", to, ["so_a", "so_b"], "ar")

/** A Medusa of one basket: refuses every change once the basket has become an order, and answers that order ever after. */
function medusa({ completed = false, total = 230, refuses = null as { path: string; with: Trouble } | null } = {}) {
  const deeds: string[] = []
  ask.mockImplementation(async (path: string, { method = "GET" }) => {
    if (method === "GET") return { cart: { id: "cart_1", completed_at: completed ? "2026-11-25" : null } }
    deeds.push(path.replace("/store/carts/cart_1", "") || "address")
    if (refuses && path.endsWith(refuses.path)) throw refuses.with
    if (path.endsWith("/complete")) {
      completed = true
      return { type: "order", order: { id: "order_1" } }
    }
    if (completed) throw new Trouble("invalid_request")
    if (path.endsWith("/shipping-methods")) return { cart: { id: "cart_1", total } }
    return path === "/store/payment-collections" ? { payment_collection: { id: "pay_1" } } : {}
  })
  return { deeds, completeElsewhere: () => (completed = true) }
}

beforeEach(() => void ask.mockReset())

describe("placeOrder", () => {
  it("gives the basket its address, one delivery per workshop and the promise of cash, and completes it", async () => {
    const { deeds } = medusa()
    expect(await place()).toBe("order_1")
    expect(deeds).toEqual([
      "address",
      "/shipping-methods",
      "/store/payment-collections",
      "/store/payment-collections/pay_1/payment-sessions",
      "/complete",
    ])
    const bodyOf = (path: string) => ask.mock.calls.find(([asked, { method }]) => asked === path && method === "POST")?.[1].body
    expect(bodyOf("/store/carts/cart_1/shipping-methods")).toEqual([{ option_id: "so_a" }, { option_id: "so_b" }])
    expect(bodyOf("/store/carts/cart_1")).toMatchObject({ locale: "ar-MA", shipping_address: { country_code: "ma", province: "MA-RAB" } })
    expect(bodyOf("/store/carts/cart_1")).not.toHaveProperty("email")
  })

  it("asks for no payment of a basket that a credit pays whole", async () => {
    const { deeds } = medusa({ total: 0 })
    expect(await place()).toBe("order_1")
    expect(deeds).toEqual(["address", "/shipping-methods", "/complete"])
  })

  it("makes one order of two presses", async () => {
    const { deeds } = medusa()
    expect(await Promise.all([place(), place()])).toEqual(["order_1", "order_1"])
    expect(deeds.filter((deed) => deed === "address")).toHaveLength(1)
  })

  it("answers the order that another server made between two steps", async () => {
    const { completeElsewhere } = medusa()
    const answering = ask.getMockImplementation()!
    ask.mockImplementation(async (path, asking) => {
      if (path.endsWith("/shipping-methods")) completeElsewhere()
      return answering(path, asking)
    })
    expect(await place()).toBe("order_1")
  })

  it("says why a basket cannot become an order, and completes nothing", async () => {
    const closed = new Trouble("shop_not_open", "Cet atelier ne vend pas en ce moment.")
    medusa({ refuses: { path: "/complete", with: closed } })
    await expect(place()).rejects.toBe(closed)
    const { deeds } = medusa({ refuses: { path: "/shipping-methods", with: new Trouble("invalid_request") } })
    await expect(place()).rejects.toMatchObject({ code: "invalid_request" })
    expect(deeds).not.toContain("/complete")
  })
})
