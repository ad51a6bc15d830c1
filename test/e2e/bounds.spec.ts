import { LANGUAGES, type Language } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import { launchBrowser, newVisitor, VIEWPORTS } from "../support/browser.ts"
import { brotliKb, type Delivered, openAndKeep } from "../support/delivered.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, type Order, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, putInBasket, untilAtDesk } from "../support/walks.ts"

const DIRECTION = { fr: "ltr", ar: "rtl", en: "ltr" } as const
/** Each language on one of the two screens, so that both layouts are looked at in both directions of reading. */
const VIEWPORT = { fr: "phone", ar: "desktop", en: "desktop" } as const

/** KiB of brotli for the first visit of a shop's page. */
const LIMITS = { script: 10, style: 10, product_html: 14 }

const shop = inject("shop")
const { publishable_key, demo } = inject("backend")
const { store, region_id } = people()
let browser: Browser
let piece: { handle: string; title: string }
let order: Order

beforeAll(async () => {
  const pieces = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
  piece = pieces[0]
  order = await placeOrder(store, { region_id, pieces })
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(LANGUAGES)("every page of the shop in %s", (language) => {
  const m = MESSAGES[language]
  let context: BrowserContext
  let page: Page
  let strangers: string[]

  beforeAll(async () => {
    ;({ context, page, strangers } = await newVisitor(browser, { viewport: VIEWPORT[language], language, baseURL: shop.url }))
    await putInBasket(page, language, piece.handle)
  })
  afterAll(() => context.close())

  const PAGES: Record<string, { path: () => string; heading: () => string; status?: number; html?: number; pictures?: boolean }> = {
    home: { path: () => "", heading: () => m.home.title, pictures: true },
    catalogue: { path: () => "/crafts?in_stock=true", heading: () => m.crafts.all, pictures: true },
    product: { path: () => `/crafts/${piece.handle}`, heading: () => "", html: LIMITS.product_html, pictures: true },
    shops: { path: () => "/shops", heading: () => m.shops.title },
    shop: { path: () => `/shops/${NAJMAT}`, heading: () => "", pictures: true },
    basket: { path: () => "/basket", heading: () => m.basket.title(1), pictures: true },
    join: { path: () => "/join", heading: () => m.join.title },
    checkout: { path: () => "/checkout", heading: () => m.checkout.title },
    tracking: { path: () => `/orders/${order.id}`, heading: () => m.order.title(order.display_id), pictures: true },
    "missing page": { path: () => "/nothing-here", heading: () => m.trouble.gone, status: 404 },
  }

  it.each(Object.keys(PAGES))("%s", async (name) => {
    const {
      path,
      heading,
      status = 200,
      html: mostHtml = Number.POSITIVE_INFINITY,
      pictures = false,
    } = PAGES[name] as (typeof PAGES)[string]
    const given = await openAndKeep(page, `/${language}${path()}`, () => page.getByRole("heading", { level: 1, name: heading() }).waitFor())
    expect.soft(given.status, "status").toBe(status)
    expect.soft(brotliKb(...given.scripts), "script").toBeLessThanOrEqual(LIMITS.script)
    expect.soft(brotliKb(...given.styles), "style").toBeLessThanOrEqual(LIMITS.style)
    expect.soft(brotliKb(given.html), "HTML").toBeLessThanOrEqual(mostHtml)
    expect.soft(await page.getByText(m.demo).isVisible(), "mark of the demo").toBe(true)
    if (pictures) expect.soft(await page.getByRole("main").locator("img").count(), "pictures").toBeGreaterThan(0)
    await expectInBounds(page, given, language, strangers)
  })

  it("keeps what it remembers out of reach of scripts", async () => {
    const cookies = await context.cookies()
    expect(cookies.length).toBeGreaterThan(0)
    expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== "Lax")).toEqual([])
  })
})

describe.each(LANGUAGES)("every screen of the desk in %s", (language) => {
  const m = DESK[language]
  let context: BrowserContext
  let page: Page
  let strangers: string[]
  let consignment: { id: string; number: string }

  beforeAll(async () => {
    consignment = (await parcelsOf(store, order.id)).find(({ vendor }) => vendor.handle === NAJMAT) as typeof consignment
    ;({ context, page, strangers } = await newVisitor(browser, { language, baseURL: shop.url }))
  })
  afterAll(() => context.close())

  const look = async (address: string, ready: Locator) => {
    const given = await openAndKeep(page, address, () => ready.waitFor())
    expect.soft(given.status).toBe(200)
    expect.soft(await page.getByText(m.demo).isVisible(), "mark of the demo").toBe(true)
    await expectInBounds(page, given, language, strangers)
  }

  it("the door", () => look("/desk", page.getByRole("heading", { level: 1, name: m.sign_in.title })))

  it("the orders", async () => {
    await page.goto("/desk")
    await knockAtDesk(page, language, demo.vendors.find(({ handle }) => handle === NAJMAT)!)
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: NAMES[language] }).check()
    await look("/desk", page.getByRole("link", { name: consignment.number }))
  })

  it("one order", () => look(`/desk/orders/${consignment.id}`, page.getByRole("heading", { level: 1, name: consignment.number })))

  it("the money", () => look("/desk/money", page.getByText(m.money.held)))

  it("the payouts", () => look("/desk/money/payouts", page.getByText(m.payouts.empty)))

  it("the bank account", () => look("/desk/money/bank-account", page.getByText(m.bank.lead)))

  it("the application", () => look("/desk/application", page.getByRole("heading", { level: 1, name: m.application.title })))

  it("one paper", () => look("/desk/application/statutes", page.getByText(m.application.limits)))

  it("keeps the member's token out of reach of scripts", async () => {
    const cookies = await context.cookies(`${shop.url}/desk`)
    expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual(["desk_language"])
    expect(cookies.filter(({ httpOnly }) => httpOnly).map(({ name }) => name)).toEqual(["desk_session"])
  })
})

const NAMES = { fr: "Français", ar: "العربية", en: "English" }

/** What holds for every page alike, whoever draws it. Leaves the page at its narrowest. */
async function expectInBounds(page: Page, { texts }: Delivered, language: Language, strangers: readonly string[]): Promise<void> {
  const root = page.locator("html")
  expect.soft(await root.getAttribute("lang"), "lang").toBe(language)
  expect.soft(await root.getAttribute("dir"), "dir").toBe(DIRECTION[language])
  expect.soft(strangers, "asked of other machines").toEqual([])
  expect.soft(texts.filter(tellsKey), "keys and tokens in what the browser was given").toEqual([])
  expect.soft(await page.locator("img").evaluateAll(lackingPictures), "pictures without size or alternative").toEqual([])
  expect.soft(await violations(page), "WCAG 2.2 A and AA").toEqual([])

  const size = page.viewportSize()
  await page.setViewportSize(VIEWPORTS.narrow)
  expect.soft(await page.evaluate(sideways), "scrolls sideways at 320 px").toEqual([])
  if (size) await page.setViewportSize(size)
}

/** The shop's key, any key of Medusa's, or a JSON web token. */
const tellsKey = (text: string) =>
  text.includes(publishable_key) || /\b[ps]k_[0-9a-f]{16,}/.test(text) || /\beyJ[\w-]{8,}\.[\w-]{8,}\./.test(text)

const lackingPictures = (pictures: Element[]) =>
  pictures
    .filter(
      (picture) =>
        !(Number(picture.getAttribute("width")) > 0 && Number(picture.getAttribute("height")) > 0 && picture.hasAttribute("alt")),
    )
    .map((picture) => picture.outerHTML)

/** The elements that make the page wider than its screen, or say by hiding what sticks out that some do. */
function sideways(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const hiding = [document.documentElement, document.body].filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX))
  if (scrollWidth <= clientWidth) return hiding.map(({ tagName }) => `${tagName} hides what sticks out`)
  return Array.from(document.body.querySelectorAll("*"))
    .filter((element) => element.getBoundingClientRect().right > clientWidth || element.getBoundingClientRect().left < 0)
    .map((element) => (element.cloneNode() as Element).outerHTML)
}
