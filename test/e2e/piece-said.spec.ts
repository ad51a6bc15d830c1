import type { CraftPage, VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor, VIEWPORTS } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { aDraft, aPhotograph, aPieceOnSale, aWholePiece } from "../support/pieces.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const TAZERBIT = "tazerbit-n-itran"
const NAMES = { fr: "Français", ar: "العربية" } as const

/** Fadma says the rest of a hanging from her telephone, question by question; what the chamber must see is said before she keeps it. */
describe.each(["fr", "ar"] as const)("the rest of a piece at the desk, in %s", (language) => {
  const m = DESK[language].products
  const other = language === "fr" ? "ar" : "fr"
  const shop = inject("shop")
  const { store, memberOf, moderator } = people()
  let browser: Browser
  let page: Page
  let fadma: Api
  let live: VendorProduct

  const read = async (id: string) => (await fadma.get<VendorProductAnswer>(`/vendor/products/${id}`)).product
  const open = async (id: string, section: keyof typeof m.sections) => {
    await page.goto(`/desk/products/${id}`)
    await page.getByRole("link", { name: m.sections[section] }).click()
    await page.getByRole("heading", { level: 1, name: m.sections[section] }).waitFor()
  }
  const goesTo = (destination: keyof typeof m.destination) =>
    page.getByRole("status").filter({ hasText: m.destination[destination] }).waitFor()
  const keep = async () => {
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: m.keep }).click()
    await page.getByRole("heading", { name: m.more_about }).waitFor()
  }
  const card = (section: keyof typeof m.sections, word: string) =>
    page.getByRole("link", { name: m.sections[section] }).filter({ hasText: word }).waitFor()
  const photograph = async (background: string) => {
    const buffer = await aPhotograph({ background })
    await page.getByLabel(m.photo_add).setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer })
    await page.getByRole("heading", { name: m.photo(2) }).waitFor()
  }

  beforeAll(async () => {
    const salma = await moderator()
    fadma = await memberOf(TAZERBIT)
    live = await aPieceOnSale(fadma, salma)
    browser = await launchBrowser()
    ;({ page } = await newVisitor(browser, { language, baseURL: shop.url }))
    await page.goto("/desk")
    const signIn = inject("backend").demo.vendors.find(({ handle }) => handle === TAZERBIT)
    await knockAtDesk(page, language, signIn as { email: string; password: string })
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: NAMES[language] }).check()
  })
  afterAll(() => browser.close())

  it("is a card for each question, and a language that nobody wrote is shown as missing", async () => {
    await page.goto(`/desk/products/${live.id}`)
    await card("words_en", m.unwritten)
    await card("materials", m.written)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(VIEWPORTS.narrow)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await page.setViewportSize(VIEWPORTS.phone)
  })

  it("goes live at once where it is the vendor's own: care, size, makers", async () => {
    await open(live.id, "care")
    await page.getByLabel(m.language[language]).fill("À sec / تنظيف جاف")
    await goesTo("live")
    await keep()
    await card("care", m.written)

    await open(live.id, "size")
    await page.getByLabel(m.length).fill("١٨٠")
    await page.getByRole("button", { name: m.keep }).click()
    await page.getByRole("alert").filter({ hasText: m.size_needed }).waitFor()
    await page.getByLabel(m.width).fill("120,5")
    await keep()

    await open(live.id, "makers")
    await page.getByText(m.makers_none).waitFor()
    await page.getByLabel(m.maker, { exact: true }).fill("Fadma")
    await page.getByRole("button", { name: m.keep }).click()
    await page.getByRole("alert").filter({ hasText: m.consent_needed }).waitFor()
    await page.getByLabel(m.consent).check()
    await page.getByRole("button", { name: m.maker_add }).click()
    await page.getByRole("button", { name: m.remove_named("Fadma") }).waitFor()
    await keep()

    const shown = () => store.get<CraftPage>(`/store/crafts/${live.handle}`)
    await expect.poll(async () => (await shown()).makers, { timeout: 15_000 }).toEqual(["Fadma"])
    expect(await shown()).toMatchObject({ care: "À sec / تنظيف جاف", size: { length_mm: 1800, width_mm: 1205, height_mm: null } })
    expect((await read(live.id)).change).toBeNull()
  })

  it("goes to the chamber first where a customer relies on it: words, materials, a photograph", async () => {
    await open(live.id, "words_en")
    await page.getByLabel(m.name).fill("Red hanging")
    await page.getByLabel(m.words).fill("Wool of the Middle Atlas")
    await goesTo("chamber")
    await keep()
    await card("words_en", m.written)

    await open(live.id, "techniques")
    await page.getByRole("checkbox").first().check()
    await goesTo("chamber")
    await keep()

    await open(live.id, "photos")
    await photograph(language === "fr" ? "#335577" : "#775533")
    await goesTo("chamber")
    await page.getByRole("button", { name: `${m.earlier}: ${m.photo(2)}` }).click()
    await page.getByText(m.photo_words).first().click()
    await page.getByLabel(m.language[other]).first().fill("Au mur / على الحائط")
    await keep()

    const { change, content, live: inShop } = await read(live.id)
    expect(change).toMatchObject({ status: "pending", topics: expect.arrayContaining(["name", "claims", "pictures"]) })
    expect(content.pictures).toHaveLength(2)
    expect(content.pictures[0]?.alt).toEqual({ [other]: "Au mur / على الحائط" })
    expect(inShop?.pictures.map(({ path }) => path)).toEqual([content.pictures[1]?.path])
    await page.getByText(m.change_lead).waitFor()
  })

  it("says within which prices the shop follows at once, and beyond which the chamber looks", async () => {
    await page.goto(`/desk/products/${live.id}?step=price`)
    await page.getByLabel(m.price).fill("456")
    await goesTo("live")
    await page.getByLabel(m.price).fill("457")
    await goesTo("chamber")
  })

  it("is cut into sizes with a price and a number each, as long as it is a draft", async () => {
    const draft = await aDraft(fadma, await aWholePiece(fadma))
    await open(draft, "options")
    await page.getByRole("button", { name: m.option_add }).click()
    await page.getByRole("button", { name: m.keep }).click()
    await page.getByRole("alert").filter({ hasText: m.option_needed }).waitFor()
    await page.getByRole("button", { name: m.option_ideas[0] }).click()
    for (const value of ["S", "M", "L"]) {
      await page.getByLabel(m.value).fill(value)
      await page.getByRole("button", { name: m.value_add, exact: true }).click()
    }
    const part = (value: string) => page.getByRole("group", { name: value, exact: true })
    await part("M").getByLabel(m.offered).uncheck()
    await part("L").getByLabel(m.price).fill("٧٦٠")
    await part("L").getByLabel(m.how_many).fill("4")
    await goesTo("kept")
    await keep()
    expect((await read(draft)).content).toMatchObject({
      options: [{ title: m.option_ideas[0], values: ["S", "M", "L"] }],
      variants: [
        { values: ["S"], price_minor: 38_000, stock: 2 },
        { values: ["L"], price_minor: 76_000, stock: 4 },
      ],
    })
    await open(draft, "options")
    await page.getByRole("button", { name: m.remove_named("M") }).click()
    await keep()
    expect((await read(draft)).content.options).toEqual([{ title: m.option_ideas[0], values: ["S", "L"] }])
  })
})
