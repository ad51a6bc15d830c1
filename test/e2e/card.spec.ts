import { AxeBuilder } from "@axe-core/playwright"
import { LANGUAGES, type Language } from "@tawiza/contract"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { follow, launchBrowser, newVisitor, VIEWPORTS } from "../support/browser.ts"
import { type CardShop, openCardShop } from "../support/card.ts"
import { NAJMAT } from "../support/people.ts"
import { type Shop, startShop } from "../support/shop.ts"
import { aPieceOf, restock } from "../support/shopping.ts"
import { standInForStripe } from "../support/stripe/stand-in.ts"
import { putInBasket } from "../support/walks.ts"

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
const GOOD = "4242424242424242"
const DECLINED = "4000000000000002"
const ASKS = "4000002500003155"

describe("paying by card in the shop", () => {
  let browser: Browser
  let market: CardShop
  let shop: Shop
  let handle: string
  const open: BrowserContext[] = []

  beforeAll(async () => {
    ;[browser, market] = await Promise.all([launchBrowser(), openCardShop({ admin: true })])
    const piece = await aPieceOf(market.store(), NAJMAT)
    handle = piece.handle
    await restock(await market.moderator(), piece.sku, 20)
    shop = await startShop({ apiPort: market.backend.port, publishableKey: market.demo.publishable_key })
  })
  afterEach(async () => {
    for (const context of open.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await shop?.stop()
    await market?.stop()
  })

  const visit = async (language: Language = "fr", script = true) => {
    const visitor = await newVisitor(browser, { language, script, baseURL: shop.url })
    open.push(visitor.context)
    return { ...visitor, asked: await standInForStripe(visitor.context, visitor.page, market.fake) }
  }
  /** To the checkout, filled in; the way to pay is the test's to choose. */
  const atCheckout = async (page: Page, language: Language) => {
    const m = MESSAGES[language].checkout
    await putInBasket(page, language, handle)
    await page.goto(`/${language}/checkout`)
    await page.getByLabel(m.name).fill("Salma El Idrissi")
    await page.getByLabel(m.phone, { exact: true }).fill("06 00 00 00 12")
    await page.getByLabel(m.province).selectOption("MA-FES")
    await page.getByLabel(m.city).fill("Fès")
    await page.getByLabel(m.address, { exact: true }).fill("12, derb Sidi Bouazza")
    await follow(page, page.getByRole("button", { name: m.quote }))
  }
  const atCard = async (page: Page, language: Language) => {
    const m = MESSAGES[language].checkout
    await atCheckout(page, language)
    await page.getByRole("radio", { name: m.card }).check()
    await follow(page, page.getByRole("button", { name: m.order, exact: true }))
    await page.getByRole("heading", { name: m.card_page.title, level: 1 }).waitFor()
  }
  const give = async (page: Page, number: string) => {
    await page.getByLabel("Card number (stand-in for Stripe)").fill(number)
    await page.locator("[data-pay]").click()
  }
  const ordered = async (page: Page, language: Language) => {
    await page.waitForURL(new RegExp(`/${language}/orders/`))
    return new URL(page.url()).pathname.split("/").at(-1) as string
  }

  it.each(LANGUAGES)("in %s: Stripe is asked for nothing before the card is chosen, and the order is charged", async (language) => {
    const { page, asked, strangers } = await visit(language)
    await atCheckout(page, language)
    expect([...asked, ...strangers]).toEqual([])
    await page.getByRole("radio", { name: MESSAGES[language].checkout.card }).check()
    await follow(page, page.getByRole("button", { name: MESSAGES[language].checkout.order, exact: true }))
    await give(page, GOOD)
    await ordered(page, language)
    expect(asked).toEqual(["https://js.stripe.com/endive/stripe.js"])
    const payment = [...market.fake.account.payments.values()].at(-1)
    await expect.poll(() => payment?.status, { timeout: 30_000 }).toBe("succeeded")
  })

  it.each(LANGUAGES)("in %s: a declined card says that nothing was charged, and another one pays", async (language) => {
    const { page } = await visit(language)
    await atCard(page, language)
    await give(page, DECLINED)
    await page.getByRole("alert").getByText(MESSAGES[language].checkout.card_page.failed).waitFor()
    expect((await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations).toEqual([])
    await page.setViewportSize(VIEWPORTS.narrow)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(VIEWPORTS.narrow.width)
    await page.reload()
    await give(page, GOOD)
    await ordered(page, language)
  })

  it.each(LANGUAGES)("in %s: back from a bank that was not answered, the page says so and lets it be tried again", async (language) => {
    const { page } = await visit(language)
    const t = MESSAGES[language].checkout.card_page
    await atCard(page, language)
    await give(page, ASKS)
    await page.getByRole("alert").getByText(t.unfinished).waitFor()
    const payment = [...market.fake.account.payments.values()].at(-1)
    market.fake.account.authenticate(payment?.id as string, false)
    await page.reload()
    await page.getByRole("alert").getByText(t.failed).waitFor()
    await give(page, GOOD)
    await ordered(page, language)
  })

  it.each(LANGUAGES)("in %s: a basket that changed in another window is not paid", async (language) => {
    const { context, page } = await visit(language)
    const t = MESSAGES[language].checkout.card_page
    await atCard(page, language)
    const other = await context.newPage()
    await putInBasket(other, language, handle)
    await give(page, GOOD)
    await page.getByRole("alert").getByText(t.changed).waitFor()
    const last = [...market.fake.account.payments.values()].at(-1)
    expect(last?.status).toBe("canceled")
    await follow(page, page.getByRole("link", { name: t.back }))
    await page.getByRole("heading", { name: MESSAGES[language].checkout.title, level: 1 }).waitFor()
  })

  it("and the chamber sees a payment that the customer's bank took back, and tries again what Stripe told in vain", async () => {
    const { page } = await visit("en")
    await atCard(page, "en")
    await give(page, GOOD)
    await ordered(page, "en")
    const payment = [...market.fake.account.payments.values()].at(-1)
    await expect.poll(() => payment?.status, { timeout: 30_000 }).toBe("succeeded")
    const { id } = market.fake.account.dispute(payment?.id as string)
    // Two events tell of it, and the SDK asks three times for each.
    market.fake.fault("GET /v1/disputes/", "error", 6)
    await market.tell()

    const chamber = await newVisitor(browser, { viewport: "desktop", language: "en" })
    open.push(chamber.context)
    const admin = `http://localhost:${market.backend.port}/app`
    const { email, password } = market.demo.demo.treasurer
    await chamber.page.goto(admin)
    await chamber.page.getByPlaceholder("Email").fill(email)
    await chamber.page.getByPlaceholder("Password").fill(password)
    await chamber.page.getByRole("button", { name: "Continue with Email", exact: true }).click()
    await chamber.page.waitForURL(/\/orders/)
    await chamber.page.goto(`${admin}/card-payments`)
    await chamber.page.getByText(`charge.dispute.created · ${id}`).waitFor()
    await chamber.page.getByRole("button", { name: "Try again now" }).first().click()
    await chamber.page.getByRole("table", { name: "Disputes" }).getByRole("row").filter({ hasText: "fraudulent" }).waitFor()
  })

  it("without script says what a card needs, and the cash still orders", async () => {
    const { page, asked } = await visit("fr", false)
    const m = MESSAGES.fr.checkout
    await atCard(page, "fr")
    await page.getByText(m.card_page.no_script).waitFor()
    await follow(page, page.getByRole("link", { name: m.card_page.back }))
    await page.getByRole("radio", { name: m.cash }).check()
    await follow(page, page.getByRole("button", { name: m.order, exact: true }))
    await ordered(page, "fr")
    expect(asked).toEqual([])
  })
})
