import { LANGUAGES, type Language } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, placeOrder } from "../support/shopping.ts"
import { putInBasket } from "../support/walks.ts"

const NAMES = { fr: "Français", ar: "العربية", en: "English" }
/** From French to the two others and back. */
const ROUND: readonly Language[] = ["ar", "en", "fr"]

describe("changing the language", () => {
  const shop = inject("shop")
  const { store, region_id } = people()
  let browser: Browser
  let page: Page
  let handle: string
  let order: string

  beforeAll(async () => {
    const piece = await aPieceOf(store, NAJMAT)
    handle = piece.handle
    order = (await placeOrder(store, { region_id, pieces: [piece] })).id
    browser = await launchBrowser()
    page = (await newVisitor(browser, { script: false, baseURL: shop.url })).page
    await putInBasket(page, "fr", handle)
  })
  afterAll(() => browser.close())

  it.each([
    ["the first page", () => ""],
    ["a narrowed catalogue", () => "/crafts?q=plat&province=MA-FES&province=MA-MEK&in_stock=true"],
    ["a product", () => `/crafts/${handle}`],
    ["a shop", () => `/shops/${NAJMAT}`],
    ["the basket", () => "/basket"],
    ["the checkout", () => "/checkout"],
    ["an order", () => `/orders/${order}`],
    ["a page that does not exist", () => "/nothing-here"],
  ])("keeps %s", async (_, rest) => {
    await page.goto(`/fr${rest()}`)
    let now: Language = "fr"
    for (const next of ROUND) {
      const languages = page.getByRole("navigation", { name: MESSAGES[now].nav.languages, exact: true })
      await follow(page, languages.getByRole("link", { name: NAMES[next], exact: true }))
      expect(page.url()).toBe(`${shop.url}/${next}${rest()}`)
      expect(await page.locator("html").getAttribute("lang")).toBe(next)
      now = next
    }
    expect(await page.getByRole("link", { name: MESSAGES.fr.nav.in_basket(1) }).count()).toBe(1)
  })

  it("is one tap from the head of every page", async () => {
    await page.goto("/fr/shops")
    await follow(page, page.getByRole("banner").getByRole("link", { name: NAMES.ar, exact: true }))
    expect(page.url()).toBe(`${shop.url}/ar/shops`)
  })

  it("turns the desk around without leaving the screen, and is remembered", async () => {
    const { page: phone } = await newVisitor(browser, { language: "ar", baseURL: shop.url })
    await phone.goto("/desk")
    for (const language of LANGUAGES) {
      await phone.getByRole("radio", { name: NAMES[language] }).check()
      await phone.getByRole("heading", { name: DESK[language].sign_in.title }).waitFor()
      expect(await phone.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr")
    }
    await phone.reload()
    await phone.getByRole("heading", { name: DESK.en.sign_in.title }).waitFor()
  })
})
