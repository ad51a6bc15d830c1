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
    return: "ret_isolation_own",
    foreignReturn: "ret_isolation_foreign",
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
    "GET /vendor/returns": { allowed: 200 },
    "GET /vendor/returns/:id": { own: () => ({ id: ids.return }), foreign: () => ({ id: ids.foreignReturn }), allowed: 200 },
    "POST /vendor/returns/:id/:action": {
      own: () => ({ id: ids.return, action: "dispute" }),
      foreign: () => ({ id: ids.foreignReturn, action: "dispute" }),
      allowed: 400,
    },
    "GET /vendor/refused-parcels/:id": { own: () => ({ id: ids.own }), foreign: () => ({ id: ids.foreign }), allowed: 200 },
    "GET /vendor/stock": { allowed: 200 },
    "GET /vendor/tax": { allowed: 200 },
    "GET /vendor/statement": { allowed: 200 },
    "GET /vendor/statements": { allowed: 200 },
    "GET /vendor/invoices": { allowed: 200 },
    "GET /vendor/invoices/:id": { own: () => ({ id: "inv_none" }), allowed: 404 },
    "POST /vendor/stock": { body: { changes: [] }, allowed: 400 },
    "POST /vendor/pictures": { allowed: 422 },
    "GET /vendor/balance": { allowed: 200 },
    "GET /vendor/earnings": { allowed: 200 },
    "GET /vendor/bank-account": { allowed: 200 },
    "POST /vendor/bank-account": { body: { number: "0", holder: "Najmat" }, allowed: 422 },
    "POST /vendor/bank-account/confirm": { body: { id: "bacc_none" }, allowed: 409 },
    "POST /vendor/bank-account/refuse": { body: { id: "bacc_none" }, allowed: 409 },
    // Payouts by Stripe are off here: for those who may, they are not there.
    "POST /vendor/stripe-account": { allowed: 404 },
    "POST /vendor/stripe-account/look": { allowed: 404 },
    "POST /vendor/stripe-account/use": { allowed: 404 },
    "GET /vendor/payouts": { allowed: 200 },
    // Without a price.
    "GET /vendor/earnings/quote": { allowed: 400 },
  }
  const adminTrials: Record<string, Trial> = {
    "GET /admin/commission-rules": { allowed: 200 },
    "POST /admin/commission-rules": { body: { version: 0, rules: [], note: "" }, allowed: 400 },
    "POST /admin/commission-rules/try": { body: { lines: [] }, allowed: 400 },
    "GET /admin/bank-movements": { allowed: 200 },
    "GET /admin/card-payments": { allowed: 200 },
    "POST /admin/card-payments/events/:id/retry": { own: () => ({ id: "evt_none" }), allowed: 404 },
    "POST /admin/card-payments/calls/:id/retry": { own: () => ({ id: "0" }), allowed: 404 },
    "POST /admin/card-payments/calls/:id/replace": {
      own: () => ({ id: "0" }),
      body: { method: "counter", on: "2026-11-01", reference: "R 1" },
      allowed: 404,
    },
    "GET /admin/settlement": { allowed: 200 },
    "GET /admin/payout-candidates": { allowed: 200 },
    "GET /admin/payout-batches": { allowed: 200 },
    // Nothing is available to anybody yet.
    "POST /admin/payout-batches": { allowed: 409 },
    "GET /admin/payout-batches/:id": { allowed: 404 },
    "GET /admin/payout-batches/:id/file": { allowed: 400 },
    ...Object.fromEntries(
      ["propose", "approve"].map((deed) => [`POST /admin/payout-batches/:id/${deed}`, { body: { hash: "0".repeat(64) }, allowed: 404 }]),
    ),
    ...Object.fromEntries(["reopen", "cancel", "submit"].map((deed) => [`POST /admin/payout-batches/:id/${deed}`, { allowed: 404 }])),
    ...Object.fromEntries(
      ["remove", "reject"].map((deed) => [
        `POST /admin/payout-batches/:id/payouts/:payout_id/${deed}`,
        { body: { reason: "x" }, allowed: 404 },
      ]),
    ),
    "GET /admin/bank-accounts": { allowed: 200 },
    "POST /admin/bank-accounts/:id/confirm": { allowed: 404 },
    "POST /admin/bank-accounts/:id/refuse": { allowed: 404 },
    "GET /admin/bank-statements": { allowed: 200 },
    "POST /admin/bank-statements": { allowed: 422 },
    "GET /admin/bank-lines": { allowed: 200 },
    "GET /admin/bank-lines/:id": { allowed: 404 },
    "POST /admin/bank-lines/:id/match": { body: { payout_id: "pout_none" }, allowed: 404 },
    "POST /admin/bank-lines/:id/explain": { body: { as: "bank_fee", note: "x" }, allowed: 404 },
    "GET /admin/bank-days": { allowed: 200 },
    "POST /admin/bank-days/:day/close": { allowed: 404 },
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
    "GET /admin/vendors/:id/tax": { own: () => ({ id: ids.applicant }), foreign: () => ({ id: "vend_none" }), allowed: 200 },
    "POST /admin/vendors/:id/tax": { own: () => ({ id: ids.applicant }), allowed: 400 },
    "POST /admin/vendors/:id/tax-numbers": { own: () => ({ id: ids.applicant }), allowed: 400 },
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
    "GET /admin/search-index": { allowed: 200 },
    "POST /admin/search-index/check": { allowed: 200 },
    "POST /admin/search-index/rebuild": { allowed: 202 },
    "GET /admin/chamber-users": { allowed: 200 },
    "GET /admin/invoices": { allowed: 200 },
    "GET /admin/invoices/:id": { own: () => ({ id: "inv_none" }), allowed: 404 },
    "GET /admin/ledger/accounts": { allowed: 200 },
    "GET /admin/ledger/accounts/:code": { own: () => ({ code: "none" }), allowed: 404 },
    "GET /admin/ledger/checks": { allowed: 200 },
    "GET /admin/ledger/journals": { allowed: 200 },
    "GET /admin/ledger/journals/:id": { own: () => ({ id: "0" }), allowed: 404 },
    "GET /admin/ledger/trial-balance": { allowed: 200 },
    "GET /admin/consignment-returns": { allowed: 200 },
    "POST /admin/consignment-returns/:id/:ruling": {
      own: () => ({ id: ids.return, ruling: "settle" }),
      foreign: () => ({ id: "ret_none", ruling: "settle" }),
      body: { reason: "x" },
      allowed: 400,
    },
    "GET /admin/customer-refunds": { allowed: 200 },
    "POST /admin/customer-refunds/:id/:move": { own: () => ({ id: "refund_none", move: "sent" }), allowed: 404 },
    "GET /admin/carriers": { allowed: 200 },
    "GET /admin/carriers/:code/parcels": { own: () => ({ code: "barid" }), allowed: 200 },
    "GET /admin/remittances": { allowed: 200 },
    "POST /admin/remittances": { allowed: 400 },
    "GET /admin/remittances/:id": { own: () => ({ id: "remit_none" }), allowed: 404 },
    "POST /admin/remittances/:id/bank": { own: () => ({ id: "remit_none" }), allowed: 404 },
    "GET /admin/remittance-lines": { allowed: 200 },
    "POST /admin/remittance-lines/:id/decide": { own: () => ({ id: "0" }), allowed: 404 },
    "GET /admin/refused-parcels": { allowed: 200 },
    "POST /admin/refused-parcels/:id/cost": { own: () => ({ id: "cons_none" }), allowed: 404 },
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
    await giveReturn(ids.own, ids.return)
    await giveReturn(ids.foreign, ids.foreignReturn)
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

  /** A return in the record, of a parcel that is not even on its way. */
  async function giveReturn(consignment_id: string, id: string): Promise<void> {
    const statements = [
      `insert into consignment_return (id, consignment_id, order_id, vendor_id, currency_code, reason, asked_at)
      select $2, c.id, c.order_id, c.vendor_id, c.currency_code, 'faulty', now() from consignment c where c.id = $1`,
      `insert into consignment_return_item (return_id, line_item_id, quantity)
      select $2, i.line_item_id, 1 from consignment_item i where i.consignment_id = $1 limit 1`,
      "insert into return_way (return_id, method) select $2, 'counter' where $1::text is not null",
      `insert into return_move (return_id, "to", "by") select $2, 'asked', 'customer' where $1::text is not null`,
    ]
    for (const statement of statements) await sql(backend.databaseUrl, statement, [consignment_id, id])
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

  describe("fields= and filters=", () => {
    /** Ways in which Medusa lets a caller follow one record to another. */
    const RELATIONS = [
      "vendor_product_detail",
      "vendor_product_detail.vendor",
      "vendor",
      "consignments",
      "consignments.vendor",
      "application",
    ]
    const paths = {
      shopper: ["/store/products", "/store/orders/:order", "/store/vendors", `/store/vendors/${NAJMAT}`, "/store/crafts"],
      observer: ["/admin/products", "/admin/stock-locations", "/admin/vendors", "/admin/consignments"],
      moderator: ["/admin/orders"],
    }
    let order: string
    let secrets: string[]
    let callers: Record<keyof typeof paths, Api>
    let vendor_id: string

    beforeAll(async () => {
      order = (await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })).id
      const [row] = await sql<{ id: string; contact_phone: string; rib: string; paper: string }>(
        backend.databaseUrl,
        `select v.id, v.contact_phone, a.rib, (select p.file_id from vendor_paper p where p.application_id = a.id and p.file_id <> 'none' limit 1)
           as paper from vendor v join vendor_application a on a.vendor_id = v.id where v.handle = $1`,
        [NAJMAT],
      )
      const { id, ...found } = row!
      vendor_id = id
      secrets = Object.values(found)
      expect(secrets.filter(Boolean)).toHaveLength(3)
      await moderator.post(`/admin/chamber-users/${ids.treasurer}`, { role: "observer" })
      callers = { shopper: store, observer: await adminApi(backend.url, backend.demo.treasurer), moderator }
    })

    it.each(Object.entries(paths).flatMap(([who, all]) => all.map((path) => [who, path] as const)))(
      "show a %s of %s nothing about bank, papers and telephones",
      async (who, path) => {
        const caller = callers[who as keyof typeof paths]
        const address = path.replace(":order", order)
        expect((await caller.request("GET", address)).status).toBe(200)
        for (const relation of RELATIONS) {
          for (const deep of [
            `*${relation}`,
            `*${relation}.application`,
            `*${relation}.application.papers`,
            `+${relation}.contact_phone`,
          ]) {
            const answer = await caller.request("GET", `${address}?limit=100&fields=id,${encodeURIComponent(deep)}`)
            expect(answer.status).toBeLessThan(500)
            const body = await answer.text()
            for (const secret of secrets) expect(body).not.toContain(secret)
          }
        }
      },
    )

    it("lead a member to nobody else's, and a shopper to nobody by a number", async () => {
      const orders = async (query: Record<string, string>) =>
        (await (await memberOf(ANAMIL)).get<{ consignments: { id: string }[] }>("/vendor/consignments", query)).consignments.map(
          ({ id }) => id,
        )
      expect(await orders({ vendor_id, "filters[vendor_id]": vendor_id })).toEqual(await orders({}))
      for (const path of ["vendor_product_detail[vendor][contact_phone]", "filters[vendor_product_detail][vendor][contact_phone]"]) {
        const found = await store.request("GET", `/store/products?${encodeURIComponent(path)}=${encodeURIComponent(secrets[0] as string)}`)
        expect(found.status).toBe(400)
      }
    })
  })

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
