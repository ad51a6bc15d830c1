import { type AdminRefundList, type Consignment, LOCALES, type OrderReturns } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { adminApi } from "../support/api.ts"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { carry } from "../support/parcels.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const RIB = "011519000001205000534921"

/** Khadija gives a plate back with script off; the workshop takes it at its desk; the chamber sends her money. */
describe.each([
  { language: "fr", viewport: "phone" },
  { language: "ar", viewport: "desktop" },
] as const)("giving a piece back, $language on a $viewport", ({ language, viewport }) => {
  const m = MESSAGES[language]
  const d = DESK[language]
  const { store, region_id, memberOf } = people()
  const shop = inject("shop")
  const backend = inject("backend")
  let browser: Browser
  let page: Page
  let desk: Page
  let order: string
  let parcel: Consignment

  const field = (name: "bank_number" | "holder" | "phone" | "text") => page.getByLabel(m.give_back[name], { exact: true })
  const choice = (name: string) => page.getByRole("radio", { name })
  const send = () => page.getByRole("button", { name: m.give_back.send, exact: true })

  beforeAll(async () => {
    const member = await memberOf(NAJMAT)
    const placed = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    order = placed.id
    parcel = (await parcelsOf(store.with({ "x-medusa-locale": LOCALES[language] }), order))[0] as Consignment
    await carry(member, parcel, "delivered")
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport, language, script: false, baseURL: shop.url })).page
    desk = (await newVisitor(browser, { language, baseURL: shop.url })).page
  })
  afterAll(() => browser?.close())

  it("begins at the parcel, and says of an empty form what is missing", async () => {
    await page.goto(`/${language}/orders/${order}`)
    await follow(page, page.getByRole("link", { name: m.give_back.link }))
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(m.give_back.title)
    expect((await follow(page, send())).status()).toBe(422)
    const alert = page.getByRole("alert")
    for (const name of ["items", "reason", "method", "phone"] as const) {
      expect(await alert.getByRole("link", { name: m.give_back.error[name] }).getAttribute("href")).toBe(`#${name}`)
    }
  })

  it("is refused to who does not know the order's telephone, and keeps what was written", async () => {
    await page.getByRole("spinbutton").fill("1")
    await choice(m.give_back.reason.changed_mind).check()
    await choice(m.give_back.method.transfer).check()
    await field("bank_number").fill(RIB)
    await field("holder").fill("Khadija Benali")
    await field("phone").fill("06 00 00 00 77")
    expect((await follow(page, send())).status()).toBe(422)
    expect(await page.getByRole("alert").textContent()).toContain(m.give_back.refused)
    expect(await field("bank_number").inputValue()).toBe(RIB)
    expect(await page.getByRole("spinbutton").inputValue()).toBe("1")
    await field("phone").fill("06 00 00 00 01")
    await follow(page, send())
    expect(page.url()).toBe(`${shop.url}/${language}/orders/${order}`)
    await page.getByText(m.give_back.status.asked).waitFor()
    // All of the parcel is asked for: nothing is left to give back.
    expect(await page.getByRole("link", { name: m.give_back.link }).count()).toBe(0)
  })

  it("is answered at the desk, and received", async () => {
    const signIn = backend.demo.vendors.find(({ handle }) => handle === NAJMAT)
    await desk.goto("/desk")
    await knockAtDesk(desk, language, signIn as { email: string; password: string })
    await untilAtDesk(desk)
    await desk.goto("/desk/me")
    await desk.getByRole("radio", { name: { fr: "Français", ar: "العربية" }[language] }).check()
    await desk.goto("/desk")
    await desk.getByRole("link", { name: d.returns.see }).click()
    const card = desk.getByRole("article").filter({ hasText: parcel.number })
    await card.getByText("Khadija Benali").waitFor()
    await card.getByRole("button", { name: d.returns.accept }).click()
    await card.getByText(d.returns.status.accepted).waitFor()
    await card.getByRole("button", { name: d.returns.receive, exact: true }).click()
    await card.getByRole("button", { name: d.returns.receive_sure }).click()
    await card.getByText(d.returns.refund.due).waitFor()
  })

  it("lets the customer change her mind about how she is paid", async () => {
    await page.reload()
    await page.getByText(m.give_back.status.received).waitFor()
    await follow(page, page.getByRole("link", { name: m.give_back.change_way }))
    await choice(m.give_back.method.counter).check()
    await field("phone").fill("0600000001")
    await follow(page, page.getByRole("button", { name: m.give_back.send_way, exact: true }))
    await page.getByText(m.give_back.method.counter).waitFor()
  })

  it("ends with the money", async () => {
    const treasurer = await adminApi(backend.url, backend.demo.treasurer)
    const { returns } = await store.get<OrderReturns>(`/store/orders/${order}/returns`)
    const { refunds } = await treasurer.get<AdminRefundList>("/admin/customer-refunds", { limit: 100 })
    const refund = refunds.find(({ return_id }) => return_id === returns[0]?.id)
    await treasurer.post(`/admin/customer-refunds/${refund?.id}/sent`, { on: "2026-11-27", reference: "REÇU 1" })
    await page.reload()
    await page.getByText(m.give_back.sent("").trim()).waitFor()
    expect(await page.getByRole("link", { name: m.give_back.change_way }).count()).toBe(0)
  })
})
