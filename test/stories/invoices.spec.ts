import { createRequire } from "node:module"
import type {
  DeskConsignment,
  InvoiceContent,
  InvoiceList,
  InvoiceRow,
  OrderInvoiceList,
  VendorEarnings,
  VendorStatement,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, type Order, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** Until what a deed caused has been posted; events and jobs run beside the requests. */
const SOON = { timeout: 20_000, interval: 200 }

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)

describe("Khadija buys a plate from Najmat and a tray from Anamil, and each vendor's papers follow", () => {
  const { store, region_id, memberOf, moderator } = people()
  const { databaseUrl, demo, url } = inject("backend")
  let booted: Booted
  let najmat: Api
  let anamil: Api
  let treasurer: Api
  let order: Order

  const papers = async () => (await store.get<OrderInvoiceList>(`/store/orders/${order.id}/invoices`)).invoices
  const parcelOf = async (handle: string) => (await parcelsOf(store, order.id)).find(({ vendor }) => vendor.handle === handle)!
  const listed = async (of: Api, query: Record<string, string> = {}) =>
    (await of.get<InvoiceList>(of === treasurer ? "/admin/invoices" : "/vendor/invoices", { limit: "100", ...query })).invoices
  const pdf = async (of: Api, path: string) => {
    const answer = await of.request("GET", path)
    return { type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const shareOf = async (member: Api, id: string) =>
    (await member.get<VendorEarnings>("/vendor/earnings", { limit: 100 })).earnings.find(({ consignment }) => consignment.id === id)!.share

  async function deliver(member: Api, id: string) {
    const act = (action: string, body: object = {}) => member.post<DeskConsignment>(`/vendor/consignments/${id}/${action}`, body)
    const { carriers, total_minor } = await act("accept")
    await act("pack")
    await act("ship", { carrier: carriers[0]?.code })
    await act("deliver", { cash_collected_minor: total_minor })
  }

  beforeAll(async () => {
    ;[najmat, anamil, treasurer] = await Promise.all([memberOf(NAJMAT), memberOf(ANAMIL), adminApi(url, demo.treasurer)])
    const chamber = await moderator()
    const { book } = await chamber.get<{ book: { version: number } }>("/admin/commission-rules")
    const rule = { id: "all", on: "pieces", vendor_id: null, craft: null, kind: null, rate_bp: 1000, fixed_minor: null }
    const open = { floor_minor: null, ceiling_minor: null, promotion_bearer: "vendor", starts_on: "2026-01-01", ends_on: null }
    await chamber.post("/admin/commission-rules", { version: book.version, rules: [{ ...rule, ...open }], note: "Dix pour cent" })
    const pieces = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    order = await placeOrder(store, { region_id, pieces })
    booted = await bootContainer(databaseUrl)
  })
  afterAll(() => booted?.shutdown())

  it("there is none before a parcel is with her", async () => {
    expect(await papers()).toEqual([])
  })

  it("one is issued when Najmat's parcel arrives, in Najmat's name, over what she paid for it", async () => {
    const parcel = await parcelOf(NAJMAT)
    await deliver(najmat, parcel.id)
    await expect.poll(papers, SOON).toHaveLength(1)
    const [paper] = await papers()
    expect(paper).toMatchObject({ kind: "sale", consignment_id: parcel.id, number: expect.stringMatching(/^F-\d{4}-\d{5}$/) })

    const [row] = (await listed(najmat)).filter(({ id }) => id === paper?.id)
    expect(row).toMatchObject({ buyer: "Khadija Benali", parcel_number: parcel.number, total_minor: parcel.total_minor })
    const [{ content }] = (await sql<{ content: InvoiceContent }>(databaseUrl, "select content from invoice where id = $1", [
      paper?.id,
    ])) as [{ content: InvoiceContent }]
    expect(content.seller.ice).toMatch(/^\d{15}$/)
    expect(content.buyer.address.fr).toContain("derb Sidi Bouazza")
    expect(content.lines.map(({ total_minor }) => total_minor).reduce((a, b) => a + b)).toBe(parcel.total_minor)
  })

  it("it is one page of paper for whoever has the order, in French and in Arabic, and always the same file", async () => {
    const [paper] = await papers()
    await expect(store.get("/store/orders/order_none/invoices")).rejects.toMatchObject({ status: 404, body: { code: "not_found" } })
    const path = `/store/orders/${order.id}/invoices/${paper?.id}`
    const french = await pdf(store, `${path}?locale=fr-FR`)
    expect(french.type).toBe("application/pdf")
    expect(french.bytes.subarray(0, 5).toString()).toBe("%PDF-")
    expect(french.bytes.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect((await pdf(store, `${path}?locale=fr-FR`)).bytes.equals(french.bytes)).toBe(true)
    const arabic = await pdf(store, `${path}?locale=ar-MA`)
    expect(arabic.bytes.toString("latin1")).toContain("/Lang (ar-MA)")
    expect((await pdf(najmat, `/vendor/invoices/${paper?.id}?locale=ar-MA`)).bytes.equals(arabic.bytes)).toBe(true)
    expect((await pdf(treasurer, `/admin/invoices/${paper?.id}?locale=ar-MA`)).bytes.equals(arabic.bytes)).toBe(true)
  })

  it("it is nobody else's: neither another order nor another vendor opens it", async () => {
    const [paper] = await papers()
    const other = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    for (const answer of [
      await store.request("GET", `/store/orders/${other.id}/invoices/${paper?.id}`),
      await anamil.request("GET", `/vendor/invoices/${paper?.id}`),
      await store.request("GET", `/store/orders/${order.id}/invoices/inv_none`),
    ]) {
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ code: "not_found" })
    }
    expect((await listed(anamil)).map(({ id }) => id)).not.toContain(paper?.id)
  })

  it("a later change of the vendor's name changes nothing of it", async () => {
    const [paper] = await papers()
    const before = await pdf(treasurer, `/admin/invoices/${paper?.id}`)
    const [{ name }] = (await sql<{ name: string }>(databaseUrl, "select name from vendor where handle = $1", [NAJMAT])) as [
      { name: string },
    ]
    await sql(databaseUrl, "update vendor set name = 'Autre nom' where handle = $1", [NAJMAT])
    const after = await pdf(treasurer, `/admin/invoices/${paper?.id}`)
    await sql(databaseUrl, "update vendor set name = $2 where handle = $1", [NAJMAT, name])
    expect(after.bytes.equals(before.bytes)).toBe(true)
  })

  it("a refund makes a credit note over the part that is given back, once", async () => {
    const { recordCredit, issueCredits } =
      require("@tawiza/settlement/invoices/issue-credits") as typeof import("@tawiza/settlement/invoices/issue-credits")
    const { connectionOf } = require("@tawiza/vendor/rows") as typeof import("@tawiza/vendor/rows")
    const parcel = await parcelOf(NAJMAT)
    const share = await shareOf(najmat, parcel.id)
    const line = share.lines[0]!
    const credit = {
      key: `test:${parcel.id}`,
      consignment_id: parcel.id,
      order_id: order.id,
      reason: "Pièce ébréchée",
      lines: [{ line_item_id: line.line_item_id, total_minor: line.total_minor }],
      commission_minor: BigInt(line.commission_minor),
      tax_minor: BigInt(line.tax_minor),
    }
    await recordCredit(connectionOf(booted.container), credit)
    await recordCredit(connectionOf(booted.container), credit)
    await Promise.all([issueCredits(booted.container), issueCredits(booted.container), issueCredits(booted.container)])
    const [invoice, note, ...more] = await papers()
    expect(more).toEqual([])
    expect(note).toMatchObject({ kind: "sale_credit", number: expect.stringMatching(/^A-/) })
    const row = (await listed(treasurer, { kind: "sale_credit" })).find(({ id }) => id === note?.id)
    expect(row).toMatchObject({ total_minor: -line.total_minor, corrects_number: invoice?.number })
  })

  it("the chamber's commission is invoiced when the month is over, once for all of a vendor's parcels, and credited after that", async () => {
    const { issueInvoices } =
      require("@tawiza/settlement/invoices/issue-invoices") as typeof import("@tawiza/settlement/invoices/issue-invoices")
    const kinds = async () =>
      (await listed(najmat)).filter(({ kind }) => kind.startsWith("commission")).map(({ kind, total_minor }) => ({ kind, total_minor }))
    await issueInvoices(booted.container)
    expect(await kinds()).toEqual([])

    const next = new Date(Date.now() + 32 * 86_400_000)
    await Promise.all([1, 2, 3].map(() => issueInvoices(booted.container, next)))
    const issued = await kinds()
    const [{ kept }] = (await sql<{ kept: string }>(
      databaseUrl,
      `select sum((payload ->> 'commission_minor')::bigint + (payload ->> 'tax_minor')::bigint) as kept
      from settlement_fact f join vendor v on v.id = f.vendor_id where f.kind = 'delivered' and v.handle = $1`,
      [NAJMAT],
    )) as [{ kept: string }]
    const line = (await shareOf(najmat, (await parcelOf(NAJMAT)).id)).lines[0]!
    // Other stories of the same vendor may have given pieces back too.
    expect(issued.filter(({ kind }) => kind === "commission")).toEqual([{ kind: "commission", total_minor: Number(kept) }])
    expect(issued).toContainEqual({ kind: "commission_credit", total_minor: -(line.commission_minor + line.tax_minor) })
    const paper = (await listed(najmat, { kind: "commission" }))[0] as InvoiceRow
    expect(paper).toMatchObject({ month: expect.stringMatching(/^\d{4}-\d{2}$/), order_id: null })
    expect((await pdf(najmat, `/vendor/invoices/${paper.id}`)).type).toBe("application/pdf")
    expect((await papers()).map(({ kind }) => kind)).toEqual(["sale", "sale_credit"])
  })

  it("all are a table for a bookkeeper: one row for each paper and rate, and the rows sum to the papers", async () => {
    const list = await listed(treasurer)
    const text = await (await treasurer.request("GET", "/admin/invoices?format=csv")).text()
    const [header, ...rows] = text.replace("\ufeff", "").trim().split("\r\n")
    expect(header).toBe(
      "number,kind,issued_on,seller,seller_ice,seller_tax_id,buyer,buyer_ice,order,parcel,delivered_on,month,corrects,tax_rate,net,tax,total",
    )
    const cents = rows.map((row) => Math.round(Number(row.split(",").at(-1)) * 100))
    expect(cents.reduce((a, b) => a + b, 0)).toBe(list.reduce((sum, { total_minor }) => sum + total_minor, 0))
    const own = await (await najmat.request("GET", "/vendor/invoices?format=csv&kind=sale")).text()
    expect(own.trim().split("\r\n").length - 1).toBeGreaterThanOrEqual((await listed(najmat, { kind: "sale" })).length)
    expect(own).not.toContain(",commission,")
  })

  it("a lost event is made good by the sweep, and only one paper comes of both", async () => {
    const parcel = await parcelOf(ANAMIL)
    await deliver(anamil, parcel.id)
    const { sweep } = require("@tawiza/settlement/sweep") as typeof import("@tawiza/settlement/sweep")
    await Promise.all([sweep(booted.container), sweep(booted.container), sweep(booted.container)])
    const own = async () => (await papers()).filter(({ consignment_id }) => consignment_id === parcel.id)
    await expect.poll(own, SOON).toHaveLength(1)
  })

  it("its month's statement tells the parcel and closes with what the ledger has", async () => {
    const statement = await najmat.get<VendorStatement>("/vendor/statement")
    const parcel = await parcelOf(NAJMAT)
    const share = await shareOf(najmat, parcel.id)
    expect(statement.orders.find((one) => one.parcel.id === parcel.id)).toMatchObject({
      parcel: { number: parcel.number, order_number: order.display_id },
      share: { total_minor: share.total_minor, commission_minor: share.commission_minor, vendor_minor: share.vendor_minor },
    })
    const balance = await najmat.get<VendorStatement["closing"]>("/vendor/balance")
    expect(balance).toMatchObject(statement.closing)
    expect(statement.over).toBe(false)

    const table = await (await najmat.request("GET", "/vendor/statement?format=csv")).text()
    expect(table.trim().split("\r\n")).toHaveLength(statement.lines.length + 3)
    const arabic = await pdf(najmat, "/vendor/statement?format=pdf&locale=ar-MA")
    expect(arabic.bytes.toString("latin1")).toContain("/Lang (ar-MA)")
    expect((await anamil.get<VendorStatement>("/vendor/statement")).orders.map((one) => one.parcel.id)).not.toContain(parcel.id)
    for (const month of ["2999-01", "2026-13", "x"]) {
      await expect(najmat.get("/vendor/statement", { month })).rejects.toMatchObject({
        status: 400,
        body: { details: { fields: "month" } },
      })
    }
  })
})
