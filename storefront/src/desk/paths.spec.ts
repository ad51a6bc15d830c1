import { describe, expect, it } from "vitest"
import { api, paths, routeOf } from "./paths.js"

const route = (address: string) => {
  const { pathname, search } = new URL(address, "http://shop.example")
  return routeOf(pathname, search)
}

describe("the desk's addresses", () => {
  it.each([
    [paths.orders(), { name: "orders", list: "open" }],
    [paths.done(), { name: "orders", list: "done" }],
    [paths.order("cons_01"), { name: "order", id: "cons_01" }],
    [paths.order("a/b c"), { name: "order", id: "a/b c" }],
    [paths.question("cons_01", "refuse"), { name: "question", id: "cons_01", question: "refuse" }],
    [paths.invitation("x_-9"), { name: "invitation", code: "x_-9" }],
    [paths.me(), { name: "me" }],
    [paths.documents(), { name: "documents" }],
    [paths.money(), { name: "money" }],
    [paths.returns(), { name: "returns", list: "open" }],
    [paths.doneReturns(), { name: "returns", list: "done" }],
    [paths.payouts(), { name: "payouts" }],
    [paths.bankAccount(), { name: "bank-account" }],
    [paths.products(), { name: "products" }],
    [paths.newProduct(), { name: "product", id: null, step: "photo" }],
    [paths.importProducts(), { name: "import" }],
    [paths.product("prod_01"), { name: "product", id: "prod_01", step: null }],
    [paths.productStep("prod_01", "price"), { name: "product", id: "prod_01", step: "price" }],
    [paths.productStep("prod_01", "makers"), { name: "product", id: "prod_01", step: "makers" }],
    ["/desk/products/prod_01?step=other", { name: "product", id: "prod_01", step: null }],
  ])("%s leads back to its screen", (address, expected) => {
    expect(route(address)).toEqual(expected)
  })

  it.each([
    "/desk/orders",
    "/desk/orders/1/2",
    "/desk/orders/1/accept",
    "/desk/orders/1/decline/2",
    "/desk/invitation/x/decline",
    "/desk/money/2",
    "/desk/returns/2",
    "/desk/money/payouts/2",
    "/fr",
    "/desk/orders/%E0%A4%A",
    "/desk/me/x",
    "/desk/products/prod_01/price",
  ])("%s is no screen", (address) => {
    expect(routeOf(address)).toEqual({ name: "lost" })
  })

  it("takes a slash at the end", () => {
    expect(route("/desk/")).toEqual({ name: "orders", list: "open" })
    expect(route("/desk/me/")).toEqual({ name: "me" })
  })

  it("keeps an id inside its segment", () => {
    expect(api.act("../me", "accept")).toBe("/desk/api/vendor/consignments/..%2Fme/accept")
  })
})
