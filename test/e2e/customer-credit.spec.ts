import { LOCALES, type OrderReturns } from "@tawiza/contract"
import { formatMoney, spokenCreditCode } from "@tawiza/money"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { aCreditRefund, type Credit } from "../support/customer-credit.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, restock } from "../support/shopping.ts"
import { enterAdmin, putInBasket } from "../support/walks.ts"

/** What the chamber's page calls the deed. */
const MAKE = { fr: "Créer l'avoir", ar: "إنشاء الرصيد" }

/** Khadija pays with what the chamber keeps for her: a part of one basket, and the whole of another. */
describe.each([
  { language: "fr", viewport: "phone", script: false },
  { language: "ar", viewport: "desktop", script: true },
] as const)("paying with a credit, $language on a $viewport", ({ language, viewport, script }) => {
  const m = MESSAGES[language]
  const { store, region_id, memberOf, moderator } = people()
  const shop = inject("shop")
  const backend = inject("backend")
  const money = (minor: number) => formatMoney(minor, language)
  let browser: Browser
  let page: Page
  let credit: Credit
  let plate: string
  let tray: string

  const field = (name: "name" | "phone" | "province" | "city" | "address") => page.getByLabel(m.checkout[name], { exact: true })
  const button = (name: string) => page.getByRole("button", { name, exact: true })
  const summary = () => page.getByRole("complementary")
  const sum = async (name: string) => {
    const term = summary().getByRole("term").filter({ hasText: name })
    return (await term.locator("xpath=following-sibling::dd[1]").textContent())?.trim()
  }
  const put = async (handle: string) => {
    await putInBasket(page, language, handle)
    await page.goto(`/${language}/checkout`)
  }
  const where = async () => {
    await field("name").fill("Khadija Benali")
    await field("phone").fill("06 00 00 00 01")
    await field("province").selectOption("MA-FES")
    await field("city").fill("Fès")
    await field("address").fill("derrière la fontaine")
  }

  beforeAll(async () => {
    const [workshop, chamber] = await Promise.all([memberOf(NAJMAT), moderator()])
    const [piece, other] = [await aPieceOf(store, NAJMAT), await aPieceOf(store, ANAMIL)]
    for (const { sku } of [piece, other]) await restock(chamber, sku, 6)
    const { order, amount_minor } = await aCreditRefund({ store, region_id, workshop, piece }, 2)
    credit = { order, amount_minor, code: "" }
    plate = piece.handle
    tray = other.handle
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport, language, script, baseURL: shop.url })).page
  })
  afterAll(() => browser?.close())

  it("is made by a treasurer, on the page of refunds, and read on the page of the order", async () => {
    const [parcel] = await parcelsOf(store, credit.order)
    const admin = await enterAdmin(browser, backend.demo.treasurer, { admin: shop.admin, language, viewport })
    await admin.goto(`${shop.admin}/returns/refunds`)
    const row = admin.getByRole("row").filter({ hasText: parcel?.number ?? "" })
    await row.getByRole("button", { name: MAKE[language] }).click()
    await admin.getByRole("alertdialog").getByRole("button", { name: MAKE[language] }).click()
    await admin.getByRole("alertdialog").waitFor({ state: "detached" })
    const { returns } = await store.get<OrderReturns>(`/store/orders/${credit.order}/returns`)
    credit.code = returns[0]?.refund?.credit?.code as string
    await row.getByText(spokenCreditCode(credit.code)).waitFor()
    expect(await row.getByRole("button").count()).toBe(0)

    await page.goto(`/${language}/orders/${credit.order}`)
    await page.getByText(spokenCreditCode(credit.code)).waitFor()
    await page.getByText(m.give_back.credit_left(money(credit.amount_minor))).waitFor()
  })

  it("is offered where one chooses how to pay, and says of a wrong code what is wrong", async () => {
    await put(tray)
    await where()
    expect(await page.getByLabel(m.checkout.credit.code, { exact: true }).isVisible()).toBe(false)
    await page.getByText(m.checkout.credit.have, { exact: true }).click()
    await page.getByLabel(m.checkout.credit.code, { exact: true }).fill(credit.code.slice(1))
    expect((await follow(page, button(m.checkout.credit.use))).status()).toBe(422)
    const typed = page.getByLabel(m.checkout.credit.code, { exact: true })
    expect(await typed.getAttribute("aria-invalid")).toBe("true")
    expect(await typed.inputValue()).toBe(credit.code.slice(1))
    // What was written of the address is kept.
    expect(await field("name").inputValue()).toBe("Khadija Benali")
  })

  it("takes its part off, and can be taken off itself", async () => {
    const before = await sum(m.checkout.total)
    await page.getByLabel(m.checkout.credit.code, { exact: true }).fill(spokenCreditCode(credit.code).toLowerCase())
    expect((await follow(page, button(m.checkout.credit.use))).status()).toBe(200)
    expect(await page.getByRole("status").textContent()).toContain(m.checkout.credited)
    expect(await page.getByText(spokenCreditCode(credit.code)).isVisible()).toBe(true)
    expect(await sum(m.checkout.total)).toBe(before)
    const rest = await sum(m.checkout.credit.rest)
    expect(rest).not.toBe(before)
    await follow(page, button(m.checkout.credit.remove))
    expect(await page.getByRole("status").textContent()).toContain(m.checkout.uncredited)
    expect(await sum(m.checkout.total)).toBe(before)
    expect(await summary().getByText(m.checkout.credit.rest).count()).toBe(0)
  })

  it("shows who orders with a code in the field what it pays, before anything is ordered", async () => {
    const typed = page.getByLabel(m.checkout.credit.code, { exact: true })
    if (!(await typed.isVisible())) await page.getByText(m.checkout.credit.have, { exact: true }).click()
    await typed.fill(credit.code)
    await follow(page, button(m.checkout.order))
    expect(page.url()).toBe(`${shop.url}/${language}/checkout`)
    expect(await page.getByRole("status").textContent()).toContain(m.checkout.credited)
  })

  it("pays its part of the order, and its parcels say what is left to pay", async () => {
    const rest = await sum(m.checkout.credit.rest)
    await follow(page, button(m.checkout.order))
    expect(page.url()).toContain(`/${language}/orders/`)
    const order = page.url().split("/").at(-1) as string
    const parcels = await parcelsOf(store.with({ "x-medusa-locale": LOCALES[language] }), order)
    expect(money(parcels.reduce((sum, { due_minor }) => sum + due_minor, 0))).toBe(rest)
    for (const { credit_minor } of parcels) await page.getByText(m.order.credit_paid(money(credit_minor))).waitFor()
  })

  it("pays a basket whole when there is enough, and asks for no money", async () => {
    // Declined, the parcel gives the credit back what it paid.
    const order = page.url().split("/").at(-1) as string
    const member = await memberOf(ANAMIL)
    for (const { id, credit_minor } of await parcelsOf(store, order)) {
      await member.post(`/vendor/consignments/${id}/decline`, { reason: "Plus de cuivre" })
      await page.reload()
      await page.getByText(m.order.credit_back(money(credit_minor))).waitFor()
    }
    await page.goto(`/${language}/orders/${credit.order}`)
    const left = page.getByText(m.give_back.credit_left(money(credit.amount_minor)))
    await expect
      .poll(
        async () => {
          await page.reload()
          return left.count()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
    expect(await page.getByText(spokenCreditCode(credit.code)).isVisible()).toBe(true)

    await put(plate)
    await where()
    const pickup = page.getByRole("radio", { name: new RegExp(m.checkout.pickup) })
    await pickup.check()
    await page.getByText(m.checkout.credit.have, { exact: true }).click()
    await page.getByLabel(m.checkout.credit.code, { exact: true }).fill(credit.code)
    await follow(page, button(m.checkout.credit.use))
    await page.getByText(m.checkout.credit.pays_all, { exact: true }).waitFor()
    expect(await sum(m.checkout.credit.rest)).toBe(money(0))
    await follow(page, button(m.checkout.order))
    const [parcel] = await parcelsOf(store, page.url().split("/").at(-1) as string)
    expect(parcel).toMatchObject({ due_minor: 0, credit_minor: parcel?.total_minor })
  })
})
