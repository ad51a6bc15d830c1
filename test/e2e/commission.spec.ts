import type { CommissionRulesAnswer } from "@tawiza/contract"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"

const WORDS = {
  fr: {
    title: "Ce que la Chambre garde",
    add: "Ajouter une règle",
    percent: "Pourcentage",
    keep: "Garder",
    up: /^Monter la règle \d+$/,
    reckon: "Calculer",
    keeps: "La Chambre garde",
    save: "Enregistrer",
    note: "Pourquoi ce changement ?",
    why_needed: "Dites pourquoi : la décision reste dans l'historique.",
    fine: "Tout concorde.",
  },
  ar: {
    title: "ما تحتفظ به الغرفة",
    add: "إضافة قاعدة",
    percent: "النسبة المئوية",
    keep: "إبقاء",
    up: /^رفع القاعدة/,
    reckon: "حساب",
    keeps: "تحتفظ الغرفة بـ",
    save: "حفظ",
    note: "لماذا هذا التغيير؟",
    why_needed: "اذكروا السبب: القرار يبقى في السجل.",
    fine: "كل شيء متطابق.",
  },
} as const

/** Salma adds a rule, moves it to the top, tries it on a basket, and saves it with a word why. */
describe.each(["fr", "ar"] as const)("the commission rules, in %s", (language) => {
  const w = WORDS[language]
  const { moderator } = people()
  const { demo } = inject("backend")
  const shop = inject("shop")
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    ;({ page } = await newVisitor(browser, { viewport: "phone", language }))
    await page.addInitScript((lng) => localStorage.setItem("lng", lng), language)
    await page.goto(shop.admin)
    await page.locator("input[name=email]").fill(demo.moderator.email)
    await page.locator("input[name=password]").fill(demo.moderator.password)
    await page.locator("button[type=submit]").click()
    await page.waitForURL(/\/orders/)
  })
  afterAll(() => browser?.close())

  it("are added to, tried and saved as a new version", async () => {
    const before = (await (await moderator()).get<CommissionRulesAnswer>("/admin/commission-rules")).book
    await page.goto(`${shop.admin}/commission`)
    await page.getByRole("heading", { level: 1, name: w.title }).waitFor()
    await page.getByRole("button", { name: w.add }).click()
    await page.getByLabel(w.percent).fill("6,5")
    await page.getByRole("button", { name: w.keep, exact: true }).click()
    await page
      .getByText(/6,5\u2069? %/)
      .first()
      .waitFor()
    for (let place = before.rules.length; place > 0; place--) await page.getByRole("button", { name: w.up }).nth(place).click()

    await page.getByRole("button", { name: w.reckon }).click()
    const figure = page.locator("dl > div").filter({ hasText: w.keeps })
    expect(await figure.locator("dd").textContent()).toMatch(/^19,50/)

    await page.getByRole("button", { name: w.save, exact: true }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByRole("button", { name: w.save, exact: true }).click()
    await dialog.getByText(w.why_needed).waitFor()
    await dialog.getByLabel(w.note).fill("Décision du bureau du 28 novembre")
    await dialog.getByRole("button", { name: w.save, exact: true }).click()
    await dialog.waitFor({ state: "detached" })

    const { book } = await (await moderator()).get<CommissionRulesAnswer>("/admin/commission-rules")
    expect(book).toMatchObject({ version: before.version + 1, note: "Décision du bureau du 28 novembre" })
    expect(book.rules.map(({ rate_bp }) => rate_bp)).toEqual([650, ...before.rules.map(({ rate_bp }) => rate_bp)])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it("and the money check says that all agrees", async () => {
    await page.goto(`${shop.admin}/settlement`)
    await page.getByText(w.fine).waitFor()
  })
})
