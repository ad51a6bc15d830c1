import {
  type ActingMember,
  type AdminChecks,
  type AdminConsignmentList,
  COUNTED_TO,
  type DeskConsignmentList,
  type VendorProductList,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { growMarket, tradeALittle } from "../load/market.ts"
import { type Api, adminApi, vendorApi } from "../support/api.ts"
import { type Backend, startBackend, startCountingBackend } from "../support/backend.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"

/** The market of `npm run bench -- vendors`, small: two cooperatives trade, their orders are copied, and then everybody is, twice. */
describe("a market that has grown", () => {
  const GROWN = { pieces: 3, orders: 170, vendors: 3 }
  let database: Database
  let backend: Backend
  let moderator: Api
  let najmat: Api
  let copy: Api

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    const seeding = await startBackend({ databaseUrl: database.url })
    await tradeALittle(seeding, [NAJMAT, ANAMIL])
    await seeding.stop()
    await growMarket(database.url, GROWN)
    backend = await startCountingBackend(database.url)
    const { demo } = await readDemo(database.url)
    const { email, password } = demo.vendors.find(({ handle }) => handle === NAJMAT)!
    moderator = await adminApi(backend.url, demo.moderator)
    najmat = await vendorApi(backend.url, { email, password })
    copy = await vendorApi(backend.url, { email: `1.${email}`, password })
  })
  afterAll(async () => {
    await backend?.stop()
    await database?.drop()
  })

  describe("costs a list the same number of statements for many rows as for few", () => {
    const asked = async (caller: Api, path: string, limit: number) => {
      const answer = await caller.request("GET", `${path}${path.includes("?") ? "&" : "?"}limit=${limit}`)
      const lists = Object.values((await answer.json()) as Record<string, unknown>).filter(Array.isArray)
      return { rows: lists[0]?.length, statements: Number(answer.headers.get("x-sql-statements")) }
    }
    it.each([
      ["/admin/applications?status=approved", () => moderator],
      ["/admin/vendors", () => moderator],
      ["/admin/vendors?locale=ar", () => moderator],
      ["/admin/vendors?q=coop", () => moderator],
      ["/admin/product-reviews?status=pending", () => moderator],
      ["/admin/product-reviews?status=refused", () => moderator],
      ["/admin/consignments", () => moderator],
      ["/admin/consignments?status=shipped", () => moderator],
      ["/vendor/consignments?state=open", () => najmat],
      ["/vendor/consignments?state=done", () => najmat],
      ["/vendor/products", () => najmat],
    ])("%s", async (path, caller) => {
      // What is read once and kept is read before.
      await asked(caller(), path, 20)
      const [few, many] = [await asked(caller(), path, 5), await asked(caller(), path, 20)]
      expect([few.rows, many.rows]).toEqual([5, path.includes("refused") ? 18 : 20])
      expect(few.statements).toBeGreaterThan(1)
      expect(many.statements).toBe(few.statements)
    })
  })

  it("is counted only so far, and exactly where there is less", async () => {
    const all = await moderator.get<AdminConsignmentList>("/admin/consignments")
    expect(all.counts).toMatchObject({ pending: COUNTED_TO, shipped: COUNTED_TO, delivered: COUNTED_TO, declined: COUNTED_TO, packed: 0 })
    expect(all).toMatchObject({ count: 4 * COUNTED_TO, more: true })
    const { vendor } = await najmat.get<ActingMember>("/vendor/me")
    const own = await moderator.get<AdminConsignmentList>("/admin/consignments", { vendor_id: vendor.id, status: "shipped" })
    expect(own).toMatchObject({ count: GROWN.orders, more: false, counts: { pending: GROWN.orders } })
  })

  it("is read by a copied vendor as by the one that the workflows made, and by nobody else", async () => {
    expect((await copy.get<ActingMember>("/vendor/me")).vendor.handle).toBe(`${NAJMAT}-1`)
    const desk = async (member: Api, state: string) => {
      const { consignments, count } = await member.get<DeskConsignmentList>("/vendor/consignments", { state, limit: 200 })
      return {
        count,
        first: consignments[0]!,
        seen: consignments.map(({ status, total_minor, customer }) => [status, total_minor, customer]).sort(),
      }
    }
    for (const state of ["open", "done"]) {
      const [original, copied] = [await desk(najmat, state), await desk(copy, state)]
      expect(copied.count).toBe(original.count)
      expect(copied.seen).toEqual(original.seen)
      expect(await copy.get(`/vendor/consignments/${copied.first.id}`)).toMatchObject({ id: copied.first.id })
      await expect(copy.get(`/vendor/consignments/${original.first.id}`)).rejects.toMatchObject({ status: 404 })
    }
    const shelf = async (member: Api) => (await member.get<VendorProductList>("/vendor/products", { limit: 200 })).products
    const [original, copied] = [await shelf(najmat), await shelf(copy)]
    const facts = ({ state, title, price_minor, stock, change_waits }: VendorProductList["products"][number]) =>
      JSON.stringify([state, title, price_minor, stock, change_waits])
    expect(copied.map(facts).sort()).toEqual(original.map(facts).sort())
    expect(new Set(copied.map(({ state }) => state))).toEqual(new Set(["on_sale", "waiting", "refused"]))
    await expect(copy.get(`/vendor/products/${original[0]?.id}`)).rejects.toMatchObject({ status: 404 })
  })

  it("breaks no invariant of consignments", async () => {
    expect(await moderator.get<AdminChecks>("/admin/checks")).toMatchObject({ unrouted_orders: [], uneven_consignments: [] })
  })
})
