import { untilHealthy } from "@tawiza/config/start/children"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { storeApi } from "../support/api.ts"
import { type Backend, launchBackend, startBackend } from "../support/backend.ts"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { NAJMAT } from "../support/people.ts"
import { type Shop, startShop } from "../support/shop.ts"
import { aPieceOf } from "../support/shopping.ts"
import { putInBasket } from "../support/walks.ts"

/** A marketplace of its own, whose API goes away and comes back under a visitor. */
describe("while the API is away", () => {
  const m = MESSAGES.fr
  let database: Database
  let backend: Backend
  let shop: Shop
  let browser: Browser
  let page: Page
  let piece: { handle: string; title: string }

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    const { publishable_key } = await readDemo(database.url)
    backend = await startBackend({ databaseUrl: database.url })
    shop = await startShop({ apiPort: backend.port, publishableKey: publishable_key })
    piece = await aPieceOf(storeApi(backend.url, publishable_key, "fr-FR"), NAJMAT)
    browser = await launchBrowser()
    page = (await newVisitor(browser, { script: false, baseURL: shop.url })).page
    await putInBasket(page, "fr", piece.handle)
    await backend.stop()
  })
  afterAll(async () => {
    await browser.close()
    await shop.stop()
    await database.drop()
  })

  it.each(["/crafts", `/shops/${NAJMAT}`, "/basket", "/checkout"])(
    "says so at /fr%s, with a status that says to come back",
    async (path) => {
      const response = await page.goto(`/fr${path}`)
      expect(response?.status()).toBe(503)
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(m.trouble.away)
      expect(await page.getByRole("main").textContent()).toContain(m.trouble.away_help)
      expect(await page.getByRole("link", { name: m.nav.in_basket(1) }).count()).toBe(1)
    },
  )

  it("says so in the other languages too", async () => {
    for (const language of ["ar", "en"] as const) {
      expect((await page.goto(`/${language}/crafts`))?.status()).toBe(503)
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(MESSAGES[language].trouble.away)
    }
  })

  it("has kept the basket when it is back", async () => {
    await page.goto("/fr/basket")
    const again = launchBackend({ databaseUrl: database.url }, backend.port)
    try {
      await untilHealthy(again, "The backend", `${backend.url}/health`)
      await follow(page, page.getByRole("link", { name: m.trouble.retry }))
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(m.basket.title(1))
      expect(await page.getByRole("link", { name: piece.title, exact: true }).count()).toBe(1)
    } finally {
      await again.stop()
    }
  })
})
