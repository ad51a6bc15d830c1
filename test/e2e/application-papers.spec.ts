import type { ApplicationList, ApplicationView } from "@tawiza/contract"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"

const WORDS = {
  fr: {
    statutes: "Statuts signés",
    workshop: "Deux photos de l'atelier",
    accept: "La pièce est conforme",
    accepted: "Conforme",
    readings: "Lectures des pièces",
    lack: "Manquant",
  },
  ar: {
    statutes: "القانون الأساسي موقعا",
    workshop: "صورتان للورشة",
    accept: "الوثيقة سليمة",
    accepted: "سليمة",
    readings: "من فتح الوثائق",
    lack: "ناقص",
  },
} as const
const VIEWPORT = { fr: "desktop", ar: "phone" } as const

/** Salma looks at the papers of the cooperative of Missour, in French at her desk and in Arabic on a phone. */
describe.each(["fr", "ar"] as const)("a moderator reads papers in %s", (language) => {
  const shop = inject("shop")
  const m = WORDS[language]
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let chamber: Api
  let application: ApplicationView

  beforeAll(async () => {
    chamber = await people().moderator()
    const { applications } = await chamber.get<ApplicationList>("/admin/applications")
    application = applications.find(({ province, status }) => province === "MA-BOM" && status === "changes_requested") as ApplicationView
    browser = await launchBrowser()
    ;({ context, page } = await newVisitor(browser, { viewport: VIEWPORT[language], language }))
    await context.addInitScript((lng) => localStorage.setItem("lng", lng), language)
    await comeIn()
    await page.goto(`${shop.admin}/applications/${application.id}`)
    await page.getByRole("heading", { level: 1, name: application.name[language] ?? "" }).waitFor()
  })
  afterAll(() => browser.close())

  /** By the admin's own session, without its door. */
  async function comeIn(): Promise<void> {
    const { moderator } = inject("backend").demo
    const origin = new URL(shop.admin).origin
    const { token } = (await (await context.request.post(`${origin}/auth/user/emailpass`, { data: moderator })).json()) as { token: string }
    await context.request.post(`${origin}/auth/session`, { headers: { authorization: `Bearer ${token}` } })
  }
  const paper = (item: string) => page.getByRole("button", { name: new RegExp(`^${item}`) }).first()

  it("sees what is lacking", async () => {
    expect(await page.getByText(m.lack, { exact: true }).count()).toBeGreaterThan(0)
  })

  it("opens a photograph beside the list", async () => {
    await paper(m.workshop).click()
    const picture = page.getByRole("img", { name: m.workshop })
    await picture.waitFor()
    await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
  })

  it("opens a page, and says that it is in order", async () => {
    await paper(m.statutes).click()
    await page.locator(`iframe[title^="${m.statutes}"]`).waitFor()
    const section = page.getByRole("region", { name: m.statutes })
    if (language === "fr") await section.getByRole("button", { name: m.accept }).click()
    await section.getByRole("status").getByText(m.accepted, { exact: true }).waitFor()
  })

  it("finds the reading recorded", async () => {
    const read = async () =>
      (await chamber.get<{ application: ApplicationView }>(`/admin/applications/${application.id}`)).application.readings
    await expect.poll(async () => (await read()).map(({ requirement }) => requirement)).toContain("workshop")
    await page.reload()
    await page.getByRole("region", { name: m.readings }).getByText(m.workshop).first().waitFor()
  })

  it("on a page that reads in its own direction and does not scroll sideways", async () => {
    expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr")
    const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    expect(wide).toBeLessThanOrEqual(shown as number)
  })
})
