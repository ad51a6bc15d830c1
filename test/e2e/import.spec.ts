import { readFile } from "node:fs/promises"
import { IMPORT_LIMITS, PRODUCT_COLUMNS, type VendorProductList } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { unzipSync } from "fflate"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor, VIEWPORTS } from "../support/browser.ts"
import { ANAMIL, people } from "../support/people.ts"
import { aPicture } from "../support/pieces.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const NAMES = { fr: "Français", ar: "العربية" } as const

/** The coppersmiths have their pieces in a table: looked at, mended, brought in, and sent to the chamber together. */
describe.each(["fr", "ar"] as const)("a table of pieces at the desk, in %s", (language) => {
  const m = DESK[language]
  const shop = inject("shop")
  let browser: Browser
  let page: Page
  let member: Api

  const choose = (button: string, table: string) =>
    page.getByLabel(button, { exact: true }).setInputFiles({ name: "pieces.csv", mimeType: "text/csv", buffer: Buffer.from(table) })
  const narrow = async () => {
    await page.setViewportSize(VIEWPORTS.narrow)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await page.setViewportSize(VIEWPORTS.phone)
  }
  const downloaded = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()])
    return readFile(await download.path())
  }

  beforeAll(async () => {
    member = await people().memberOf(ANAMIL)
    browser = await launchBrowser()
    ;({ page } = await newVisitor(browser, { language, baseURL: shop.url }))
    await page.goto("/desk")
    const signIn = inject("backend").demo.vendors.find(({ handle }) => handle === ANAMIL)
    await knockAtDesk(page, language, signIn as { email: string; password: string })
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: NAMES[language] }).check()
  })
  afterAll(() => browser.close())

  it("begins with an empty table that has our columns, and says what each takes", async () => {
    await page.goto("/desk/products")
    await page.getByRole("link", { name: m.import.title }).click()
    await page.getByText(m.import.lead).waitFor()
    expect((await downloaded(m.import.template)).toString()).toBe(`\ufeff${PRODUCT_COLUMNS.join(",")}\r\n`)
    await page.getByText(m.import.columns_title).click()
    await page.getByText(m.import.columns.weight_g).waitFor()
    expect(await violations(page)).toEqual([])
    await narrow()
  })

  it("names what is wrong by line and column and writes nothing", async () => {
    await choose(m.import.choose, `reference;title_fr;price;couleur\n${language}-1;Plateau;dix;x\n${language}-2;;12;x\n`)
    await page
      .getByRole("alert")
      .filter({ hasText: m.import.bad(2) })
      .waitFor()
    const line = (number: number) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: m.import.line(number) }) })
    await line(2).getByText("price", { exact: true }).waitFor()
    await line(3).getByText(m.import.columns.title_fr).waitFor()
    await page.getByText("couleur").waitFor()
    expect(await violations(page)).toEqual([])
    await narrow()
  })

  it("says how far it is while it looks at five thousand lines", async () => {
    const rows = Array.from({ length: IMPORT_LIMITS.rows }, (_, i) => `many-${i};مزهرية ${i};${(i % 900) + 50}`)
    await choose(m.import.again, `\ufeffreference;title_ar;price\r\n${rows.join("\r\n")}\r\n`)
    await page.getByRole("progressbar", { name: m.import.looking }).waitFor()
    await page.getByText(m.import.good(IMPORT_LIMITS.rows)).waitFor({ timeout: 60_000 })
    expect(await violations(page)).toEqual([])
    expect((await member.get<VendorProductList>("/vendor/products", { q: "مزهرية 4999" })).count).toBe(0)
  })

  it("comes in after a yes, and goes to the chamber together; what lacks something stays and says what", async () => {
    const picture = await aPicture(member, { background: language === "fr" ? "#b07030" : "#b08030" })
    const title = `Plateau ${language}`
    const whole = `${language}-1;${title};صينية;met-tray;450;2;1800;${picture}`
    await choose(
      m.import.again,
      `reference;title_fr;title_ar;craft;price;stock;weight_g;pictures\n${whole}\n${language}-2;${title} nu;;;;;;\n`,
    )
    await page.getByText(m.import.good(2)).waitFor()
    const drafts = async () => (await member.get<VendorProductList>("/vendor/products", { q: title, limit: 10 })).products
    expect(await drafts()).toEqual([])
    await page.getByRole("button", { name: m.import.bring }).click()
    await page.getByText(m.import.brought(2)).waitFor()
    expect((await drafts()).map(({ state }) => state)).toEqual(["draft", "draft"])
    expect(await violations(page)).toEqual([])

    await page.getByRole("button", { name: m.import.send_all }).click()
    await page.getByText(m.import.sent(1)).waitFor()
    expect((await drafts()).map(({ state }) => state).sort()).toEqual(["draft", "waiting"])
    expect(await violations(page)).toEqual([])
    await page.getByRole("link", { name: m.products.need.pictures }).click()
    await page
      .getByRole("heading", { level: 1 })
      .filter({ hasText: new RegExp(`${title} nu|${m.products.no_name}`) })
      .waitFor()
  })

  it("gives everything back as one archive", async () => {
    await page.goto("/desk/products")
    const files = unzipSync(new Uint8Array(await downloaded(m.import.everything)))
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["products.csv", "products.json", "orders.csv", "reviews.csv"]))
    expect(new TextDecoder().decode(files["products.csv"])).toContain(`${language}-1`)
  })
})
