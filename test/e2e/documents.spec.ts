import { readFileSync } from "node:fs"
import type { DeskConsignment, OrderInvoiceList } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { aPieceOf, type Order, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const JILD = "jild-wa-khayt"

/** A parcel has arrived: Khadija wants its invoice, the cooperative its statement, the chamber the list for its bookkeeper. */
describe("papers reach those whom they are for", () => {
  const shop = inject("shop")
  const { store, region_id, memberOf } = people()
  const [fr, ar] = [DESK.fr.documents, MESSAGES.ar.order]
  let browser: Browser
  let order: Order
  let number: string

  /** Presses a link to a file. @returns its first bytes and its name */
  async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([page.waitForEvent("download"), link.click()])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    const member = await memberOf(JILD)
    order = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, JILD)] })
    const [parcel] = await parcelsOf(store, order.id)
    const act = (action: string, body: object = {}) => member.post<DeskConsignment>(`/vendor/consignments/${parcel?.id}/${action}`, body)
    const { carriers, total_minor } = await act("accept")
    await act("pack")
    await act("ship", { carrier: carriers[0]?.code })
    await act("deliver", { cash_collected_minor: total_minor })
  })
  afterAll(() => browser?.close())

  it("the customer takes the invoice from the tracking page, in her language and without script", async () => {
    const papers = async () => (await store.get<OrderInvoiceList>(`/store/orders/${order.id}/invoices`)).invoices
    await expect.poll(papers, { timeout: 20_000 }).toHaveLength(1)
    number = (await papers())[0]?.number as string
    const { page } = await newVisitor(browser, { language: "ar", script: false, baseURL: shop.url })
    await page.goto(`/ar/orders/${order.id}`)
    const file = await download(page, page.getByRole("link", { name: new RegExp(`${ar.invoice}.*${number}`) }))
    expect(file.name).toBe(`${number}.pdf`)
    expect(file.bytes.toString("latin1")).toMatch(/^%PDF-[\s\S]*\/Lang \(ar-MA\)/)
    expect((await page.request.get(`/ar/orders/${order.id}/invoices/inv_none`)).status()).toBe(404)
  })

  it("the cooperative finds the month's statement and the invoice below its money", async () => {
    const { page } = await newVisitor(browser, { language: "fr", baseURL: shop.url })
    const signIn = inject("backend").demo.vendors.find(({ handle }) => handle === JILD)
    await page.goto("/desk")
    await knockAtDesk(page, "fr", signIn as { email: string; password: string })
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: "Français" }).check()
    await page.goto("/desk/money")
    await page.getByRole("link", { name: fr.title }).click()
    await page.getByRole("heading", { level: 1, name: fr.title }).waitFor()

    const month = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" }).format(new Date()).slice(0, 7)
    const statement = await download(page, page.getByRole("link", { name: fr.paper(month, "Français") }))
    expect(statement.name).toBe(`${JILD}-${month}.pdf`)
    expect(statement.bytes.toString("latin1")).toMatch(/^%PDF-[\s\S]*\/Lang \(fr-FR\)/)
    const invoice = await download(page, page.getByRole("link", { name: fr.paper(number, "العربية") }))
    expect(invoice.bytes.toString("latin1")).toMatch(/\/Lang \(ar-MA\)/)
    const table = await download(page, page.getByRole("link", { name: fr.table_all }))
    expect(table.bytes.toString("utf8")).toContain(number)
    await page.getByText(fr.exempt).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it("the treasurer finds it in the chamber's list, and sets how the cooperative is taxed", async () => {
    const { page } = await newVisitor(browser, { viewport: "desktop", language: "en" })
    const { email, password } = inject("backend").demo.treasurer
    await page.goto(shop.admin)
    await page.getByPlaceholder("Email").fill(email)
    await page.getByPlaceholder("Password").fill(password)
    await page.getByRole("button", { name: "Continue with Email", exact: true }).click()
    await page.waitForURL(/\/orders/)
    await page.goto(`${shop.admin}/invoices`)
    await page.getByRole("searchbox", { name: "Number, parcel or customer" }).fill("Khadija")
    await page.keyboard.press("Enter")
    const row = page.getByRole("table", { name: "Invoices and credit notes" }).getByRole("row").filter({ hasText: number }).first()
    const file = await download(page, row.getByRole("link", { name: /French.*PDF/ }))
    expect(file.bytes.subarray(0, 5).toString()).toBe("%PDF-")

    await page.goto(`${shop.admin}/vendors?q=jild`)
    await page.getByRole("table").getByRole("link").first().click()
    await page.getByRole("link", { name: "Tax and numbers" }).click()
    await page.getByText("Nothing yet: without a decision prices are exempt.").waitFor()
    const form = page.getByRole("region", { name: "Change the tax" })
    await form.getByRole("combobox", { name: "Tax" }).click()
    await page.getByRole("option", { name: /20/ }).click()
    await form.getByRole("textbox", { name: "Reason" }).fill("Above the threshold")
    await form.getByRole("button", { name: "Save" }).click()
    await page.getByText(/All prices: .*20.*% in the prices/).waitFor()
  })
})
