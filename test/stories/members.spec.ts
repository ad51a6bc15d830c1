import { createRequire } from "node:module"
import { join } from "node:path"
import {
  ACTING_HEADER,
  type ActingMember,
  type ChosenActing,
  type DeskConsignmentList,
  type InvitationView,
  type MemberList,
  type MembershipList,
  type VendorProductList,
} from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, api, vendorApi } from "../support/api.ts"
import { cloneDatabase } from "../support/database.ts"
import { ROOT } from "../support/environment.ts"
import { lastMailTo } from "../support/outbox.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aDraft } from "../support/pieces.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** Migrations are no part of what the plugin gives out: read where Medusa reads them. */
const { Migration20261128160000: Persons } = createRequire(import.meta.url)(
  join(ROOT, "plugins/vendor/.medusa/server/src/modules/vendor/migrations/Migration20261128160000.js"),
) as { Migration20261128160000: new () => { up(): Promise<void>; getQueries(): string[] } }

const HOURIA = { email: "houria.members@example.org", password: "juj-d-lkhwatem" }

/** Houria keeps the orders of Najmat; Anamil asks her to do the same for them. */
describe("a person of two vendors", () => {
  const backend = inject("backend")
  const { store, region_id, memberOf } = people()
  const nobody = api(backend.url)
  let najmat: Api
  let anamil: Api
  /** Signed in, nothing chosen. */
  let houria: Api
  let at: { najmat: Api; anamil: Api }
  const parcels = { najmat: "", anamil: "" }

  const invite = (manager: Api, email = HOURIA.email) =>
    manager.post<MemberList>("/vendor/members", { name: "Houria", email, role: "orders", language: "fr" })
  const codeFor = async (email: string) => (await lastMailTo(email)).match(/\/desk\/invitation\/(\S+)/)?.[1] as string
  const memberships = async (of: Api) => (await of.get<MembershipList>("/vendor/memberships")).memberships
  const choose = async (handle: string, from = houria) => {
    const membership = (await memberships(from)).find(({ vendor }) => vendor.handle === handle)?.id
    const { token } = await from.post<ChosenActing>("/vendor/acting", { membership })
    return api(backend.url, { authorization: `Bearer ${token}` })
  }
  const isNamed = async (of: Api, handle: string) => expect(await of.get("/vendor/me")).toMatchObject({ vendor: { handle } })

  beforeAll(async () => {
    ;[najmat, anamil] = await Promise.all([memberOf(NAJMAT), memberOf(ANAMIL)])
    const pieces = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    const placed = await parcelsOf(store, (await placeOrder(store, { region_id, pieces })).id)
    parcels.najmat = placed.find(({ vendor }) => vendor.handle === NAJMAT)?.id as string
    parcels.anamil = placed.find(({ vendor }) => vendor.handle === ANAMIL)?.id as string
  })

  it("who is a member of one acts for it without choosing", async () => {
    await invite(najmat)
    const code = await codeFor(HOURIA.email)
    expect(await nobody.get<InvitationView>(`/vendor/invitations/${code}`)).toMatchObject({ invitation: { has_password: false } })
    await expect(nobody.post(`/vendor/invitations/${code}/accept`)).rejects.toMatchObject({
      status: 400,
      body: { details: { fields: "password" } },
    })
    await nobody.post(`/vendor/invitations/${code}/accept`, { password: HOURIA.password })
    houria = await vendorApi(backend.url, HOURIA)
    await isNamed(houria, NAJMAT)
    await expect(invite(najmat)).rejects.toMatchObject({ status: 409, body: { code: "member_known" } })
  })

  it("joins a second without another password, and must choose from then on", async () => {
    await invite(anamil)
    const code = await codeFor(HOURIA.email)
    expect(await nobody.get<InvitationView>(`/vendor/invitations/${code}`)).toMatchObject({ invitation: { has_password: true } })
    await nobody.post(`/vendor/invitations/${code}/accept`)
    await expect(houria.get("/vendor/me")).rejects.toMatchObject({ status: 409, body: { code: "choose_vendor" } })

    houria = await vendorApi(backend.url, HOURIA)
    expect((await memberships(houria)).map(({ vendor }) => vendor.handle)).toEqual([ANAMIL, NAJMAT])
    await expect(houria.get("/vendor/consignments")).rejects.toMatchObject({ status: 409, body: { code: "choose_vendor" } })
    at = { najmat: await choose(NAJMAT), anamil: await choose(ANAMIL) }
    await isNamed(at.najmat, NAJMAT)
    await isNamed(at.anamil, ANAMIL)
    expect((await at.najmat.get<ActingMember>("/vendor/me")).others).toBe(1)
  })

  it("finds nothing of one while acting for the other", async () => {
    for (const [own, foreign] of [
      ["najmat", "anamil"],
      ["anamil", "najmat"],
    ] as const) {
      await at[own].get(`/vendor/consignments/${parcels[own]}`)
      await expect(at[own].get(`/vendor/consignments/${parcels[foreign]}`)).rejects.toMatchObject({ status: 404 })
      await expect(at[own].post(`/vendor/consignments/${parcels[foreign]}/accept`)).rejects.toMatchObject({ status: 404 })
      const { consignments } = await at[own].get<DeskConsignmentList>("/vendor/consignments", { state: "open", limit: 100 })
      expect(consignments.map(({ id }) => id)).not.toContain(parcels[foreign])
      const { products } = await (own === "najmat" ? anamil : najmat).get<VendorProductList>("/vendor/products", { limit: 1 })
      await expect(at[own].get(`/vendor/products/${products[0]?.id}`)).rejects.toMatchObject({ status: 404 })
    }
  })

  it("is refused where the screen believes to act for the other, and nothing is done", async () => {
    const me = (await at.najmat.get<ActingMember>("/vendor/me")).member.id
    await at.najmat.with({ [ACTING_HEADER]: me }).get("/vendor/me")
    const confused = at.anamil.with({ [ACTING_HEADER]: me })
    await expect(confused.post(`/vendor/consignments/${parcels.anamil}/accept`)).rejects.toMatchObject({
      status: 409,
      body: { code: "acting_changed" },
    })
    expect(await at.anamil.get(`/vendor/consignments/${parcels.anamil}`)).toMatchObject({ status: "pending" })
  })

  it("cannot choose a membership that is somebody else's, nor one that is none", async () => {
    const { members } = await najmat.get<MemberList>("/vendor/members")
    const manager = members.find(({ role }) => role === "manager")?.id
    for (const membership of [manager, "memb_none"]) {
      await expect(houria.post("/vendor/acting", { membership })).rejects.toMatchObject({ status: 404, body: { code: "not_found" } })
    }
  })

  it("is not given one vendor's kept answer for the same key at the other's desk", async () => {
    const key = { "idempotency-key": crypto.randomUUID() }
    await anamil.post(`/vendor/members/${(await memberships(houria)).find(({ vendor }) => vendor.handle === ANAMIL)?.id}`, {
      role: "catalogue",
    })
    const begun = (of: Api) => of.request("POST", "/vendor/products", { title: { fr: "Plat aux deux clefs" } }, key)
    expect((await begun(at.anamil)).status).toBe(200)
    // Houria only keeps the orders of Najmat: what she may do at one desk is no answer at the other.
    expect((await begun(at.najmat)).status).toBe(403)
  })

  it("is out of one at her next request when it lets her go, stays in the other, and never acts for it by an old choice", async () => {
    const at_anamil = (await memberships(houria)).find(({ vendor }) => vendor.handle === ANAMIL)?.id
    const draft = await aDraft(at.anamil, { title: { fr: "Plat commencé" } })
    await anamil.post(`/vendor/members/${at_anamil}/remove`)
    await expect(at.anamil.get(`/vendor/products/${draft}`)).rejects.toMatchObject({ status: 409, body: { code: "choose_vendor" } })
    expect((await memberships(at.anamil)).map(({ vendor }) => vendor.handle)).toEqual([NAJMAT])
    await isNamed(at.najmat, NAJMAT)
    await isNamed(houria, NAJMAT)

    const at_najmat = (await memberships(houria))[0]?.id
    await najmat.post(`/vendor/members/${at_najmat}/remove`)
    for (const one of [at.najmat, at.anamil, houria]) await expect(one.get("/vendor/me")).rejects.toMatchObject({ status: 401 })
  })

  it("chooses a new password when she comes back after having left all: her address may have another owner by then", async () => {
    await invite(anamil)
    const code = await codeFor(HOURIA.email)
    expect(await nobody.get<InvitationView>(`/vendor/invitations/${code}`)).toMatchObject({ invitation: { has_password: false } })
    await nobody.post(`/vendor/invitations/${code}/accept`, { password: "wahed-lkhatem-jdid" })
    await expect(vendorApi(backend.url, HOURIA)).rejects.toMatchObject({ status: 401 })
    for (const old of [houria, at.najmat, at.anamil]) await expect(old.get("/vendor/me")).rejects.toMatchObject({ status: 401 })
    await isNamed(await vendorApi(backend.url, { ...HOURIA, password: "wahed-lkhatem-jdid" }), ANAMIL)
  })
})

/** Itto has no e-mail. Her cooperative gives her the orders by her telephone number. */
describe("a person without an e-mail", () => {
  const backend = inject("backend")
  const { memberOf } = people()
  const nobody = api(backend.url)
  const person = { name: "Itto", role: "orders", language: "ar" }
  let najmat: Api
  let code: string

  beforeAll(async () => {
    najmat = await memberOf(NAJMAT)
  })

  it("is invited by text message, however her number is written", async () => {
    const { members } = await najmat.post<MemberList>("/vendor/members", { ...person, phone: "06 61-23 45 67" })
    expect(members.at(-1)).toMatchObject({ email: null, phone: "+212661234567", status: "invited" })
    const message = await lastMailTo("+212661234567")
    expect(message).toMatch(/^To: \+212661234567\n\n.+تدعوكم إلى تويزة\nhttp/)
    code = message.match(/\/desk\/invitation\/(\S+)/)?.[1] as string
  })

  it.each([
    ["with neither", {}, "email"],
    ["at a number that gets no text messages", { phone: "0535123456" }, "phone"],
    ["at a number of another country", { phone: "+33612345678" }, "phone"],
    ["at half a number", { phone: "0661" }, "phone"],
  ])("is not invited %s", async (_, reached, fields) => {
    await expect(najmat.post("/vendor/members", { ...person, ...reached })).rejects.toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: { fields } },
    })
  })

  it("is invited once, by the same number in other writing", async () => {
    await expect(najmat.post("/vendor/members", { ...person, phone: "+212 (0)6 61 23 45 67" })).rejects.toMatchObject({
      body: { code: "member_known" },
    })
  })

  it("comes in by the link, and signs in by her number from then on", async () => {
    expect(await nobody.get<InvitationView>(`/vendor/invitations/${code}`)).toMatchObject({ invitation: { login: "+212661234567" } })
    await nobody.post(`/vendor/invitations/${code}/accept`, { password: "tlata-d-lkhyout" })
    await expect(nobody.post(`/vendor/invitations/${code}/accept`, { password: "tlata-d-lkhyout" })).rejects.toMatchObject({
      body: { code: "invitation_spent" },
    })
    for (const written of ["0661234567", "+212 661 234 567", "٠٦٦١٢٣٤٥٦٧"]) {
      const itto = await vendorApi(backend.url, { email: written, password: "tlata-d-lkhyout" })
      expect(await itto.get("/vendor/me")).toMatchObject({ member: { name: "Itto", login: "+212661234567" } })
    }
    await expect(vendorApi(backend.url, { email: "0661234567", password: "another-password" })).rejects.toMatchObject({ status: 401 })
  })

  it("is told too late by a link that has run out", async () => {
    await najmat.post("/vendor/members", { ...person, name: "Yamna", phone: "0661234568" })
    const late = (await lastMailTo("+212661234568")).match(/\/desk\/invitation\/(\S+)/)?.[1]
    await sql(
      backend.databaseUrl,
      "update vendor_invitation set expires_at = now() - interval '1 minute' where member_id in (select id from vendor_member where phone = $1)",
      ["+212661234568"],
    )
    await expect(nobody.post(`/vendor/invitations/${late}/accept`, { password: "tlata-d-lkhyout" })).rejects.toMatchObject({
      body: { code: "invitation_expired" },
    })
  })
})

describe("a member from before there could be several vendors", () => {
  it("signs in as ever: the identity that pointed at one member becomes the person", async () => {
    const database = await cloneDatabase("demo")
    try {
      const one = (text: string) => sql<{ id: string; auth_identity_id: string; actor: string }>(database.url, text)
      const read = `select m.id, m.auth_identity_id, a.app_metadata->>'vendor_member_id' as actor from vendor_member m
        join provider_identity p on p.entity_id = m.email join auth_identity a on a.id = p.auth_identity_id where m.email = 'fes-01@example.org'`
      await sql(
        database.url,
        `update auth_identity a set app_metadata = jsonb_set(app_metadata, '{vendor_member_id}', to_jsonb(m.id)) from vendor_member m
         where m.auth_identity_id = a.id and m.email = 'fes-01@example.org'; update vendor_member set auth_identity_id = null`,
      )
      const [before] = await one(read)
      expect(before).toMatchObject({ actor: before?.id, auth_identity_id: null })

      const migration = new Persons()
      await migration.up()
      for (const query of migration.getQueries()) await sql(database.url, query)
      const [after] = await one(read)
      expect(after?.auth_identity_id).toMatch(/^authid_/)
      expect(after?.actor).toBe(after?.auth_identity_id)
    } finally {
      await database.drop()
    }
  })
})
