import type {
  ActingMember,
  AdminVendorAnswer,
  AdminVendorList,
  ChamberUserList,
  Consignment,
  CraftList,
  CraftPage,
  VendorPage,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { carry } from "../support/parcels.ts"
import { people } from "../support/people.ts"
import { aPieceOf, aReadyBasket, complete, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

const DOUMA = "douma-khadra"

/** The basket weavers of Taza rest for a week; later the chamber suspends their shop, and two moderators must agree. */
describe("the life of a shop", () => {
  const { store, region_id, memberOf } = people()
  const backend = inject("backend")
  let member: Api
  let salma: Api
  let driss: Api
  let vendor_id: string
  let driss_id: string
  let treasurerRole: () => Promise<unknown>

  const listed = async () => (await store.get<CraftList>("/store/crafts", { q: "tbeq" })).hits.some(({ vendor }) => vendor.handle === DOUMA)
  const shop = () => store.get<VendorPage>(`/store/vendors/${DOUMA}`)
  const me = () => member.get<ActingMember>("/vendor/me")
  const decide = (moderator: Api, decision: string, body: object = { reason: "Trois colis partis en retard." }) =>
    moderator.post<AdminVendorAnswer>(`/admin/vendors/${vendor_id}/${decision}`, body)
  const anOrder = async () => {
    const { id } = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, DOUMA)] })
    return (await parcelsOf(store, id))[0] as Consignment
  }
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  beforeAll(async () => {
    member = await memberOf(DOUMA)
    salma = await adminApi(backend.url, backend.demo.moderator)
    driss = await adminApi(backend.url, backend.demo.treasurer)
    const { users } = await salma.get<ChamberUserList>("/admin/chamber-users")
    driss_id = users.find(({ email }) => email === backend.demo.treasurer.email)?.id as string
    treasurerRole = () => salma.post(`/admin/chamber-users/${driss_id}`, { role: "treasurer" })
    await salma.post(`/admin/chamber-users/${driss_id}`, { role: "moderator" })
    const { vendors } = await salma.get<AdminVendorList>("/admin/vendors", { q: DOUMA })
    vendor_id = vendors[0]?.id as string
  })
  afterAll(async () => {
    await sql(backend.databaseUrl, "update vendor set status = 'open', back_on = null where handle = $1", [DOUMA])
    await sql(backend.databaseUrl, "update vendor_suspension set ended_at = now() where vendor_id = $1 and ended_at is null", [vendor_id])
    await treasurerRole()
  })

  it("rests until a day of its own choosing: seen, in no list, and sold by nobody", async () => {
    const piece = await aPieceOf(store, DOUMA)
    const basket = await aReadyBasket(store, { region_id, pieces: [piece] })
    await member.post("/vendor/me/pause", { back_on: dayIn(7) })
    expect((await me()).vendor).toMatchObject({ status: "paused", back_on: dayIn(7) })

    await expect.poll(async () => (await shop()).open, { timeout: 10_000 }).toBe(false)
    expect(await shop()).toMatchObject({ open: false, back_on: dayIn(7) })
    await expect.poll(listed, { timeout: 10_000 }).toBe(false)
    expect((await store.get<CraftPage>(`/store/crafts/${piece.handle}`)).shop).toMatchObject({ open: false, back_on: dayIn(7) })
    expect((await store.get<CraftList>("/store/crafts", { vendor: DOUMA })).count).toBeGreaterThan(0)
    await expect(complete(store, basket.id)).rejects.toMatchObject({ status: 409, body: { code: "shop_not_open" } })
  })

  it.each([-1, 0, 181])("does not rest until %i days from now", async (days) => {
    await expect(member.post("/vendor/me/pause", { back_on: dayIn(days) })).rejects.toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: { fields: "back_on" } },
    })
  })

  it("opens again by itself when its day has come", async () => {
    await sql(backend.databaseUrl, "update vendor set back_on = $2 where handle = $1", [DOUMA, dayIn(0)])
    await expect.poll(async () => (await me()).vendor.status, { timeout: 90_000, interval: 1000 }).toBe("open")
    await expect.poll(listed, { timeout: 10_000 }).toBe(true)
    const { vendor } = await salma.get<AdminVendorAnswer>(`/admin/vendors/${vendor_id}`)
    expect(vendor.moves.slice(-2)).toMatchObject([
      { from: "open", to: "paused", by: expect.stringMatching(/^member:/), back_on: dayIn(7) },
      { from: "paused", to: "open", by: "system" },
    ])
  })

  it("is suspended by a moderator with a reason, at once, and its members read why", async () => {
    await expect(decide(salma, "suspend", {})).rejects.toMatchObject({ status: 400 })
    const running = await anOrder()
    const { vendor } = await decide(salma, "suspend")
    expect(vendor).toMatchObject({ status: "suspended", suspension: { confirmed_by: null, appeal: null }, next: ["reinstate", "close"] })
    await expect.poll(listed, { timeout: 10_000 }).toBe(false)
    await expect(shop()).rejects.toMatchObject({ status: 404 })
    expect((await me()).vendor.suspension).toMatchObject({ reason: "Trois colis partis en retard.", appeal: null })
    await expect(member.post("/vendor/me/reopen")).rejects.toMatchObject({ status: 409 })
    // What was ordered before is brought to its end.
    expect(await carry(member, running, "delivered")).toMatchObject({ status: "delivered" })
  })

  it("is confirmed, and its appeal answered, by another person only", async () => {
    await expect(decide(salma, "confirm-suspension")).rejects.toMatchObject({ status: 409, body: { code: "second_person_needed" } })
    expect((await decide(driss, "confirm-suspension")).vendor.suspension?.confirmed_by).toBe(`moderator:${driss_id}`)
    await expect(decide(driss, "confirm-suspension")).rejects.toMatchObject({ status: 409, body: { code: "illegal_transition" } })

    await member.post("/vendor/me/appeal", { text: "La route était coupée par la neige." })
    await expect(member.post("/vendor/me/appeal", { text: "Encore." })).rejects.toMatchObject({ status: 409 })
    await expect(decide(salma, "uphold")).rejects.toMatchObject({ body: { code: "second_person_needed" } })
    await decide(driss, "uphold", { reason: "Prévenez la Chambre la prochaine fois." })
    expect((await me()).vendor.suspension).toMatchObject({
      appeal: "La route était coupée par la neige.",
      answer: "Prévenez la Chambre la prochaine fois.",
    })
  })

  it("sells again when a moderator says so, and every move is kept", async () => {
    const { vendor } = await decide(salma, "reinstate", { reason: "Tout est rentré dans l'ordre." })
    expect(vendor).toMatchObject({ status: "open", suspension: null })
    await expect.poll(listed, { timeout: 10_000 }).toBe(true)
    expect(vendor.moves.at(-1)).toMatchObject({ from: "suspended", to: "open", reason: "Tout est rentré dans l'ordre." })
    await expect(sql(backend.databaseUrl, "update vendor_move set reason = 'x' where vendor_id = $1", [vendor_id])).rejects.toThrow(
      "append-only",
    )
  })

  it("opens again by itself when no second person confirms in time", async () => {
    await decide(salma, "suspend", { reason: "Un doute." })
    await sql(backend.databaseUrl, "update vendor_suspension set confirm_before = now() where vendor_id = $1 and ended_at is null", [
      vendor_id,
    ])
    await expect.poll(async () => (await me()).vendor.status, { timeout: 90_000, interval: 1000 }).toBe("open")
    expect((await me()).vendor.suspension).toBeNull()
  })
})
