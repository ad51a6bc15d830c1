import type { AdminVendorList, CraftCard } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { aPieceOf } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const NAMES = { fr: "Français", ar: "العربية" } as const
/** Each walk has a shop of its own, and stands on another screen. */
const WALKS = [
  ["fr", "rihat-al-arz", "phone"],
  ["ar", "naqsh-bab-al-arz", "desktop"],
] as const

/** The wood carvers rest for a while, at the desk; later the chamber suspends their shop, and they answer. */
describe.each(WALKS)("the life of a shop in %s", (language, handle, viewport) => {
  const desk = DESK[language]
  const m = MESSAGES[language]
  const shop = inject("shop")
  const { databaseUrl, demo } = inject("backend")
  const { store, moderator } = people()
  let browser: Browser
  let salma: Api
  let member: Page
  let customer: Page
  let piece: CraftCard
  let vendor_id: string

  const inOneDirection = async (page: Page) => {
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr")
  }
  const add = () => customer.getByRole("button", { name: m.craft.add })

  beforeAll(async () => {
    salma = await moderator()
    piece = await aPieceOf(store, handle)
    vendor_id = (await salma.get<AdminVendorList>("/admin/vendors", { q: handle })).vendors[0]?.id as string
    browser = await launchBrowser()
    customer = (await newVisitor(browser, { language, viewport, baseURL: shop.url })).page
    member = (await newVisitor(browser, { language, viewport, baseURL: shop.url })).page
    await member.goto("/desk")
    await knockAtDesk(member, language, demo.vendors.find((one) => one.handle === handle)!)
    await untilAtDesk(member)
    await member.goto("/desk/me")
    await member.getByRole("radio", { name: NAMES[language] }).check()
  })
  afterAll(async () => {
    await browser?.close()
    await sql(databaseUrl, "update vendor_suspension set ended_at = now() where vendor_id = $1 and ended_at is null", [vendor_id])
    await sql(databaseUrl, "update vendor set status = 'open', back_on = null where id = $1", [vendor_id])
  })

  it("rests when its manager says so, who sees until when", async () => {
    await member.getByRole("button", { name: desk.shop.pause }).click()
    await member.getByText(desk.shop.pause_explained).waitFor()
    await inOneDirection(member)
    await member.getByRole("button", { name: desk.shop.pause_sure }).click()
    await member.getByText(desk.me.vendor_status.paused).first().waitFor()
    await member.getByRole("button", { name: desk.shop.reopen }).waitFor()
    await inOneDirection(member)

    await member.goto("/desk/products")
    await member.getByText(desk.products.sells_nothing(desk.me.vendor_status.paused)).waitFor()
    await inOneDirection(member)
  })

  it("is seen meanwhile, with its pieces, and promises nothing that nobody can order", async () => {
    await customer.goto(`/${language}/shops/${handle}`)
    const [note] = m.shop.paused("…").split("…")
    await customer.getByText(note as string).waitFor()
    await customer.locator(`main a[href="/${language}/crafts/${piece.handle}"]`).waitFor()
    expect(await customer.getByText(m.ready, { exact: true }).count()).toBe(0)
    await inOneDirection(customer)

    await customer.goto(`/${language}/crafts/${piece.handle}`)
    await customer.getByText(note as string).waitFor()
    expect(await add().count()).toBe(0)
    await inOneDirection(customer)
  })

  it("sells again when its manager comes back", async () => {
    await member.goto("/desk/me")
    await member.getByRole("button", { name: desk.shop.reopen }).click()
    await member.getByText(desk.me.vendor_status.open).first().waitFor()
    await expect
      .poll(
        async () => {
          await customer.goto(`/${language}/crafts/${piece.handle}`)
          return add().count()
        },
        { timeout: 15_000 },
      )
      .toBe(1)
  })

  it("reads why the chamber suspends it, and answers once", async () => {
    await salma.post(`/admin/vendors/${vendor_id}/suspend`, { reason: "Trois colis partis en retard." })
    await member.reload()
    await member.getByText("Trois colis partis en retard.").waitFor()
    await member.getByText(desk.shop.appeal_once).waitFor()
    await inOneDirection(member)
    await member.getByLabel(desk.shop.appeal).fill("La route était coupée par la neige.")
    await member.getByRole("button", { name: desk.shop.appeal_send }).click()
    await member.getByText(desk.shop.appealed).waitFor()
    expect(await member.getByLabel(desk.shop.appeal).count()).toBe(0)
  })

  it("is a page that is not there for customers while it is suspended", async () => {
    await expect.poll(async () => (await customer.goto(`/${language}/shops/${handle}`))?.status(), { timeout: 15_000 }).toBe(404)
    await customer.getByRole("heading", { level: 1 }).waitFor()
    await inOneDirection(customer)
  })
})
