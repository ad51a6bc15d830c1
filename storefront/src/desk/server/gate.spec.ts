import { CONSIGNMENT_ACTIONS, type ConsignmentAction } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { api, PRODUCT_VERBS } from "../paths.js"
import { passageOf } from "./gate.js"

const passage = (method: string, path: string) => passageOf(method, new URL(path, "http://shop.example"))
const actions = Object.keys(CONSIGNMENT_ACTIONS) as ConsignmentAction[]

describe("the desk's gate", () => {
  it.each([
    ["GET", api.me(), "/vendor/me"],
    ["GET", api.consignments("open"), "/vendor/consignments?state=open&limit=200"],
    ["GET", api.consignments("done"), "/vendor/consignments?state=done&limit=50"],
    ["GET", api.consignment("cons_01"), "/vendor/consignments/cons_01"],
    ["GET", api.balance(), "/vendor/balance"],
    ["GET", api.earnings(), "/vendor/earnings?limit=50"],
    ["GET", api.payouts(), "/vendor/payouts?limit=100"],
    ["GET", api.bankAccount(), "/vendor/bank-account"],
    ["POST", api.bankAccount(), "/vendor/bank-account"],
    ["POST", api.decideBankAccount("confirm"), "/vendor/bank-account/confirm"],
    ["POST", api.decideBankAccount("refuse"), "/vendor/bank-account/refuse"],
    ["POST", api.openStripeAccount(), "/vendor/stripe-account"],
    ["POST", api.lookAtStripeAccount(), "/vendor/stripe-account/look"],
    ["POST", api.useStripeAccount(), "/vendor/stripe-account/use"],
    ["GET", api.quote(30_000, "zellige"), "/vendor/earnings/quote?price_minor=30000&craft=zellige"],
    ["GET", api.quote(30_000, null), "/vendor/earnings/quote?price_minor=30000"],
    ...actions.map((action) => ["POST", api.act("cons_01", action), `/vendor/consignments/cons_01/${action}`]),
  ])("lets %s %s pass with the token", (method, address, path) => {
    expect(passage(method!, address!)).toEqual({ path, signed: true, file: false })
  })

  it("lets a paper pass as a file, for one item and one day", () => {
    const path = "/vendor/applications/me/papers?requirement=label%3Apoterie-fes&expires_on=2027-01-31"
    expect(passage("POST", api.papers("label:poterie-fes", "2027-01-31"))).toEqual({ path, signed: true, file: true })
    expect(passage("POST", `${api.papers("statutes")}&fields=*`)).toBeNull()
    expect(passage("GET", api.papers("statutes"))).toBeNull()
    expect(passage("POST", "/desk/api/vendor/applications")).toBeNull()
  })

  it("lets statements and invoices pass, each with its own query and no other", () => {
    const addresses = [
      api.statements(),
      api.statement("2026-11", "pdf", "ar-MA"),
      api.statement("2026-11", "csv", "fr-FR"),
      api.invoices(),
      api.invoiceTable(),
      api.invoice("inv_01", "fr-FR"),
      api.tax(),
    ]
    for (const address of addresses) expect(passage("GET", address)).toMatchObject({ signed: true, file: false })
    expect(passage("GET", "/desk/api/vendor/invoices?vendor_id=vend_1")).toBeNull()
    expect(passage("GET", "/desk/api/vendor/statement?month=2026-11&format=pdf&locale=xx")).toBeNull()
    expect(passage("POST", api.invoice("inv_01", "fr-FR"))).toBeNull()
  })

  it("lets pieces pass, and a photograph as it is", () => {
    expect(passage("GET", api.products())).toEqual({ path: "/vendor/products?limit=200", signed: true, file: false })
    for (const verb of PRODUCT_VERBS) {
      expect(passage("POST", api.productVerb("prod_01", verb))).toEqual({
        path: `/vendor/products/prod_01/${verb}`,
        signed: true,
        file: false,
      })
    }
    for (const address of [api.newProduct(), api.product("prod_01"), api.stock()]) expect(passage("POST", address)?.file).toBe(false)
    expect(passage("POST", api.pictures())).toEqual({ path: "/vendor/pictures", signed: true, file: true })
  })

  it("lets a table pass as a file, looked at or brought in, and everything out", () => {
    for (const [dry_run, query] of [
      [true, "?dry_run=true"],
      [false, ""],
    ] as const) {
      const path = `/vendor/products/import${query}`
      expect(passage("POST", api.importProducts(dry_run))).toEqual({ path, signed: true, file: true, long: true })
    }
    expect(passage("POST", `${api.importProducts(true)}&limit=1`)).toBeNull()
    expect(passage("GET", api.exportAll())).toEqual({ path: "/vendor/export", signed: true, file: false, long: true })
    expect(passage("POST", api.publishProducts())).toEqual({ path: "/vendor/products/publish", signed: true, file: false })
  })

  it("lets an invitation pass without a token", () => {
    expect(passage("GET", api.invitation("aB_-9"))).toEqual({ path: "/vendor/invitations/aB_-9", signed: false, file: false })
    expect(passage("POST", api.acceptInvitation("aB_-9"))).toEqual({ path: "/vendor/invitations/aB_-9/accept", signed: false, file: false })
  })

  it.each([
    ["POST", "/desk/api/vendor/me"],
    ["DELETE", "/desk/api/vendor/consignments/cons_01"],
    ["GET", "/desk/api/vendor/products"],
    ["POST", "/desk/api/vendor/products/prod_01/destroy"],
    ["GET", "/desk/api/vendor/products?limit=200&fields=*"],
    ["POST", "/desk/api/vendor/consignments/cons_01/destroy"],
    ["GET", "/desk/api/admin/applications"],
    ["GET", "/desk/api/store/products"],
    ["GET", "/desk/api/vendor/consignments"],
    ["GET", "/desk/api/vendor/consignments?state=open&limit=200&fields=*order"],
    ["GET", "/desk/api/vendor/me?fields=*"],
    ["GET", "/desk/api/vendor/consignments/..%2F..%2Fadmin%2Forders"],
    ["GET", "/desk/api/vendor/consignments/a/../../../admin/orders"],
    ["GET", "/desk/api/vendor/me/"],
    ["GET", "/vendor/me"],
  ])("is shut for %s %s", (method, address) => {
    expect(passage(method, address)).toBeNull()
  })
})
