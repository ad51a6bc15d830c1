import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import { launchBrowser, VIEWPORTS } from "../support/browser.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aDraft, aWholePiece } from "../support/pieces.ts"
import { aPieceOf, placeOrder } from "../support/shopping.ts"
import { enterAdmin } from "../support/walks.ts"

/** Of each list: its heading, its table, its figures by state, and what it says when nothing is found. */
const LISTS: Record<"fr" | "ar", (readonly [path: string, heading: string, table: string, figures: string, nothing: string])[]> = {
  fr: [
    ["applications?status=all", "Dossiers d'adhésion", "Dossiers", "État du dossier", "Aucun dossier ne correspond à cette recherche."],
    ["product-reviews", "Pièces à voir", "Pièces à voir", "État de la pièce", "Rien ne correspond à cette recherche."],
    ["vendors", "Organisations", "Organisations", "État de la boutique", "Aucune organisation ne correspond à cette recherche."],
    ["consignments", "Colis", "Colis", "État du colis", "Aucun colis ne correspond à cette recherche."],
  ],
  ar: [
    ["applications?status=all", "ملفات الانضمام", "ملفات الانضمام", "حالة الملف", "لا يوجد ملف يطابق هذا البحث."],
    ["product-reviews", "قطع للمراجعة", "قطع للمراجعة", "حالة القطعة", "لا شيء يطابق هذا البحث."],
    ["vendors", "التعاونيات والجمعيات", "التعاونيات والجمعيات", "حالة المتجر", "لا شيء يطابق هذا البحث."],
    ["consignments", "الطرود", "الطرود", "حالة الطرد", "لا يوجد طرد يطابق هذا البحث."],
  ],
}

/** Salma goes through her four lists in both directions, on a telephone and at her desk. */
describe.each(["fr", "ar"] as const)("the chamber's lists in %s", (language) => {
  const shop = inject("shop")
  const { store, region_id, memberOf } = people()
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const potter = await memberOf(NAJMAT)
    const piece = await aDraft(potter, await aWholePiece(potter))
    await potter.post(`/vendor/products/${piece}/publish`)
    await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    browser = await launchBrowser()
    page = await enterAdmin(browser, inject("backend").demo.moderator, { admin: shop.admin, language, viewport: "desktop" })
  })
  afterAll(() => browser?.close())

  describe.each(["desktop", "phone"] as const)("on a %s", (viewport) => {
    it.each(LISTS[language])("%s", async (path, heading, table, figures, nothing) => {
      await page.setViewportSize(VIEWPORTS[viewport])
      await page.goto(`${shop.admin}/${path}`)
      await page.getByRole("heading", { level: 1, name: heading }).waitFor()
      await page.getByRole("table", { name: table }).getByRole("row").nth(1).waitFor()
      const tabs = page.getByRole("navigation", { name: figures }).getByRole("link")
      expect((await tabs.allTextContents()).filter((text) => /[1-9]/.test(text)).length).toBeGreaterThan(0)

      const { dir, spare } = await page.evaluate(() => ({
        dir: document.documentElement.dir,
        spare: window.innerWidth - document.documentElement.scrollWidth,
      }))
      expect({ dir, spare }).toEqual({ dir: language === "ar" ? "rtl" : "ltr", spare: 0 })
      expect(await violations(page, "main")).toEqual([])

      await page.getByRole("searchbox").fill("000000")
      await page.keyboard.press("Enter")
      await page.getByText(nothing).waitFor()
    })
  })
})
