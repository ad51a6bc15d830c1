import type { DeskConsignment, VendorEarnings } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

/** A member opens the money page in her own language and sees why what she delivered is not paid yet. */
describe.each(["fr", "ar"] as const)("the money at the desk, in %s", (language) => {
  const m = DESK[language]
  const { store, region_id, memberOf } = people()
  const shop = inject("shop")
  let browser: Browser
  let page: Page
  let number: string
  let parcelId: string
  let member: Api

  beforeAll(async () => {
    member = await memberOf(NAJMAT)
    const order = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    const [parcel] = await parcelsOf(store, order.id)
    if (!parcel) throw new Error("the order has no parcel")
    const act = (action: string, body: object = {}) => member.post<DeskConsignment>(`/vendor/consignments/${parcel.id}/${action}`, body)
    const { carriers } = await act("accept")
    await act("pack")
    await act("ship", { carrier: carriers[0]?.code })
    await act("deliver", { cash_collected_minor: parcel.due_minor })
    parcelId = parcel.id
    number = parcel.number

    browser = await launchBrowser()
    ;({ page } = await newVisitor(browser, { language, baseURL: shop.url }))
    const signIn = inject("backend").demo.vendors.find(({ handle }) => handle === NAJMAT)
    await page.goto("/desk")
    await knockAtDesk(page, language, signIn as { email: string; password: string })
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: { fr: "Français", ar: "العربية" }[language] }).check()
  })
  afterAll(() => browser?.close())

  it("is one tab away, and says of each parcel why it waits and how its part was reckoned", async () => {
    const earning = async () => {
      const { earnings } = await member.get<VendorEarnings>("/vendor/earnings", { limit: 50 })
      return earnings.find(({ consignment }) => consignment.id === parcelId)
    }
    await expect.poll(async () => (await earning())?.state, { timeout: 20_000 }).toBe("held")
    const part = formatMoney((await earning())?.share.vendor_minor ?? 0, language)

    await page.getByRole("navigation", { name: m.tabs.label }).getByRole("link", { name: m.tabs.money }).click()
    await page.getByRole("heading", { level: 1, name: m.money.title }).waitFor()
    await page.getByText(m.money.available).waitFor()
    const row = page.locator(".earnings li").filter({ hasText: number })
    await row.getByText(m.money.held_by_carrier).waitFor()
    expect(await row.locator("summary .amount").textContent()).toBe(part)
    await row.locator("summary").click()
    await row.getByText(m.money.commission_tax).waitFor()
    await row.getByRole("link", { name: m.money.see_order }).click()
    await page.getByRole("heading", { level: 1, name: number }).waitFor()
  })
})
