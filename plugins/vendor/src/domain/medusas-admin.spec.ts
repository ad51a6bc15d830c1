import { describe, expect, it } from "vitest"
import { followsTooFar, neededOfMedusa } from "./medusas-admin"

const need = (method: string, path: string, query = {}) => neededOfMedusa({ method, path, query, user_id: "user_me" })

describe("what a route of Medusa's admin needs", () => {
  it.each([
    ["GET", "/admin/customers", "customers.read"],
    ["HEAD", "/admin/customers", "customers.read"],
    ["PUT", "/admin/customers/cus_1", "settings.write"],
    ["GET", "/Admin/CUSTOMERS//", "customers.read"],
    ["POST", "/admin/payments/pay_1/REFUND/", "books"],
    ["GET", "/admin/users/me", "nothing"],
    ["POST", "/admin/users/user_me", "nothing"],
    ["POST", "/admin/users/user_you", "roles.write"],
    ["DELETE", "/admin/users/user_me", "roles.write"],
    ["POST", "/admin/users/user_me/reset-password", "never"],
    ["POST", "/admin/products/prod_1", "never"],
    ["GET", "/admin/something-of-a-later-medusa", "never"],
    ["GET", "/admin", "never"],
  ])("%s %s: %s", (method, path, expected) => {
    expect(need(method, path)).toBe(expected)
  })

  it("opens the bell of the admin alone", () => {
    const bell = (query: object, id = "") => need("GET", `/admin/notifications${id}`, query)
    expect(bell({ channel: "feed", limit: "5" })).toBe("customers.read")
    expect(bell({ limit: "1", offset: "0", fields: "created_at" })).toBe("settings.read")
    for (const channel of [undefined, "email", ["feed", "email"], ["feed"]]) expect(bell({ channel })).toBe("never")
    for (const fields of ["created_at,data", "*", ["created_at", "data"]]) expect(bell({ fields })).toBe("never")
    expect(bell({ fields: "created_at", to: "khadija@example.org" })).toBe("never")
    expect(bell({ channel: "feed" }, "/noti_1")).toBe("never")
  })

  it("heeds no query elsewhere", () => {
    for (const query of [{ channel: "feed" }, { fields: "created_at" }]) {
      expect(need("POST", "/admin/users/user_you/reset-password", query)).toBe("never")
      expect(need("POST", "/admin/payments/pay_1/refund", query)).toBe("books")
    }
  })
})

describe("the records that fields= may ask for", () => {
  it.each([
    ["id,name", false],
    ["*orders", true],
    ["+sales_channel.orders.email", true],
    ["ID,*Customer", true],
    [["id", "carts.id"], true],
    ["-created_at,order_count_of_nobody", false],
    [undefined, false],
  ] as const)("%s without the customers: too far is %s", (asked, expected) => {
    expect(followsTooFar(asked, { readCustomers: false })).toBe(expected)
  })

  it("lead whoever reads customers to them, and nobody to codes", () => {
    expect(followsTooFar("*orders", { readCustomers: true })).toBe(false)
    expect(followsTooFar("*auth_identity.provider_identities", { readCustomers: true })).toBe(true)
  })
})
