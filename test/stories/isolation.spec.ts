import {
  type AdminVendorList,
  CHAMBER_MAY,
  CHAMBER_ROLES,
  type ChamberPermission,
  type ChamberUserList,
  MEMBER_MAY,
  MEMBER_ROLES,
  type MemberList,
  type MemberPermission,
  type MemberRole,
  VENDOR_DECISIONS,
  type VendorProductList,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi, api, customerApi, vendorApi } from "../support/api.ts"
import { lastMailTo } from "../support/outbox.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aDraft, aWholePiece, reviewOf } from "../support/pieces.ts"
import { ourRoutes, type Route } from "../support/routes.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** How a route is tried: with ids of the caller's own, of somebody else's, and a body that changes nothing when it is let through. */
interface Trial {
  own?: () => Record<string, string>
  foreign?: () => Record<string, string>
  body?: object
  /** What whoever may use it gets. */
  allowed: number
}

/**
 * Who may what, tried on a running backend. The rows are the routes of the code: one that is not tried here fails, and so does one whose
 * declared permission is not the one that decides.
 */
describe("every route of ours, for everybody who could ask", () => {
  const { store, region_id, memberOf } = people()
  const backend = inject("backend")
  const nobody = api(backend.url)
  const members = {} as Record<MemberRole, Api>
  const ids = {
    own: "",
    foreign: "",
    manager: "",
    foreignManager: "",
    application: "",
    treasurer: "",
    applicant: "",
    paper: "papr_isolation_own",
    foreignPaper: "papr_isolation_foreign",
    piece: "",
    foreignPiece: "",
    draft: "",
    review: "",
  }
  const piece = { own: () => ({ id: ids.piece }), foreign: () => ({ id: ids.foreignPiece }) }
  const review = { own: () => ({ id: ids.review }), foreign: () => ({ id: "pchg_none" }) }
  let removed: Api
  let customer: Api
  let moderator: Api

  const vendorTrials: Record<string, Trial> = {
    "GET /vendor/memberships": { allowed: 200 },
    "POST /vendor/acting": { allowed: 400 },
    "GET /vendor/me": { allowed: 200 },
    "POST /vendor/me/pause": { body: { back_on: "yesterday" }, allowed: 400 },
    "POST /vendor/me/reopen": { allowed: 409 },
    "POST /vendor/me/appeal": { body: { text: "x" }, allowed: 409 },
    "GET /vendor/applications/me": { allowed: 200 },
    // Its application was approved long ago: nothing in it can be changed any more.
    "POST /vendor/applications/me": { allowed: 409 },
    "POST /vendor/applications/me/:action": { own: () => ({ action: "submit" }), allowed: 409 },
    "POST /vendor/applications/me/papers": { allowed: 400 },
    "GET /vendor/applications/me/papers/:id/link": {
      own: () => ({ id: ids.paper }),
      foreign: () => ({ id: ids.foreignPaper }),
      allowed: 200,
    },
    "POST /vendor/applications/me/papers/:id/remove": {
      own: () => ({ id: ids.paper }),
      foreign: () => ({ id: ids.foreignPaper }),
      allowed: 409,
    },
    "GET /vendor/consignments": { allowed: 200 },
    "GET /vendor/consignments/:id": { own: () => ({ id: ids.own }), foreign: () => ({ id: ids.foreign }), allowed: 200 },
    "POST /vendor/consignments/:id/:action": {
      own: () => ({ id: ids.own, action: "decline" }),
      foreign: () => ({ id: ids.foreign, action: "decline" }),
      allowed: 400,
    },
    "GET /vendor/members": { allowed: 200 },
    "POST /vendor/members": { body: { name: "" }, allowed: 400 },
    "POST /vendor/members/:id": {
      own: () => ({ id: ids.manager }),
      foreign: () => ({ id: ids.foreignManager }),
      body: { role: "orders" },
      allowed: 409,
    },
    "POST /vendor/members/:id/remove": { own: () => ({ id: ids.manager }), foreign: () => ({ id: ids.foreignManager }), allowed: 409 },
    "POST /vendor/members/:id/invite": { own: () => ({ id: ids.manager }), foreign: () => ({ id: ids.foreignManager }), allowed: 409 },
    "GET /vendor/products": { allowed: 200 },
    "POST /vendor/products": { body: { title: "" }, allowed: 400 },
    "GET /vendor/products/:id": { ...piece, allowed: 200 },
    "POST /vendor/products/:id": { ...piece, allowed: 200 },
    "POST /vendor/products/:id/publish": { ...piece, allowed: 200 },
    "POST /vendor/products/:id/unpublish": { ...piece, own: () => ({ id: ids.draft }), allowed: 200 },
    "POST /vendor/products/:id/archive": { ...piece, own: () => ({ id: ids.draft }), allowed: 200 },
    "POST /vendor/products/import": { allowed: 422 },
    "POST /vendor/products/publish": { body: { ids: [] }, allowed: 400 },
    "GET /vendor/export": { allowed: 200 },
    "GET /vendor/crafts": { allowed: 200 },
    "GET /vendor/stock": { allowed: 200 },
    "POST /vendor/stock": { body: { changes: [] }, allowed: 400 },
    "POST /vendor/pictures": { allowed: 422 },
    "GET /vendor/balance": { allowed: 200 },
    "GET /vendor/earnings": { allowed: 200 },
    // Without a price.
    "GET /vendor/earnings/quote": { allowed: 400 },
  }
  const adminTrials: Record<string, Trial> = {
    "GET /admin/commission-rules": { allowed: 200 },
    "POST /admin/commission-rules": { body: { version: 0, rules: [], note: "" }, allowed: 400 },
    "POST /admin/commission-rules/try": { body: { lines: [] }, allowed: 400 },
    "GET /admin/settlement": { allowed: 200 },
    "GET /admin/applications": { allowed: 200 },
    "GET /admin/applications/:id": { own: () => ({ id: ids.application }), foreign: () => ({ id: "appl_none" }), allowed: 200 },
    "POST /admin/applications/:id/approve": { own: () => ({ id: ids.application }), foreign: () => ({ id: "appl_none" }), allowed: 409 },
    "POST /admin/applications/:id/reject": { own: () => ({ id: ids.application }), foreign: () => ({ id: "appl_none" }), allowed: 409 },
    "POST /admin/applications/:id/request-changes": {
      own: () => ({ id: ids.application }),
      foreign: () => ({ id: "appl_none" }),
      allowed: 409,
    },
    "POST /admin/applications/:id/review": { own: () => ({ id: ids.application }), foreign: () => ({ id: "appl_none" }), allowed: 409 },
    "POST /admin/applications/:id/dismiss": { own: () => ({ id: ids.application }), foreign: () => ({ id: "appl_none" }), allowed: 409 },
    "GET /admin/applications/:id/papers/:paper_id/link": {
      own: () => ({ id: ids.application, paper_id: ids.paper }),
      foreign: () => ({ id: ids.application, paper_id: ids.foreignPaper }),
      allowed: 200,
    },
    "POST /admin/applications/:id/papers/:paper_id/check": {
      own: () => ({ id: ids.application, paper_id: ids.paper }),
      foreign: () => ({ id: ids.application, paper_id: ids.foreignPaper }),
      body: { accepted: false },
      allowed: 400,
    },
    "GET /admin/vendors": { allowed: 200 },
    "GET /admin/vendors/:id": { own: () => ({ id: ids.applicant }), foreign: () => ({ id: "vend_none" }), allowed: 200 },
    ...Object.fromEntries(
      VENDOR_DECISIONS.map((decision) => [
        `POST /admin/vendors/:id/${decision}`,
        { own: () => ({ id: ids.applicant }), foreign: () => ({ id: "vend_none" }), body: { reason: "x" }, allowed: 409 },
      ]),
    ),
    "GET /admin/consignments": { allowed: 200 },
    "GET /admin/product-reviews": { allowed: 200 },
    "GET /admin/product-reviews/:id": { ...review, allowed: 200 },
    "POST /admin/product-reviews/:id/approve": { ...review, allowed: 409 },
    "POST /admin/product-reviews/:id/refuse": { ...review, body: { reasons: ["picture_dark"] }, allowed: 409 },
    "GET /admin/checks": { allowed: 200 },
    "GET /admin/search": { allowed: 200 },
    "POST /admin/search/check": { allowed: 200 },
    "POST /admin/search/rebuild": { allowed: 202 },
    "GET /admin/chamber-users": { allowed: 200 },
    "GET /admin/ledger/accounts": { allowed: 200 },
    "GET /admin/ledger/accounts/:code": { own: () => ({ code: "none" }), allowed: 404 },
    "GET /admin/ledger/checks": { allowed: 200 },
    "GET /admin/ledger/journals": { allowed: 200 },
    "GET /admin/ledger/journals/:id": { own: () => ({ id: "0" }), allowed: 404 },
    "GET /admin/ledger/trial-balance": { allowed: 200 },
    "POST /admin/chamber-users/:id": {
      own: () => ({ id: ids.treasurer }),
      foreign: () => ({ id: "user_none" }),
      body: { role: "king" },
      allowed: 400,
    },
  }
  const isOpen = ({ path }: Route) => path.startsWith("/vendor/invitations/") || path === "/vendor/applications"
  const vendorRoutes = ourRoutes("vendor").filter((route) => !isOpen(route))
  const adminRoutes = ourRoutes("admin")
  const nameOf = ({ method, path }: Route) => `${method} ${path}`

  async function ask(caller: Api, route: Route, trial: Trial, params: Record<string, string> = trial.own?.() ?? {}) {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "none")
    const answer = await caller.request(route.method, path, route.method === "GET" ? undefined : (trial.body ?? {}))
    return { status: answer.status, body: await answer.text() }
  }

  beforeAll(async () => {
    const pieces = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    const parcels = await parcelsOf(store, (await placeOrder(store, { region_id, pieces })).id)
    ids.own = parcels.find(({ vendor }) => vendor.handle === NAJMAT)?.id as string
    ids.foreign = parcels.find(({ vendor }) => vendor.handle === ANAMIL)?.id as string

    members.manager = await memberOf(NAJMAT)
    for (const role of MEMBER_ROLES) if (role !== "manager") members[role] = await invited(members.manager, role)
    removed = await invited(members.manager, "orders", "gone")
    const { members: own } = await members.manager.get<MemberList>("/vendor/members")
    ids.manager = own.find(({ role }) => role === "manager")?.id as string
    await members.manager.post(`/vendor/members/${own.find(({ email }) => email?.startsWith("gone"))?.id}/remove`)
    const others = await (await memberOf(ANAMIL)).get<MemberList>("/vendor/members")
    ids.foreignManager = others.members[0]?.id as string

    customer = await customerApi(backend.url, backend.publishable_key, backend.demo.customer)
    moderator = await adminApi(backend.url, backend.demo.moderator)
    ids.application = await givePaper(NAJMAT, ids.paper)
    await givePaper(ANAMIL, ids.foreignPaper)
    // An applicant's shop allows none of the moves, so that trying one changes nothing.
    const { vendors } = await moderator.get<AdminVendorList>("/admin/vendors", { status: "applicant" })
    ids.applicant = vendors[0]?.id as string
    await piecesToTry()
    const { users } = await moderator.get<ChamberUserList>("/admin/chamber-users")
    ids.treasurer = users.find(({ email }) => email === backend.demo.treasurer.email)?.id as string
  })
  afterAll(async () => {
    await sql(backend.databaseUrl, "update vendor set status = 'open' where handle = $1", [NAJMAT])
    await sql(backend.databaseUrl, "delete from vendor_paper where id like 'papr_isolation_%'")
    await moderator?.post(`/admin/chamber-users/${ids.treasurer}`, { role: "treasurer" })
  })

  /** A paper in the record, without a content that anybody opens. @returns the application it belongs to */
  async function givePaper(handle: string, id: string): Promise<string> {
    const [row] = await sql<{ application_id: string }>(
      backend.databaseUrl,
      `insert into vendor_paper (id, requirement, file_id, type, size, sha256, sent_by, application_id)
      select $1, 'other', 'none', 'application/pdf', 1, $1, 'member:none', a.id
      from vendor_application a join vendor v on v.id = a.vendor_id where v.handle = $2
      returning application_id`,
      [id, handle],
    )
    return row?.application_id as string
  }

  /** A piece in the shop, one of somebody else, a draft, and a change that is decided. */
  async function piecesToTry() {
    const first = async (of: Api) => (await of.get<VendorProductList>("/vendor/products", { state: "on_sale" })).products[0]?.id as string
    ids.piece = await first(members.manager)
    ids.foreignPiece = await first(await memberOf(ANAMIL))
    ids.draft = await aDraft(members.manager, { title: { fr: "Plat de l'isolement" } })
    const sent = await aDraft(members.manager, await aWholePiece(members.manager))
    await members.manager.post(`/vendor/products/${sent}/publish`)
    ids.review = (await reviewOf(moderator, sent)).id
    await moderator.post(`/admin/product-reviews/${ids.review}/refuse`, { reasons: ["name_unclear"] })
  }

  /** Comes in by the link of the message, as a person does. */
  async function invited(manager: Api, role: MemberRole, name: string = role): Promise<Api> {
    const signIn = { email: `${name}.isolation@example.org`, password: "a-long-password" }
    await manager.post("/vendor/members", { name, email: signIn.email, role, language: "fr" })
    const code = (await lastMailTo(signIn.email)).match(/\/desk\/invitation\/(\S+)/)?.[1]
    await nobody.post(`/vendor/invitations/${code}/accept`, { password: signIn.password })
    return vendorApi(backend.url, signIn)
  }

  it("has a trial for each route, and no other", () => {
    expect(Object.keys(vendorTrials).sort()).toEqual(vendorRoutes.map(nameOf).sort())
    expect(Object.keys(adminTrials).sort()).toEqual(adminRoutes.map(nameOf).sort())
  })

  describe.each(vendorRoutes.map((route) => [nameOf(route), route] as const))("%s", (name, route) => {
    const trial = vendorTrials[name] as Trial
    const may = (role: MemberRole) => route.needs?.of === "person" || MEMBER_MAY[role].includes(route.needs?.permission as MemberPermission)

    it.each(MEMBER_ROLES)("a %s, as the role says", async (role) => {
      const { status, body } = await ask(members[role], route, trial)
      expect({ status, body }).toMatchObject(
        may(role) ? { status: trial.allowed } : { status: 403, body: expect.stringContaining('"forbidden"') },
      )
    })

    it("somebody else's object is as one that does not exist", async () => {
      if (!trial.foreign) return
      const foreign = trial.foreign()
      const none = { ...foreign, id: `${foreign.id?.split("_")[0]}_none` }
      const [a, b] = [await ask(members.manager, route, trial, foreign), await ask(members.manager, route, trial, none)]
      expect(a.status).toBe(404)
      expect(a.body.replaceAll(foreign.id as string, "…")).toBe(b.body.replaceAll(none.id, "…"))
    })

    it("nobody without a member's token", async () => {
      for (const caller of [nobody, customer, moderator, removed]) expect((await ask(caller, route, trial)).status).toBe(401)
    })
  })

  it("a suspended vendor's members keep reading", async () => {
    await sql(backend.databaseUrl, "update vendor set status = 'suspended' where handle = $1", [NAJMAT])
    for (const route of vendorRoutes.filter(({ method }) => method === "GET")) {
      const trial = vendorTrials[nameOf(route)] as Trial
      expect((await ask(members.manager, route, trial)).status).toBe(trial.allowed)
    }
    await sql(backend.databaseUrl, "update vendor set status = 'open' where handle = $1", [NAJMAT])
  })

  describe.each([...CHAMBER_ROLES, null])("a user of the chamber who is %s", (role) => {
    let user: Api
    beforeAll(async () => {
      user = await adminApi(backend.url, backend.demo.treasurer)
      await moderator.post(`/admin/chamber-users/${ids.treasurer}`, { role })
    })

    it.each(adminRoutes.map((route) => [nameOf(route), route] as const))("%s", async (name, route) => {
      const trial = adminTrials[name] as Trial
      const may = role !== null && CHAMBER_MAY[role].includes(route.needs?.permission as ChamberPermission)
      const { status, body } = await ask(user, route, trial)
      expect({ status, body }).toMatchObject(
        may ? { status: trial.allowed } : { status: 403, body: expect.stringContaining('"forbidden"') },
      )
    })
  })

  it.each(adminRoutes.map((route) => [nameOf(route), route] as const))(
    "%s: nobody of the outside, and nothing that is not there",
    async (name, route) => {
      const trial = adminTrials[name] as Trial
      for (const caller of [nobody, customer, members.manager]) expect((await ask(caller, route, trial)).status).toBe(401)
      if (trial.foreign && trial.allowed !== 400) expect((await ask(moderator, route, trial, trial.foreign())).status).toBe(404)
    },
  )

  it("keeps the last moderator, and the last manager, in charge", async () => {
    const { users } = await moderator.get<ChamberUserList>("/admin/chamber-users")
    const setRole = (id: string | undefined, role: string | null) => moderator.post(`/admin/chamber-users/${id}`, { role })
    const self = users.find(({ email }) => email === backend.demo.moderator.email)
    const others = users.filter((user) => user.role === "moderator" && user !== self)
    for (const { id } of others) await setRole(id, "observer")
    for (const role of ["observer", null]) {
      await expect(setRole(self?.id, role)).rejects.toMatchObject({ body: { code: "last_moderator" } })
    }
    for (const { id } of others) await setRole(id, "moderator")
    await expect(members.manager.post(`/vendor/members/${ids.manager}/remove`)).rejects.toMatchObject({ body: { code: "last_manager" } })
  })
})
