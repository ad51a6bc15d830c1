import type { ApplicationList } from "@tawiza/contract"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import { anApplicant, fillIn } from "../support/applicants.ts"
import { launchBrowser } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { enterAdmin } from "../support/walks.ts"

const ICE = "003117254000072"
const NEIGHBOUR = "Association Fil d'Ifrane"
const WORDS = {
  fr: {
    same: "Même numéro dans un autre dossier",
    this: "Ce dossier",
    ice: "ICE",
    register: "Numéro de registre",
    papers: "Pièces et numéros",
  },
  ar: { same: "نفس الرقم في ملف آخر", this: "هذا الملف", ice: "ICE", register: "رقم السجل", papers: "الوثائق والأرقام" },
} as const
const VIEWPORT = { fr: "desktop", ar: "phone" } as const

/** Two associations of Sefrou hand in the same ICE: Salma sees both beside each other, before she reads any paper. */
describe("two applications with one number", () => {
  const { url, demo } = inject("backend")
  let browser: Browser
  let id: string

  beforeAll(async () => {
    const first = await anApplicant(url, "first.same@example.org", { name: NEIGHBOUR, language: "fr" })
    const second = await anApplicant(url, "second.same@example.org", { name: "Association Fil de Sefrou", language: "fr" })
    for (const applicant of [first, second]) {
      await fillIn(applicant, ICE)
      await applicant.post("/vendor/applications/me/submit")
    }
    const salma = await people().moderator()
    id = (await salma.get<ApplicationList>("/admin/applications", { q: "second.same@example.org" })).applications[0]?.id as string
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it.each(["fr", "ar"] as const)("are compared side by side, in %s", async (language) => {
    const m = WORDS[language]
    const admin = inject("shop").admin
    const page: Page = await enterAdmin(browser, demo.moderator, { admin, language, viewport: VIEWPORT[language] })
    await page.goto(`${admin}/applications/${id}`)
    const table = page.getByRole("table", { name: m.same })
    await table.waitFor()
    expect(await table.getByRole("columnheader").allTextContents()).toEqual([m.this, NEIGHBOUR])
    const row = (name: string) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    expect(await row(m.ice).getByRole("cell").allTextContents()).toEqual([ICE, ICE])
    await row(m.register).waitFor()

    const heads = (await page.getByRole("heading", { level: 2 }).allTextContents()).filter((text) => text === m.same || text === m.papers)
    expect(heads).toEqual([m.same, m.papers])
    const { left, right } = await table.evaluate((one) => {
      const { left, right } = one.getBoundingClientRect()
      return { left, right: right - window.innerWidth }
    })
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(0)
    expect(await violations(page, "main")).toEqual([])

    await table.getByRole("link", { name: NEIGHBOUR }).click()
    await page.getByRole("heading", { level: 1, name: NEIGHBOUR }).waitFor()
  })
})
