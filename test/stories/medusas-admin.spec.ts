import { CHAMBER_ROLES, type ChamberRole, type ChamberUserList } from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi, api } from "../support/api.ts"
import { people } from "../support/people.ts"
import { medusasAdminRoutes } from "../support/routes.ts"
import { aPieceOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

const ALL = "moderator treasurer observer nobody"
const ROLES = "moderator treasurer observer"
const CUSTOMERS = "moderator treasurer"
const SETTINGS = [ROLES, "moderator"] as const
const SHELL = [ALL, "moderator"] as const
const OF_CUSTOMERS = [CUSTOMERS, "moderator"] as const
const BESIDE_THE_BOOKS = [CUSTOMERS, ""] as const
const PIECES = [ROLES, ""] as const
const CLOSED = ["", ""] as const

/** Of each area of Medusa's admin: who may read there, and who may write; "nobody" is a user without a role. */
const AREAS: Record<string, readonly [read: string, write: string]> = {
  "api-keys": ["moderator", "moderator"],
  campaigns: SETTINGS,
  claims: BESIDE_THE_BOOKS,
  collections: SETTINGS,
  currencies: SETTINGS,
  "customer-groups": OF_CUSTOMERS,
  customers: OF_CUSTOMERS,
  "draft-orders": BESIDE_THE_BOOKS,
  exchanges: BESIDE_THE_BOOKS,
  "feature-flags": SHELL,
  "fulfillment-providers": SETTINGS,
  "fulfillment-sets": SETTINGS,
  fulfillments: BESIDE_THE_BOOKS,
  index: CLOSED,
  "inventory-items": SETTINGS,
  invites: ["moderator", "moderator"],
  layouts: SHELL,
  locales: SHELL,
  notifications: CLOSED,
  "order-changes": BESIDE_THE_BOOKS,
  "order-edits": BESIDE_THE_BOOKS,
  orders: OF_CUSTOMERS,
  "payment-collections": BESIDE_THE_BOOKS,
  payments: OF_CUSTOMERS,
  plugins: SHELL,
  "price-lists": PIECES,
  "price-preferences": SETTINGS,
  "product-categories": SETTINGS,
  "product-options": PIECES,
  "product-tags": SETTINGS,
  "product-types": SETTINGS,
  "product-variants": PIECES,
  products: PIECES,
  promotions: SETTINGS,
  "property-labels": SHELL,
  rbac: CLOSED,
  "refund-reasons": SETTINGS,
  regions: SETTINGS,
  reservations: SETTINGS,
  "return-reasons": SETTINGS,
  returns: BESIDE_THE_BOOKS,
  "sales-channels": SETTINGS,
  search: [CUSTOMERS, CUSTOMERS],
  "search-indexes": SETTINGS,
  "shipping-option-types": SETTINGS,
  "shipping-options": SETTINGS,
  "shipping-profiles": SETTINGS,
  "stock-locations": SETTINGS,
  stores: SHELL,
  "tax-providers": SETTINGS,
  "tax-rates": SETTINGS,
  "tax-regions": SETTINGS,
  translations: PIECES,
  uploads: CLOSED,
  users: [ROLES, "moderator"],
  views: SETTINGS,
  "workflows-executions": CLOSED,
}

/** Routes that are not as the others of their area. */
const EXCEPTIONS: Record<string, string> = {
  "POST /admin/users/:x/reset-password": "",
  "GET /admin/users/me": ALL,
  "POST /admin/uploads": "moderator",
  "POST /admin/invites/accept": ALL,
  "POST /admin/orders/:x/cancel": "",
  "POST /admin/orders/:x/credit-lines": "",
  "POST /admin/orders/:x/fulfillments": "",
  "POST /admin/orders/:x/fulfillments/:x/cancel": "",
  "POST /admin/orders/:x/fulfillments/:x/mark-as-delivered": "",
  "POST /admin/orders/:x/fulfillments/:x/shipments": "",
  "POST /admin/orders/:x/payment-sessions/authorize": "",
  "POST /admin/payments/:x/capture": "",
  "POST /admin/payments/:x/refund": "",
}

/** What a refusal of this table says. Whatever else is answered was let through to Medusa. */
const REFUSED = ["forbidden", "closed_here", "not_done_here"]

/**
 * Brahim is let into Medusa's admin by an invitation, and then given one role after the other. Every route that Medusa itself has is tried:
 * one of a later Medusa, of which nobody has said who may use it, fails here and is closed.
 */
describe("Medusa's own admin", () => {
  const backend = inject("backend")
  const { store, region_id, moderator } = people()
  const brahim = { email: "brahim.admin@example.org", password: "bien-gardé-par-brahim" }
  const routes = medusasAdminRoutes()
  const areaOf = (route: string) => route.split("/")[2] as string
  let salma: Api
  let user: Api
  let user_id: string

  const setRole = (role: ChamberRole | null) => salma.post(`/admin/chamber-users/${user_id}`, { role })
  const codeOf = async (answer: Response) => (JSON.parse((await answer.text()) || "{}") as { code?: string }).code
  const refusalOf = async (caller: Api, method: string, path: string, body: object = { nothing_of_yours: true }) => {
    const code = await codeOf(await caller.request(method, path, method === "GET" ? undefined : body))
    return code !== undefined && REFUSED.includes(code) ? code : null
  }

  beforeAll(async () => {
    salma = await moderator()
    const { invite } = await salma.post<{ invite: { token: string } }>("/admin/invites", { email: brahim.email })
    const guest = api(backend.url)
    const { token } = await guest.post<{ token: string }>("/auth/user/emailpass/register", brahim)
    await guest
      .with({ authorization: `Bearer ${token}` })
      .post(`/admin/invites/accept?token=${invite.token}`, { email: brahim.email, first_name: "Brahim", last_name: "Aït" })
    user = await adminApi(backend.url, brahim)
    const { users } = await salma.get<ChamberUserList>("/admin/chamber-users")
    user_id = users.find(({ email }) => email === brahim.email)?.id as string
  })
  it("has no area of which nobody has said who may use it", () => {
    expect(routes.length).toBeGreaterThan(250)
    expect([...new Set(routes.map(areaOf))].sort()).toEqual(Object.keys(AREAS).sort())
    expect(Object.keys(EXCEPTIONS).filter((route) => !routes.includes(route))).toEqual([])
  })

  describe.each([...CHAMBER_ROLES, null])("to a user who is %s", (role) => {
    beforeAll(() => setRole(role))

    it.each(Object.entries(AREAS))("/admin/%s", async (area, [read, write]) => {
      const wrong: string[] = []
      for (const route of routes.filter((one) => areaOf(one) === area)) {
        const [method, path] = route.split(" ") as [string, string]
        const may = (EXCEPTIONS[route] ?? (method === "GET" ? read : write)).split(" ").includes(role ?? "nobody")
        const refused = await refusalOf(user, method, path.replaceAll(":x", "none"))
        if ((refused === null) !== may) wrong.push(`${route}: ${refused ?? "let through"}`)
      }
      expect(wrong).toEqual([])
    })
  })

  describe("is no way around the marketplace's own rules", () => {
    let order: string

    beforeAll(async () => {
      order = (await placeOrder(store, { region_id, pieces: [await aPieceOf(store, "najmat-wad-jouaher")] })).id
    })

    it("shows nobody what was written to others; its bell rings for who may read what is exported", async () => {
      const [sent] = await sql<{ id: string }>(backend.databaseUrl, "select id from notification where channel = 'email' limit 1")
      for (const role of CHAMBER_ROLES) {
        await setRole(role)
        for (const path of [
          "/admin/notifications",
          "/admin/notifications?channel=email",
          "/admin/notifications?channel=feed&channel=email",
          `/admin/notifications/${sent?.id}`,
          `/admin/notifications/${sent?.id}?channel=feed`,
        ]) {
          expect(await refusalOf(user, "GET", path), path).toBe("closed_here")
        }
      }
      await setRole("moderator")
      await sql(
        backend.databaseUrl,
        `insert into notification (id, "to", channel, template, status) values ('noti_of_the_bell', '', 'feed', 'admin-ui', 'success')`,
      )
      const { notifications } = await user.get<{ notifications: { id: string; channel: string }[] }>("/admin/notifications?channel=feed")
      expect(notifications.map(({ id }) => id)).toContain("noti_of_the_bell")
      expect(notifications.filter(({ channel }) => channel !== "feed")).toEqual([])
      await setRole("observer")
      expect(await refusalOf(user, "GET", "/admin/notifications?channel=feed")).toBe("forbidden")
      const times = await user.get<{ notifications: object[] }>("/admin/notifications?limit=1&offset=0&fields=created_at")
      expect(times.notifications.map((one) => Object.keys(one).sort())).toEqual([["created_at", "id"]])
    })

    it("gives nobody a key to another's account, nor a workflow to run", async () => {
      await setRole("moderator")
      const { user: me } = await salma.get<{ user: { id: string } }>("/admin/users/me")
      for (const id of [me.id, user_id]) {
        for (const query of ["", "?channel=feed", "?fields=created_at"]) {
          expect(await refusalOf(user, "POST", `/admin/users/${id}/reset-password${query}`)).toBe("closed_here")
        }
      }
      expect(await refusalOf(user, "POST", "/admin/workflows-executions/approve-application/run", { input: {} })).toBe("closed_here")
    })

    it("changes no piece, price or text beside its desk", async () => {
      await setRole("moderator")
      const { products } = await user.get<{ products: { id: string; title: string; variants: { id: string }[] }[] }>(
        "/admin/products?limit=1",
      )
      const [piece] = products
      for (const [method, path, body] of [
        ["POST", `/admin/products/${piece?.id}`, { title: "Autre chose" }],
        ["POST", `/admin/products/${piece?.id}/variants/${piece?.variants[0]?.id}`, { prices: [{ amount: 1, currency_code: "mad" }] }],
        ["DELETE", `/admin/products/${piece?.id}`, {}],
        ["POST", "/admin/products/batch", { delete: [piece?.id] }],
        ["POST", "/admin/price-lists", { title: "Soldes", description: "x", prices: [] }],
        ["POST", "/admin/translations/batch", { create: [] }],
      ] as const) {
        expect(await refusalOf(user, method, path, body), path).toBe("closed_here")
      }
      const { product } = await user.get<{ product: { title: string } }>(`/admin/products/${piece?.id}`)
      expect(product.title).toBe(piece?.title)
    })

    it("leads an observer from no other record to a customer", async () => {
      await setRole("observer")
      for (const fields of ["id,*orders", "id,orders.email", "+orders.shipping_address.phone", "*carts", "id,ORDERS.customer.email"]) {
        for (const path of [`/admin/regions/${region_id}`, "/admin/sales-channels", "/admin/products"]) {
          expect(await refusalOf(user, "GET", `${path}?fields=${encodeURIComponent(fields)}`), fields).toBe("forbidden")
        }
      }
      expect(await refusalOf(user, "GET", `/admin/regions/${region_id}?fields=id,name`)).toBeNull()
      await setRole("treasurer")
      const { region } = await user.get<{ region: { orders: { id: string }[] } }>(`/admin/regions/${region_id}?fields=id,orders.id`)
      expect(region.orders.map(({ id }) => id)).toContain(order)
      expect(await refusalOf(user, "GET", "/admin/users?fields=*auth_identity")).toBe("forbidden")
    })

    it("is told apart by its addresses as the server does", async () => {
      await setRole("observer")
      for (const path of ["/admin/CUSTOMERS", "/Admin/customers/", "/admin/customers?x=/admin/vendors", "/ADMIN/Orders"]) {
        expect(await refusalOf(user, "GET", path), path).toBe("forbidden")
      }
      expect(await refusalOf(salma, "POST", `/admin/Orders/${order}/Cancel`)).toBe("not_done_here")
    })

    it("leaves everybody its own name, and nobody another's", async () => {
      await setRole("observer")
      expect(await user.post(`/admin/users/${user_id}`, { first_name: "Brahim" })).toMatchObject({ user: { first_name: "Brahim" } })
      const { user: me } = await salma.get<{ user: { id: string } }>("/admin/users/me")
      expect(await refusalOf(user, "POST", `/admin/users/${me.id}`, { first_name: "Autre" })).toBe("forbidden")
      expect(await refusalOf(user, "DELETE", `/admin/users/${user_id}`)).toBe("forbidden")
    })

    it("opens nothing to a secret key, whoever made it", async () => {
      const { api_key } = await salma.post<{ api_key: { id: string; token: string } }>("/admin/api-keys", { title: "k", type: "secret" })
      const machine = api(backend.url, { authorization: `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}` })
      for (const path of ["/admin/orders", "/admin/products", "/admin/users", "/admin/vendors"]) {
        expect(await refusalOf(machine, "GET", path), path).toBe("forbidden")
      }
      await salma.post(`/admin/api-keys/${api_key.id}/revoke`)
      await salma.delete(`/admin/api-keys/${api_key.id}`)
    })

    it("deletes no last moderator, and leaves no role to who is deleted", async () => {
      const { users } = await salma.get<ChamberUserList>("/admin/chamber-users")
      const self = users.find(({ email }) => email === backend.demo.moderator.email)
      const others = users.filter(({ id, role }) => role === "moderator" && id !== self?.id)
      for (const { id } of others) await salma.post(`/admin/chamber-users/${id}`, { role: "observer" })
      await expect(salma.delete(`/admin/users/${self?.id}`)).rejects.toMatchObject({ status: 409, body: { code: "last_moderator" } })

      await setRole("moderator")
      await salma.delete(`/admin/users/${user_id}`)
      expect((await user.request("GET", "/admin/vendors")).status).toBe(403)
      await expect(salma.post(`/admin/chamber-users/${self?.id}`, { role: "observer" })).rejects.toMatchObject({
        body: { code: "last_moderator" },
      })
      for (const { id } of others) if (id !== user_id) await salma.post(`/admin/chamber-users/${id}`, { role: "moderator" })
    })
  })
})
