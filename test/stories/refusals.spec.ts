import type { CraftCard, CraftList, PlannedConsignmentList } from "@tawiza/contract"
import { afterEach, describe, expect, inject, it } from "vitest"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, aReadyBasket, complete } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

describe("bad input gets a named refusal and changes nothing", () => {
  const { store, region_id, memberOf, moderator } = people()
  const { databaseUrl } = inject("backend")
  const suspend = (handle: string, status: "suspended" | "open") =>
    sql(databaseUrl, "update vendor set status = $2 where handle = $1", [handle, status])

  const listed = async () => (await store.get<CraftList>("/store/crafts", { vendor: NAJMAT })).count

  afterEach(async () => {
    await suspend(NAJMAT, "open")
    await expect.poll(listed, { timeout: 10_000 }).toBeGreaterThan(0)
  })

  it("refuses a basket with a shop that is not open, in the customer's language, and takes it when it is open again", async () => {
    const piece: CraftCard = await aPieceOf(store, NAJMAT)
    const basket = await aReadyBasket(store, { region_id, pieces: [piece] })
    await suspend(NAJMAT, "suspended")
    for (const [language, words] of [
      ["fr-FR", "ne vend pas en ce moment"],
      ["ar-MA", "لا تبيع حاليا"],
      ["en-GB", "is not selling"],
    ] as const) {
      const refusal = complete(store.with({ "x-medusa-locale": language }), basket.id)
      await expect(refusal).rejects.toMatchObject({ status: 409, body: { code: "shop_not_open", message: expect.stringContaining(words) } })
    }
    await suspend(NAJMAT, "open")
    expect(await complete(store, basket.id)).toMatchObject({ type: "order" })
  })

  it("names a piece that nobody sells any more, so that the customer can take it out and order the rest", async () => {
    const [given, kept] = [await aPieceOf(store, NAJMAT), await aPieceOf(store, ANAMIL)]
    const basket = await aReadyBasket(store, { region_id, pieces: [given, kept] })
    const give = (deleted_at: Date | null) =>
      sql(databaseUrl, "update vendor_product_detail set deleted_at = $2 where product_id = $1", [given.id, deleted_at])
    await give(new Date())
    try {
      const plan = await store.get<PlannedConsignmentList>(`/store/carts/${basket.id}/consignments`)
      expect(plan.consignments.map(({ vendor }) => vendor.handle)).toEqual([ANAMIL])
      expect(plan.items_minor).toBe(kept.price.amount_minor)
      expect(plan.unsellable).toMatchObject([{ title: given.title }])
      await expect(complete(store, basket.id)).rejects.toMatchObject({ status: 409, body: { code: "product_without_vendor" } })

      await store.delete(`/store/carts/${basket.id}/line-items/${plan.unsellable[0]?.line_item_id}`)
      expect(await store.get(`/store/carts/${basket.id}/consignments`)).toMatchObject({ unsellable: [] })
    } finally {
      await give(null)
    }
  })

  it("lets nobody move parcels or money in Medusa's own pages, where no vendor and no book would know of it", async () => {
    const { order } = (await complete(store, (await aReadyBasket(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })).id)) as {
      order: { id: string }
    }
    const chamber = await moderator()
    const paid = await chamber.get<{ order: { payment_collections: { payments: { id: string }[] }[] } }>(`/admin/orders/${order.id}`, {
      fields: "id,payment_collections.payments.id",
    })
    const payment = paid.order.payment_collections[0]?.payments[0]?.id
    for (const path of [
      `/admin/payments/${payment}/capture`,
      `/admin/payments/${payment}/refund`,
      `/admin/orders/${order.id}/cancel`,
      `/admin/orders/${order.id}/fulfillments`,
      `/admin/orders/${order.id}/credit-lines`,
      "/admin/returns",
      "/admin/claims",
      "/admin/order-edits",
      "/admin/draft-orders",
      `/admin/payment-collections/x/mark-as-paid`,
    ]) {
      await expect(chamber.post(path, { amount: 1 }), path).rejects.toMatchObject({ status: 409, body: { code: "not_done_here" } })
    }
    const state = await sql(databaseUrl, "select 1 from capture c join payment p on p.id = c.payment_id where p.id = $1", [payment])
    expect(state).toEqual([])
    expect(await chamber.post(`/admin/orders/${order.id}`, { metadata: { note: "vu" } })).toMatchObject({ order: { id: order.id } })
  })

  it("takes a suspended shop out of the lists within five seconds", async () => {
    expect(await listed()).toBeGreaterThan(0)
    await suspend(NAJMAT, "suspended")
    await expect.poll(listed, { timeout: 10_000 }).toBe(0)
    await expect(store.get(`/store/vendors/${NAJMAT}`)).rejects.toMatchObject({ status: 404, body: { code: "not_found" } })
  })

  it("names the fields of a malformed request", async () => {
    const member = await memberOf(NAJMAT)
    await expect(store.get("/store/crafts", { limit: "many" })).rejects.toMatchObject({ status: 400, body: { code: "invalid_request" } })
    await expect(member.get("/vendor/consignments", { state: "lost" })).rejects.toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: { fields: expect.stringContaining("state") } },
    })
  })

  it("knows nothing of what does not exist", async () => {
    const member = await memberOf(NAJMAT)
    for (const missing of [
      () => store.get("/store/crafts/no-such-piece"),
      () => store.get("/store/orders/order_none/consignments"),
      () => member.get("/vendor/consignments/cons_none"),
      () => member.post("/vendor/consignments/cons_none/accept"),
    ]) {
      await expect(missing()).rejects.toMatchObject({ status: 404, body: { code: "not_found" } })
    }
  })

  it("refuses a second request under a used key, and answers the same request again", async () => {
    const member = await memberOf(NAJMAT)
    const piece = await aPieceOf(store, NAJMAT)
    const basket = await aReadyBasket(store, { region_id, pieces: [piece] })
    const completion = await complete(store, basket.id)
    const { consignments } = await store.get<{ consignments: { id: string }[] }>(
      `/store/orders/${(completion as { order: { id: string } }).order.id}/consignments`,
    )
    const path = `/vendor/consignments/${consignments[0]?.id}`
    const key = { "idempotency-key": crypto.randomUUID() }
    const first = await member.post(`${path}/accept`, {}, key)
    expect(await member.post(`${path}/accept`, {}, key)).toEqual(first)
    await expect(member.post(`${path}/decline`, { reason: "x" }, key)).rejects.toMatchObject({
      status: 409,
      body: { code: "idempotency_key_reused" },
    })
  })
})
