import type { CraftList, VendorProduct } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest"
import { violations } from "../support/accessible.ts"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { brotliKb, openAndKeep } from "../support/delivered.ts"
import { people } from "../support/people.ts"
import { aPicture, aPieceOnSale } from "../support/pieces.ts"

const TAZERBIT = "tazerbit-n-itran"
const CARE = { fr: "À sec, jamais au soleil", ar: "تنظيف جاف، بعيدا عن الشمس", en: "Dry clean, never in the sun" }
const MAKER = "Fadma Aït Lahcen"

const shop = inject("shop")
const { store, memberOf, moderator } = people()
let browser: Browser
let rug: VendorProduct

beforeAll(async () => {
  const [fadma, salma] = await Promise.all([memberOf(TAZERBIT), moderator()])
  const pictures = [
    { path: await aPicture(fadma, { background: "#812f2a" }), alt: { fr: "La tenture au mur", ar: "المعلقة على الحائط" } },
    { path: await aPicture(fadma, { background: "#28405f" }), alt: {} },
  ]
  rug = await aPieceOnSale(fadma, salma, {
    title: { fr: "Tenture à losanges", ar: "معلقة بالمعينات", en: "Hanging with lozenges" },
    pictures,
    care: CARE,
    size: { length_mm: 1800, width_mm: 1205, height_mm: null },
    techniques: ["natural-dyeing"],
    makers: [{ name: MAKER, consent: true }],
    options: [
      { title: "Taille", values: ["Petite", "Grande"] },
      { title: "Couleur", values: ["Rouge", "Bleue"] },
    ],
    variants: [
      { values: ["Petite", "Rouge"], price_minor: 38_000, stock: 2 },
      { values: ["Petite", "Bleue"], price_minor: 38_000, stock: 0 },
      { values: ["Grande", "Rouge"], price_minor: 76_000, stock: 5 },
    ],
  })
  const shown = async () => (await store.get<CraftList>("/store/crafts", { vendor: TAZERBIT, limit: 100 })).hits
  await vi.waitUntil(async () => (await shown()).some(({ id }) => id === rug.id), { timeout: 15_000 })
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(["fr", "ar", "en"] as const)("the page of a piece in %s on a telephone", (language) => {
  const m = MESSAGES[language]
  const address = () => `/${language}/crafts/${rug.handle}`
  let context: BrowserContext
  let page: Page

  const open = async (script: boolean) => {
    ;({ context, page } = await newVisitor(browser, { language, script, baseURL: shop.url }))
  }
  const choose = async (...values: string[]) => {
    // The word is pressed, as fingers do: the circle beside it is small.
    for (const value of values) await page.getByText(value, { exact: true }).click()
  }
  const price = async () => (await page.locator("#price").textContent())?.trim()
  const money = (minor: number) => formatMoney(minor, language)
  const add = () => page.getByRole("button", { name: m.craft.add })
  afterEach(() => context.close())

  it("says what it is made of, how large it is, who made it and how to keep it", async () => {
    await open(true)
    const given = await openAndKeep(page, address(), () => page.getByRole("heading", { level: 1 }).waitFor())
    const facts = page.getByRole("definition")
    for (const text of [language === "en" ? "180 × 120.5" : "180 × 120,5", m.craft.size_flat]) {
      expect(await facts.filter({ hasText: text }).count()).toBe(1)
    }
    for (const text of [CARE[language], MAKER]) expect(await page.getByText(text, { exact: true }).count()).toBe(1)
    expect(await page.getByRole("img", { name: language === "ar" ? "المعلقة على الحائط" : "La tenture au mur" }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(brotliKb(given.html)).toBeLessThanOrEqual(14)
    expect(brotliKb(...given.styles)).toBeLessThanOrEqual(10)
    expect(brotliKb(...given.scripts)).toBeLessThanOrEqual(10)
  })

  it("shows at once what a choice costs, and refuses what is gone", async () => {
    await open(true)
    await page.goto(address())
    expect(await price()).toBe(money(38_000))
    await choose("Grande")
    await expect.poll(price).toBe(money(76_000))
    expect(await page.getByText(m.craft.in_shop(5)).count()).toBe(1)
    await choose("Bleue")
    await page.getByRole("status").filter({ hasText: m.craft.choice_gone }).waitFor()
    expect(await add().isDisabled()).toBe(true)
    expect(await violations(page)).toEqual([])
    await choose("Rouge")
    await page.reload()
    expect(await page.getByRole("radio", { name: "Grande" }).isChecked()).toBe(true)
    await follow(page, add())
    expect(await page.getByText("Grande / Rouge", { exact: true }).count()).toBe(1)
  })

  it("is chosen without script too, and the basket keeps what was chosen", async () => {
    await open(false)
    await page.goto(address())
    await choose("Grande")
    await follow(page, page.getByRole("button", { name: m.craft.see_choice }))
    expect(await price()).toBe(money(76_000))
    await choose("Petite", "Bleue")
    await follow(page, add())
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(rug.content.title[language])
    expect(await page.getByRole("status").filter({ hasText: m.craft.choice_gone }).count()).toBe(1)
    await choose("Rouge")
    await follow(page, add())
    expect(await page.getByText("Petite / Rouge", { exact: true }).count()).toBe(1)
    expect(await page.getByText(money(38_000), { exact: true }).count()).toBeGreaterThan(0)
  })
})
