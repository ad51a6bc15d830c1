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

  it("shows the nearest craft where there is nothing", async () => {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url, script: false })
    await page.goto(`/${language}/crafts?q=${encodeURIComponent("belboula")}`)
    await page.getByRole("heading", { level: 1, name: m.crafts.nothing("belboula") }).waitFor()
    await page.getByText(m.crafts.nearest).waitFor()
    await context.close()
  })
})
