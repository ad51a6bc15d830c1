import { beforeEach, describe, expect, it, vi } from "vitest"
import { Trouble } from "../data/trouble.js"

const [placePaidOrder, readCardPayment] = [vi.fn(), vi.fn()]
vi.mock("../data/checkout.js", () => ({ placePaidOrder, readCardPayment }))
const { visitCard } = await import("./card-visit.js")

const payment = { id: "pi_1", client_secret: "pi_1_secret_1", publishable_key: "pk_1", amount_minor: 300_00, currency_code: "mad" }
const visit = (query = "") => visitCard("cart_1", new URLSearchParams(query), "fr")
const refuse = (error: unknown) => placePaidOrder.mockRejectedValue(error)
const unauthorized = (status: string) => new Trouble("payment_not_authorized", "Rien n'a été débité.", { status })

describe("a visit of the card page", () => {
  beforeEach(() => {
    placePaidOrder.mockReset()
    readCardPayment.mockReset().mockResolvedValue(payment)
  })

  it("shows the card form of the payment that waits, and orders nothing", async () => {
    expect(await visit()).toMatchObject({ kind: "page", payment, notice: null, status: 200 })
    expect(placePaidOrder).not.toHaveBeenCalled()
  })

  it("says that the basket changed where no payment waits", async () => {
    readCardPayment.mockResolvedValue(null)
    expect(await visit()).toEqual({ kind: "changed" })
  })

  it("is the order when the bank agreed, whatever the address says", async () => {
    placePaidOrder.mockResolvedValue("order_1")
    expect(await visit("payment_intent=pi_1&redirect_status=failed")).toEqual({ kind: "ordered", order: "order_1" })
  })

  it.each([
    ["requires_payment_method", "failed"],
    ["requires_action", "unfinished"],
  ])("on the way back from a bank whose answer is %s says that it %s", async (status, notice) => {
    refuse(unauthorized(status))
    expect(await visit("payment_intent=pi_1&redirect_status=succeeded")).toMatchObject({ kind: "page", notice, status: 409 })
  })

  it("says why the basket cannot become an order", async () => {
    const sold = new Trouble("out_of_stock", "La dernière pièce vient d'être vendue.")
    refuse(sold)
    expect(await visit("payment_intent=pi_1")).toMatchObject({ kind: "page", notice: "refused", refusal: sold, status: 409 })
  })

  it("says that the basket changed when another payment waits than the one that was confirmed", async () => {
    refuse(unauthorized("requires_payment_method"))
    expect(await visit("payment_intent=pi_0")).toEqual({ kind: "changed" })
  })

  it("leaves what is no refusal to others", async () => {
    refuse(new TypeError("broken"))
    await expect(visit("payment_intent=pi_1")).rejects.toBeInstanceOf(TypeError)
  })
})
