import type { ApplicationView, CraftList } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"

interface Applications {
  applications: ApplicationView[]
  count: number
}

/** The association of Moulay Yacoub applied; Salma of the chamber reads its application and admits it. */
describe("a moderator admits a vendor", () => {
  const { store, region_id, moderator } = people()

  it("opens a shop whose pieces can be bought, and invites its first member", async () => {
    const chamber = await moderator()
    const { applications } = await chamber.get<Applications>("/admin/applications", { status: "submitted" })
    const application = applications.find(({ province }) => province === "MA-MOU") as ApplicationView
    expect(application).toMatchObject({ status: "submitted", kind: "association", ice_valid: true })
    expect(application.vendor).not.toBeNull()
    const handle = application.vendor?.handle as string
    const before = await store.get<CraftList>("/store/crafts", { vendor: handle })
    expect(before.count).toBe(0)

    await chamber.post(`/admin/applications/${application.id}/approve`)

    const { application: after } = await chamber.get<{ application: ApplicationView }>(`/admin/applications/${application.id}`)
    expect(after).toMatchObject({ status: "approved", next: [] })
    expect(after.moves.at(-1)).toMatchObject({ to: "approved", by: expect.stringMatching(/^moderator:user_/) })
    await expect
      .poll(async () => (await store.get<CraftList>("/store/crafts", { vendor: handle })).count, { timeout: 15_000 })
      .toBeGreaterThan(0)
    const piece = await aPieceOf(store, handle)
    const order = await placeOrder(store, { region_id, pieces: [piece] })
    expect((await parcelsOf(store, order.id)).map(({ vendor }) => vendor.handle)).toEqual([handle])
  })

  it("cannot approve twice, and needs a reason to reject", async () => {
    const chamber = await moderator()
    const { applications } = await chamber.get<Applications>("/admin/applications", { status: "approved" })
    await expect(chamber.post(`/admin/applications/${applications[0]?.id}/approve`)).rejects.toMatchObject({
      status: 409,
      body: { code: "illegal_transition" },
    })
    const waiting = (await chamber.get<Applications>("/admin/applications", { status: "submitted" })).applications[0] as ApplicationView
    await expect(chamber.post(`/admin/applications/${waiting.id}/reject`, { reason: " " })).rejects.toMatchObject({ status: 400 })
    const { application } = await chamber.get<{ application: ApplicationView }>(`/admin/applications/${waiting.id}`)
    expect(application.status).toBe("submitted")
  })

  it("is nobody else's to do", async () => {
    const { memberOf } = people()
    const member = await memberOf("najmat-wad-jouaher")
    await expect(member.get("/admin/applications")).rejects.toMatchObject({ status: 401 })
    await expect(store.get("/vendor/consignments")).rejects.toMatchObject({ status: 401, body: { code: "unauthorized" } })
  })
})
