import type { AdminRefundList, AdminReturnList, Consignment, OrderReturns, ReturnView } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { adminApi } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { carry, until } from "../support/parcels.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** Omar keeps the chamber's money: the carrier's file, the bank, and what customers are given back. */
describe("a treasurer at the chamber", () => {
  const { store, region_id, memberOf } = people()
  const shop = inject("shop")
  const backend = inject("backend")
  let browser: Browser
  let page: Page
  let parcel: Consignment
  let tracking: string

  beforeAll(async () => {
    const member = await memberOf(NAJMAT)
    const order = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    parcel = (await parcelsOf(store, order.id))[0] as Consignment
    tracking = (await carry(member, parcel, "delivered")).tracking?.number as string
    const collected = () =>
      sql(backend.databaseUrl, "select 1 from settlement_fact where consignment_id = $1 and kind = 'cash_collected'", [parcel.id])
    await until(collected, (rows) => rows.length > 0, "the cash")
    await aDispute(order.id)
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport: "desktop", language: "en" })).page
    page.setDefaultTimeout(15_000)
    await signIn(backend.demo.treasurer)
  })
  afterAll(() => browser?.close())

  async function signIn({ email, password }: { email: string; password: string }) {
    await page.context().clearCookies()
    await page.goto(`${shop.admin}/login`)
    await page.getByPlaceholder("Email").fill(email)
    await page.getByPlaceholder("Password").fill(password)
    await page.getByRole("button", { name: "Continue with Email", exact: true }).click()
    await page.waitForURL(/\/orders/)
  }

  /** The customer says that the plate is broken; the workshop that it was whole. */
  async function aDispute(order: string) {
    const { parcels } = await store.get<OrderReturns>(`/store/orders/${order}/returns`)
    const asked = await store.post<ReturnView>(`/store/orders/${order}/returns`, {
      consignment_id: parcel.id,
      items: [{ line_item_id: parcels[0]?.lines[0]?.line_item_id, quantity: 1 }],
      reason: "damaged",
      phone: "06 00 00 00 01",
      refund: { method: "counter" },
    })
    await (await memberOf(NAJMAT)).post(`/vendor/returns/${asked.id}/dispute`, { reason: "Elle était entière" })
  }

  it("looks at a carrier's file, records it, and sees what nobody knows", async () => {
    await page.goto(`${shop.admin}/cash/files`)
    const amount = (parcel.due_minor / 100).toFixed(2).replace(".", ",")
    const text = `\ufeffNuméro d'envoi;Montant CRBT\r\n${tracking};${amount}\r\nRR111111111MA;50,00\r\n`
    await page.getByLabel("CSV file").setInputFiles({ name: "amana.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
    await page.getByRole("button", { name: "Look at it" }).click()
    const lines = page.getByRole("table", { name: "Lines" })
    await lines.getByRole("row").filter({ hasText: tracking }).getByText("Exact").waitFor()
    await page.getByRole("button", { name: "Record", exact: true }).click()
    await page.getByRole("link", { name: "See the remittance" }).click()
    await page.getByRole("heading", { level: 1, name: "amana.csv" }).waitFor()
  })

  it("says whose the unknown line is, and that the bank has the rest", async () => {
    await page.getByRole("button", { name: "Decide" }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByRole("radio", { name: "To be given back to the carrier" }).click()
    await dialog.getByRole("button", { name: "Decide" }).click()
    await dialog.getByText("Write how it is known.").waitFor()
    await dialog.getByLabel("How it is known").fill("La poste l'a dit")
    await dialog.getByRole("button", { name: "Decide" }).click()
    await page.getByText("La poste l'a dit").waitFor()
    await page.getByLabel("Reference on the statement").fill("VIR 77")
    await page.getByRole("button", { name: "The bank has it" }).click()
    await page.getByText(/reference .*VIR 77/).waitFor()
    await page.goto(`${shop.admin}/cash`)
    const row = page.getByRole("table").getByRole("row").filter({ hasText: "Moroccan Post" })
    await row.getByText(formatMoney(parcel.due_minor, "en")).first().waitFor()
  })

  it("is ruled by a moderator, and paid by the treasurer", async () => {
    await signIn(backend.demo.moderator)
    await page.goto(`${shop.admin}/returns?status=disputed`)
    await page.getByRole("row").filter({ hasText: parcel.number }).getByRole("button", { name: "Rule" }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByRole("radio", { name: /Give back a part/ }).click()
    await dialog.getByLabel("Sum given back to the customer").fill("40")
    await dialog.getByLabel("Reason").fill("Un éclat, photo vue")
    await dialog.getByRole("button", { name: "Rule" }).click()
    await dialog.waitFor({ state: "detached" })
    const moderator = await adminApi(backend.url, backend.demo.moderator)
    const { returns } = await moderator.get<AdminReturnList>("/admin/consignment-returns", { status: "settled", limit: 100 })
    expect(returns.find(({ consignment }) => consignment.id === parcel.id)?.amount_minor).toBe(4000)

    await signIn(backend.demo.treasurer)
    await page.goto(`${shop.admin}/returns/refunds?status=due`)
    await page.getByRole("row").filter({ hasText: parcel.number }).getByRole("button", { name: "Record the sending" }).click()
    await dialog.getByLabel("Reference of the statement or receipt").fill("REÇU 3")
    await dialog.getByRole("button", { name: "Record the sending" }).click()
    await dialog.waitFor({ state: "detached" })
    const treasurer = await adminApi(backend.url, backend.demo.treasurer)
    const { refunds } = await treasurer.get<AdminRefundList>("/admin/customer-refunds", { status: "sent", limit: 100 })
    expect(refunds.find(({ consignment }) => consignment.id === parcel.id)).toMatchObject({ reference: "REÇU 3", method: "counter" })
  })
})
