import type { MembershipList } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { vendorApi } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

/** Houria keeps the orders of two workshops, on one phone. */
describe("a member of two vendors", () => {
  const shop = inject("shop")
  const backend = inject("backend")
  const { store, region_id } = people()
  const m = DESK.fr
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let vendors: { name: string; number: string }[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const { memberships } = await (await vendorApi(backend.url, backend.demo.shared_member)).get<MembershipList>("/vendor/memberships")
    vendors = []
    for (const { vendor } of memberships) {
      const pieces = [await aPieceOf(store, vendor.handle, { min_stock: false })]
      const [parcel] = await parcelsOf(store, (await placeOrder(store, { region_id, pieces })).id)
      vendors.push({ name: vendor.name.fr as string, number: parcel?.number as string })
    }
    ;({ context, page } = await newVisitor(browser, { language: "fr", baseURL: shop.url }))
  })
  afterAll(() => browser.close())

  const choice = (of: Page, i: number) => of.getByRole("button", { name: vendors[i]?.name })
  const parcel = (of: Page, i: number) => of.getByRole("link", { name: vendors[i]?.number })

  it("chooses after the sign-in, and sees the orders of that one alone", async () => {
    await page.goto("/desk")
    await knockAtDesk(page, "fr", backend.demo.shared_member)
    await page.getByRole("heading", { name: m.choose.title }).waitFor()
    await choice(page, 0).click()
    await parcel(page, 0).waitFor()
    expect(await parcel(page, 1).count()).toBe(0)
  })

  it("stays there when the page is opened again", async () => {
    await page.reload()
    await parcel(page, 0).waitFor()
  })

  it("goes to the other from her own page", async () => {
    await page.getByRole("link", { name: m.tabs.me }).click()
    await page.getByRole("link", { name: m.choose.another }).click()
    await page.getByRole("button", { name: m.choose.current }).waitFor()
    await choice(page, 1).click()
    await parcel(page, 1).waitFor()
    expect(await parcel(page, 0).count()).toBe(0)
  })

  it("answers nothing for one from a page that still shows the other", async () => {
    const other = await context.newPage()
    await other.goto("/desk/choose")
    await choice(other, 0).click()
    await parcel(other, 0).waitFor()

    // The first page still shows the second workshop; the phone acts for the first.
    const deeds: number[] = []
    page.on("response", (answer) => void (answer.request().method() === "POST" && deeds.push(answer.status())))
    await page.getByRole("button", { name: m.answer.can }).first().click()
    await parcel(page, 0).waitFor()
    expect(await parcel(page, 1).count()).toBe(0)
    expect(deeds).toEqual([409])
  })

  it("signs out of both", async () => {
    await page.goto("/desk/me")
    await untilAtDesk(page)
    await page.getByRole("button", { name: m.me.sign_out }).click()
    await page.getByText(m.sign_in.signed_out).waitFor()
    await page.goto("/desk")
    await page.getByRole("heading", { name: m.sign_in.title }).waitFor()
  })
})
