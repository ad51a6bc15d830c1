import type { CraftList, ProductReviewAnswer } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { aPhotograph, reviewOf } from "../support/pieces.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const TAZERBIT = "tazerbit-n-itran"
const NAME = "معلقة ديال السطاح"

/** Fadma adds a hanging from her telephone, in Darija; the chamber asks for a better photograph, she takes it, and it is on sale. */
describe("a piece from the telephone", () => {
  const m = DESK.ar.products
  const shop = inject("shop")
  const { store, moderator } = people()
  let browser: Browser
  let page: Page
  let salma: Api
  let id: string

  const photograph = async (background: string) => {
    const buffer = await aPhotograph({ background, located: true })
    await page.getByLabel(new RegExp(`^(${m.take}|${m.again})$`)).setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer })
    await page.getByText(m.again).waitFor()
    await expect.poll(() => page.getByText(m.shrinking).count()).toBe(0)
  }
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click()
  const standsThere = (state: keyof typeof m.state) => page.locator(".tag").filter({ hasText: m.state[state] }).first().waitFor()

  beforeAll(async () => {
    salma = await moderator()
    browser = await launchBrowser()
    ;({ page } = await newVisitor(browser, { language: "ar", baseURL: shop.url }))
    const signIn = inject("backend").demo.vendors.find(({ handle }) => handle === TAZERBIT)
    await page.goto("/desk")
    await knockAtDesk(page, "ar", signIn as { email: string; password: string })
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: "العربية" }).check()
  })
  afterAll(() => browser.close())

  it("begins with the photograph, which is kept at once", async () => {
    await page.getByRole("navigation", { name: DESK.ar.tabs.label }).getByRole("link", { name: DESK.ar.tabs.products }).click()
    await page.getByRole("link", { name: m.add }).click()
    await press(m.next)
    await page.getByRole("alert").filter({ hasText: m.photo_needed }).waitFor()
    await photograph("#101010")
    id = new URL(page.url()).pathname.split("/").at(-1) as string
    expect(id).toMatch(/^prod_/)
    await press(m.next)
  })

  it("is told apart by a picture, and named in one language", async () => {
    await page.getByRole("heading", { level: 1, name: m.steps.what }).waitFor()
    await press(m.next)
    await page.getByRole("alert").filter({ hasText: m.what_needed }).waitFor()
    await page.getByRole("radio", { name: "زربية بني مطير" }).check()
    await page.getByLabel(m.language.ar).fill(NAME)
    await page.getByLabel(m.weight).fill("٢٫٤")
    await press(m.next)
  })

  it("costs dirhams, with the ryal beneath; going back loses nothing", async () => {
    await page.getByRole("heading", { level: 1, name: m.steps.price }).waitFor()
    await page.getByRole("link", { name: DESK.ar.back }).click()
    expect(await page.getByLabel(m.language.ar).inputValue()).toBe(NAME)
    await press(m.next)
    await page.getByLabel(m.price).fill("380")
    await page.getByText("7\u00a0600 ريال").waitFor()
    // What the chamber keeps is told before the piece is published.
    await page.getByText(DESK.ar.money.in_your_hand).waitFor()
    await page.getByLabel(m.how_many).fill("2")
    await press(m.next)
    await page.getByText(m.missing_language(m.language.fr)).waitFor()
    await press(m.send)
    await standsThere("waiting")
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(width).toBe(0)
  })

  it("comes back with a reason in her language, and goes again with a better photograph", async () => {
    const review = await reviewOf(salma, id)
    await salma.post<ProductReviewAnswer>(`/admin/product-reviews/${review.id}/refuse`, { reasons: ["picture_dark"] })
    await page.goto("/desk/products")
    await page.getByText("التصويرة مظلمة بزاف", { exact: false }).waitFor()
    await page.getByRole("link", { name: NAME }).click()
    await page.getByRole("link", { name: m.steps.photo }).click()
    await photograph("#c05030")
    await page.goto(`/desk/products/${id}`)
    await press(m.send)
    await standsThere("waiting")
    await salma.post(`/admin/product-reviews/${(await reviewOf(salma, id)).id}/approve`)
    await page.reload()
    await standsThere("on_sale")
  })

  it("is counted in the list, and the shop knows", async () => {
    await page.goto("/desk/products")
    await page.getByRole("button", { name: `${m.more}: ${NAME}` }).click()
    await page.getByText(m.stock(3)).first().waitFor()
    await page.getByRole("button", { name: `${m.less}: ${NAME}` }).click()
    await page.getByText(m.stock(2)).first().waitFor()
    const crafts = async () => (await store.get<CraftList>("/store/crafts", { vendor: TAZERBIT, limit: 100 })).hits
    await expect.poll(async () => (await crafts()).map((hit) => hit.id), { timeout: 15_000 }).toContain(id)
  })
})
