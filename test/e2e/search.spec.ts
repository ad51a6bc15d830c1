import { LANGUAGES } from "@tawiza/contract"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"

const shop = inject("shop")
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A word for carpets, and one that is written wrongly, as a visitor of each language would. */
const WORDS = {
  fr: { carpet: "zerb", wrong: "tapiz", right: "tapis" },
  ar: { carpet: "زرب", wrong: "tapiz", right: "tapis" },
  en: { carpet: "carp", wrong: "tapiz", right: "tapis" },
} as const

/** A search, and how the name of the first piece that is found shows it. */
const MARKED = {
  fr: { found: "tapis", name: "Tapis" },
  ar: { found: "زربية", name: "زربية" },
  en: { found: "carpet", name: "carpet" },
} as const

describe.each(LANGUAGES)("the search in %s", (language) => {
  const m = MESSAGES[language]

  it("suggests as one types, and leads there by the keys", async () => {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url, viewport: "phone" })
    await page.goto(`/${language}`)
    const field = page.getByRole("combobox", { name: m.search.label })
    await field.pressSequentially(WORDS[language].carpet)
    const first = page.getByRole("listbox", { name: m.search.suggestions }).getByRole("option").first()
    await first.waitFor()
    const name = await first.locator("span").textContent()
    await field.press("ArrowDown")
    expect(await first.getAttribute("aria-selected")).toBe("true")
    await Promise.all([page.waitForURL(/[?&](craft|vendor|province)=/), field.press("Enter")])
    await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor()
    await context.close()
  })

  it("finds without script, and offers what was meant", async () => {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url, script: false })
    await page.goto(`/${language}`)
    await page.getByRole("searchbox", { name: m.search.label }).fill(WORDS[language].wrong)
    await follow(page, page.getByRole("button", { name: m.search.label }))
    await follow(page, page.getByRole("main").getByRole("link", { name: WORDS[language].right, exact: true }))
    await page.getByRole("heading", { level: 1, name: m.crafts.found(WORDS[language].right) }).waitFor()
    await context.close()
  })

  it("marks what was asked in the names, and says why a piece is where it is to whoever wants to know", async () => {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url, script: false })
    const { found, name } = MARKED[language]
    await page.goto(`/${language}/crafts?q=${encodeURIComponent(found)}`)
    const first = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 2 }) })
      .first()
    expect(await first.getByRole("link").locator("mark").allTextContents()).toContain(name)
    expect(await page.getByText(m.crafts.why.here).count()).toBe(0)

    await follow(page, page.getByRole("link", { name: m.crafts.why.ask }))
    await page.getByText(m.crafts.why.order.relevance).waitFor()
    await first.getByText(m.crafts.why.met(found, m.crafts.why.field.title, m.crafts.why.how.word)).waitFor()
    expect(await page.getByText(m.crafts.why.here, { exact: true }).count()).toBeGreaterThan(1)
    expect(await first.getByRole("group").textContent()).not.toMatch(/\d/)

    await follow(page, page.getByRole("link", { name: m.crafts.why.hide }))
    expect(await page.getByText(m.crafts.why.here).count()).toBe(0)
    await context.close()
  })

  it("shows a search as it was written, whatever it would be in a page", async () => {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url, script: false })
    const q = `${MARKED[language].found} <s>`
    await page.goto(`/${language}/crafts?q=${encodeURIComponent(q)}&why=1`)
    await page.getByRole("heading", { level: 1, name: m.crafts.found(q) }).waitFor()
    expect(await page.locator("s").count()).toBe(0)
    expect(await page.locator("mark").count()).toBeGreaterThan(0)
    await context.close()
  })

  it("shows the nearest craft where there is nothing", async () => {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url, script: false })
    await page.goto(`/${language}/crafts?q=${encodeURIComponent("belboula")}`)
    await page.getByRole("heading", { level: 1, name: m.crafts.nothing("belboula") }).waitFor()
    await page.getByText(m.crafts.nearest).waitFor()
    await context.close()
  })
})
