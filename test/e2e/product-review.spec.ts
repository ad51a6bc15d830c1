import { type ProductReviewRow, type VendorProductAnswer } from "@tawiza/contract"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { launchBrowser, type VIEWPORTS } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { aDraft, aPicture, aWholePiece, reviewOf } from "../support/pieces.ts"
import { enterAdmin } from "../support/walks.ts"

const WORDS = {
  fr: { nav: "Pièces à voir", refuse: "Renvoyer avec un motif" },
  ar: { before: "في المتجر" },
} as const

/** Salma looks at what a cooperative of potters sent: in French she sends a photograph back, in Arabic she approves a change. */
describe("a moderator reviews pieces in the admin", () => {
  const shop = inject("shop")
  const { memberOf, moderator } = people()
  let browser: Browser
  let potter: Api
  let salma: Api
  let fresh: ProductReviewRow
  let edit: ProductReviewRow

  const signedIn = (language: "fr" | "ar", viewport: keyof typeof VIEWPORTS) =>
    enterAdmin(browser, inject("backend").demo.moderator, { admin: shop.admin, language, viewport })

  beforeAll(async () => {
    ;[potter, salma] = await Promise.all([memberOf("tinat-ljedda"), moderator()])
    const piece = { craft: "cer-plate", materials: [], title: { fr: "Jatte de Sless", ar: "زلافة سلاس" } }
    const [first, second] = [await aDraft(potter, await aWholePiece(potter, piece)), await aDraft(potter, await aWholePiece(potter, piece))]
    await potter.post(`/vendor/products/${first}/publish`)
    fresh = await reviewOf(salma, first)
    await potter.post(`/vendor/products/${second}/publish`)
    await salma.post(`/admin/product-reviews/${(await reviewOf(salma, second)).id}/approve`)
    const path = await aPicture(potter, { background: "#2f6f5f" })
    await potter.post(`/vendor/products/${second}`, {
      title: { fr: "Jatte peinte" },
      pictures: [{ path, alt: { fr: "Jatte vue de haut" } }],
    })
    edit = await reviewOf(salma, second)
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  const stateOf = async ({ product_id }: ProductReviewRow) =>
    (await potter.get<VendorProductAnswer>(`/vendor/products/${product_id}`)).product

  it("in French, on a wide screen: cannot refuse without a reason, and can with one of the list", async () => {
    const page = await signedIn("fr", "desktop")
    await page.getByRole("link", { name: WORDS.fr.nav, exact: true }).click()
    await page.getByRole("table", { name: WORDS.fr.nav }).getByRole("link", { name: "Jatte de Sless" }).waitFor()
    await page.goto(`${shop.admin}/product-reviews/${fresh.id}`)
    await page.getByRole("button", { name: WORDS.fr.refuse }).click()
    await page.getByRole("button", { name: "Renvoyer à l'atelier" }).click()
    await page.getByRole("alert").filter({ hasText: "Choisissez au moins un motif" }).waitFor()
    expect((await stateOf(fresh)).state).toBe("waiting")
    await page.getByRole("checkbox", { name: /trop sombre/ }).check()
    await page.getByRole("button", { name: "Renvoyer à l'atelier" }).click()
    await page.getByText("C'est décidé.").waitFor()
    expect(await stateOf(fresh)).toMatchObject({ state: "refused", change: { reasons: [{ code: "picture_dark" }] } })
  })

  it("in Arabic, on a telephone: sees both sides from right to left, and approves", async () => {
    const page = await signedIn("ar", "phone")
    await page.goto(`${shop.admin}/product-reviews/${edit.id}`)
    await page.getByText(WORDS.ar.before).first().waitFor()
    for (const alt of ["معلقة ديال الصوف", "Jatte vue de haut"]) await page.getByRole("img", { name: alt }).waitFor()
    const { dir, spare } = await page.evaluate(() => ({
      dir: document.documentElement.dir,
      spare: window.innerWidth - document.documentElement.scrollWidth,
    }))
    expect({ dir, spare }).toEqual({ dir: "rtl", spare: 0 })
    await page.getByRole("button", { name: "قبول", exact: true }).click()
    await page.getByText("صدر القرار.").waitFor()
    expect(await stateOf(edit)).toMatchObject({ state: "on_sale", change: null, content: { title: { fr: "Jatte peinte" } } })
  })

  it("says so where there is nothing, and where something is not there", async () => {
    const page = await signedIn("fr", "phone")
    await page.goto(`${shop.admin}/product-reviews?q=rien-de-tel`)
    await page.getByText("Rien ne correspond à cette recherche.").waitFor()
    await page.goto(`${shop.admin}/product-reviews/pchg_none`)
    await page.getByRole("alert").waitFor()
  })
})
