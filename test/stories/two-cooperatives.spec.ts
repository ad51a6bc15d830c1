import type { DeskConsignment, DeskConsignmentList, PlannedConsignmentList } from "@tawiza/contract"
import { beforeAll, describe, expect, it } from "vitest"
import { type Api, Refusal } from "../support/api.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, aReadyBasket, complete, minor, type Order, offeredOptions, parcelsOf, placeOrder } from "../support/shopping.ts"

/** Khadija buys two plates from Najmat and a tray from Anamil, in one basket, and pays each parcel at the door. */
describe("one basket from two cooperatives", () => {
  const { store, region_id, memberOf, moderator } = people()
  let order: Order
  let najmat: Api
  let anamil: Api

  /** A member's own part of the order, as the desk shows it. */
  const consignmentOf = async (member: Api, handle: string) => {
    const own = (await parcelsOf(store, order.id)).find(({ vendor }) => vendor.handle === handle)
    return member.get<DeskConsignment>(`/vendor/consignments/${own?.id}`)
  }
  const act = (member: Api, id: string, action: string, body: object = {}) =>
    member.post<DeskConsignment>(`/vendor/consignments/${id}/${action}`, body)

  beforeAll(async () => {
    const [plate, tray] = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    order = await placeOrder(store, { region_id, pieces: [{ variant_id: plate.variant_id, quantity: 2 }, { variant_id: tray.variant_id }] })
    ;[najmat, anamil] = await Promise.all([memberOf(NAJMAT), memberOf(ANAMIL)])
  })

  it("offers the deliveries of these two shops and of no other", async () => {
    const [plate, tray] = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    const basket = await aReadyBasket(store, { region_id, pieces: [plate, tray] })
    const options = await offeredOptions(store, basket.id)
    expect(options.map(({ data }) => data.id).sort()).toEqual(["home", "home", "pickup", "pickup"])
    expect(new Set(options.map(({ data }) => data.vendor_id)).size).toBe(2)
  })

  it("becomes one order with two consignments that sum exactly to it", async () => {
    const parcels = await parcelsOf(store, order.id)
    expect(parcels.map(({ vendor }) => vendor.handle).sort()).toEqual([ANAMIL, NAJMAT])
    expect(new Set(parcels.map(({ number }) => number)).size).toBe(2)
    for (const { items, delivery, total_minor, due_minor, status } of parcels) {
      expect(items.reduce((sum, item) => sum + item.total_minor, 0) + delivery.amount_minor).toBe(total_minor)
      expect(due_minor).toBe(total_minor)
      expect(status).toBe("pending")
      expect(delivery.promise.leaves_on <= delivery.promise.arrives_from).toBe(true)
    }
    expect(parcels.reduce((sum, { total_minor }) => sum + total_minor, 0)).toBe(minor(order.total))
  })

  it("is read by everybody in their own language, whatever language it was bought in", async () => {
    const arabic = store.with({ "x-medusa-locale": "ar-MA" })
    const french = store.with({ "x-medusa-locale": "fr-FR" })
    const piece = await aPieceOf(french, NAJMAT)
    const arabicTitle = (await aPieceOf(arabic, NAJMAT)).title
    expect(arabicTitle).not.toBe(piece.title)

    const basket = await aReadyBasket(arabic, { region_id, pieces: [piece], locale: "ar-MA" })
    const planned = (api: Api) => api.get<PlannedConsignmentList>(`/store/carts/${basket.id}/consignments`)
    expect((await planned(french)).consignments[0]?.items[0]?.title).toBe(piece.title)
    expect((await planned(arabic)).consignments[0]?.items[0]?.title).toBe(arabicTitle)

    const { order } = (await complete(arabic, basket.id)) as { order: Order }
    const [bought] = await parcelsOf(arabic, order.id)
    expect(bought).toMatchObject({ items: [{ title: arabicTitle }], delivery: { name: "توصيل إلى المنزل" } })
    const atDesk = (language: string) =>
      najmat.with({ "x-medusa-locale": language }).get<DeskConsignment>(`/vendor/consignments/${bought?.id}`)
    expect(await atDesk("fr-FR")).toMatchObject({ items: [{ title: piece.title }], delivery: { name: "Livraison à domicile" } })
    expect(await atDesk("ar-MA")).toMatchObject({ items: [{ title: arabicTitle }], delivery: { name: "توصيل إلى المنزل" } })
  })

  it("gives the same order to whoever completes the same basket again", async () => {
    const piece = await aPieceOf(store, NAJMAT)
    const basket = await aReadyBasket(store, { region_id, pieces: [piece] })
    const [first, second] = [await complete(store, basket.id), await complete(store, basket.id)]
    expect(first).toMatchObject({ type: "order" })
    expect(second).toMatchObject({ type: "order", order: { id: (first as { order: Order }).order.id } })
    expect(await parcelsOf(store, (first as { order: Order }).order.id)).toHaveLength(1)
  })

  it("shows a member its own consignment and nothing of the other's", async () => {
    const [own, foreign] = [await consignmentOf(najmat, NAJMAT), await consignmentOf(anamil, ANAMIL)]
    expect(own.items.every(({ quantity }) => quantity === 2)).toBe(true)
    const { consignments } = await najmat.get<DeskConsignmentList>("/vendor/consignments", { state: "open", limit: 100 })
    expect(consignments.map(({ id }) => id)).not.toContain(foreign.id)
    await expect(najmat.get(`/vendor/consignments/${foreign.id}`)).rejects.toMatchObject({ status: 404, body: { code: "not_found" } })
    await expect(act(najmat, foreign.id, "accept")).rejects.toMatchObject({ status: 404 })
    expect((await anamil.get<DeskConsignment>(`/vendor/consignments/${foreign.id}`)).status).toBe("pending")
  })

  it("hides where the customer lives until the consignment is accepted", async () => {
    const pending = await consignmentOf(najmat, NAJMAT)
    expect(pending.customer).toMatchObject({ phone: null, address: null, city: "Fès" })
    const accepted = await act(najmat, pending.id, "accept")
    expect(accepted).toMatchObject({ status: "accepted", customer: { phone: "+212600000001" } })
    expect(accepted.customer.address).toContain("derb Sidi Bouazza")
  })

  it("refuses a step out of order, and says which ones are possible", async () => {
    const { id } = await consignmentOf(najmat, NAJMAT)
    const refusal = await act(najmat, id, "deliver", { cash_collected_minor: 1 }).catch((error: Refusal) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ status: 409, body: { code: "illegal_transition" } })
  })

  it("goes from the workshop to the door, and the customer follows it", async () => {
    const { id, carriers } = await consignmentOf(najmat, NAJMAT)
    await act(najmat, id, "pack")
    const carrier = carriers[0]?.code as string
    const shipped = await act(najmat, id, "ship", { carrier, tracking_number: "RR123456785MA" })
    expect(shipped).toMatchObject({ status: "shipped" })
    const seen = (await parcelsOf(store, order.id)).find((parcel) => parcel.id === id)
    expect(seen).toMatchObject({ status: "shipped", tracking: { number: "RR123456785MA" } })
  })

  it("takes exactly the cash that is due, once", async () => {
    const { id, due_minor } = await consignmentOf(najmat, NAJMAT)
    await expect(act(najmat, id, "deliver", { cash_collected_minor: due_minor - 1 })).rejects.toMatchObject({
      status: 422,
      body: { code: "cash_amount_differs" },
    })
    const key = { "idempotency-key": crypto.randomUUID() }
    const deliver = () => najmat.post<DeskConsignment>(`/vendor/consignments/${id}/deliver`, { cash_collected_minor: due_minor }, key)
    expect((await deliver()).status).toBe("delivered")
    expect((await deliver()).status).toBe("delivered")
    const captured = await capturedOf(await moderator(), order.id)
    expect(captured).toBe(due_minor)
  })

  it("leaves no debt for a parcel that the customer refuses, and puts its pieces back", async () => {
    const { id, carriers, items } = await consignmentOf(anamil, ANAMIL)
    for (const [action, body] of [["accept"], ["pack"], ["ship", { carrier: carriers[0]?.code }]] as [string, object?][]) {
      await act(anamil, id, action, body)
    }
    await act(anamil, id, "refuse", { reason: "Absent" })
    expect((await parcelsOf(store, order.id)).find((parcel) => parcel.id === id)?.status).toBe("refused")
    const chamber = await moderator()
    expect(await owedOf(chamber, order.id)).toBe(0)
    expect(items).toHaveLength(1)
  })
})

async function capturedOf(chamber: Api, order_id: string): Promise<number> {
  interface Paid {
    order: { payment_collections: { payments: { captures: { amount: number }[] }[] }[] }
  }
  const { order } = await chamber.get<Paid>(`/admin/orders/${order_id}`, { fields: "id,payment_collections.payments.captures.amount" })
  const captures = order.payment_collections.flatMap(({ payments }) => payments.flatMap(({ captures }) => captures))
  return captures.reduce((sum, { amount }) => sum + minor(amount), 0)
}

async function owedOf(chamber: Api, order_id: string): Promise<number> {
  const { order } = await chamber.get<{ order: { summary: { pending_difference: number } } }>(`/admin/orders/${order_id}`, {
    fields: "id,summary",
  })
  return minor(order.summary.pending_difference)
}
