import type { AdminSearchStatus } from "@tawiza/contract"
import pg from "pg"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor, VIEWPORTS } from "../support/browser.ts"
import { until } from "../support/parcels.ts"
import { people } from "../support/people.ts"
import { sql } from "../support/sql.ts"

const WORDS = {
  fr: {
    title: "Recherche de la boutique",
    documents: "Objets dans l’index",
    check: "Contrôler maintenant",
    fine: /rien à corriger/,
    rebuild: "Reconstruire l’index",
    rebuilding: /^Reconstruction/,
    dead: "Objets que l’on n’a pas pu lire",
    top: "Recherches les plus fréquentes (30 jours)",
    vain: "Recherches sans résultat (30 jours)",
  },
  ar: {
    title: "البحث في المتجر",
    documents: "المنتجات في الفهرس",
    check: "راقب الآن",
    fine: /لا شيء للتصحيح/,
    rebuild: "أعد بناء الفهرس",
    rebuilding: /^إعادة البناء/,
    dead: "منتجات تعذرت قراءتها",
    top: "الأكثر بحثا (30 يوما)",
    vain: "بحث بلا نتيجة (30 يوما)",
  },
} as const
const VIEWPORT = { fr: "desktop", ar: "phone" } as const

/** Salma sees that a piece cannot be read and what is searched in vain, has the index checked, and has it built anew. */
describe.each(["fr", "ar"] as const)("the search's page in the admin, in %s", (language) => {
  const w = WORDS[language]
  const { moderator, store } = people()
  const { databaseUrl, demo } = inject("backend")
  const shop = inject("shop")
  let browser: Browser
  let page: Page
  let chamber: Api
  let plate: string

  const status = () => chamber.get<AdminSearchStatus>("/admin/search-index")
  const price = (amount: string) =>
    sql(
      databaseUrl,
      `update price set amount = $2::numeric, raw_amount = jsonb_build_object('value', $2::text, 'precision', 20)
       where price_set_id in (select s.price_set_id from product_variant_price_set s join product_variant v on v.id = s.variant_id where v.product_id = $1)`,
      [plate, amount],
    )

  beforeAll(async () => {
    chamber = await moderator()
    const [row] = await sql<{ id: string }>(databaseUrl, "select product_id as id from product_variant where sku = 'FES-01-02'")
    plate = row?.id as string
    await price("1.005")
    await store.get("/store/crafts", { q: "licorne violette" })
    const noted = ({ dead_letters, searches }: AdminSearchStatus) =>
      dead_letters.some(({ product_id }) => product_id === plate) && searches.in_vain.some(({ q }) => q === "licorne violette")
    await until(status, noted, "what cannot be read, and what was searched in vain")
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport: VIEWPORT[language], language })).page
    await page.addInitScript((lng) => localStorage.setItem("lng", lng), language)
    await page.goto(shop.admin)
    await page.locator("input[name=email]").fill(demo.moderator.email)
    await page.locator("input[name=password]").fill(demo.moderator.password)
    await page.locator("button[type=submit]").click()
    await page.waitForURL(/\/orders/)
    await page.goto(`${shop.admin}/search`)
    await page.getByRole("heading", { level: 1, name: w.title }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await price("140")
  })

  const section = (name: string) => page.getByRole("region", { name })

  it("tells how many pieces are in it, which could not be read, and what is searched", async () => {
    expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr")
    const { documents } = await status()
    await page
      .locator("div")
      .filter({ has: page.locator("dt", { hasText: w.documents }) })
      .getByText(String(documents), { exact: true })
      .first()
      .waitFor()
    await section(w.dead).getByText(plate).waitFor()
    await section(w.top).getByRole("listitem").filter({ hasText: "licorne violette" }).waitFor()
    await section(w.vain).getByRole("listitem").filter({ hasText: "licorne violette" }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(VIEWPORTS[VIEWPORT[language]].width)
  })

  it("holds the index against the database", async () => {
    await price("140")
    await expect.poll(async () => (await status()).dead_letters, { timeout: 15_000 }).toEqual([])
    await page.getByRole("button", { name: w.check }).click()
    await page.getByText(w.fine).waitFor()
  })

  it("builds it anew, and says how far it is", async () => {
    // A transaction that stays open holds the outbox back, so that the progress stands still while it is looked at.
    const slow = new pg.Client({ connectionString: databaseUrl })
    await slow.connect()
    try {
      await slow.query("begin; select pg_current_xact_id()")
      await page.getByRole("button", { name: w.rebuild }).click()
      await page.getByRole("progressbar", { name: w.rebuilding }).waitFor()
    } finally {
      await slow.end()
    }
    await page.getByRole("button", { name: w.rebuild }).waitFor()
    expect((await status()).rebuild).toBeNull()
  })

  it("leaves Medusa's own search to the admin's other pages", async () => {
    const { results } = await chamber.get<{ results: { entity: string; count: number }[] }>("/admin/search", { q: "FES-01-02" })
    expect(results.find(({ entity }) => entity === "product")?.count).toBeGreaterThan(0)
  })
})
