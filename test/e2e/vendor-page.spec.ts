import type { AdminVendorAnswer, AdminVendorList, AdminVendorView } from "@tawiza/contract"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { violations } from "../support/accessible.ts"
import type { Api } from "../support/api.ts"
import { launchBrowser } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { sql } from "../support/sql.ts"
import { enterAdmin } from "../support/walks.ts"

const ALWAN = "alwan-aggay"
const SECOND = "moderator.two@example.org"

const WORDS = {
  fr: {
    reason: "Motif, lu à voix haute à l'organisation",
    reason_needed: "Écrivez le motif",
    history: "Historique de la boutique",
    people: "Personnes",
    waits: /Attend une seconde personne/,
    confirmed: /Confirmée par .*Zineb/,
  },
  ar: {
    confirm: "تأكيد التوقيف",
    uphold: "إبقاء التوقيف بعد الطعن",
    waits: /ينتظر شخصا ثانيا/,
    confirmed: /أكده .*Zineb/,
    appeal: "جواب التنظيم",
    history: "تاريخ المتجر",
  },
} as const

/** Dyers of Sefrou send late. Salma suspends their shop in French, Zineb answers in Arabic on a telephone, and Salma closes it in the end. */
describe("the page of a shop in the admin", () => {
  const shop = inject("shop")
  const { databaseUrl, demo } = inject("backend")
  const { memberOf, moderator } = people()
  let browser: Browser
  let dyer: Api
  let chamber: Api
  let id: string
  let salma: Page
  let zineb: Page

  const read = async (): Promise<AdminVendorView> => (await chamber.get<AdminVendorAnswer>(`/admin/vendors/${id}`)).vendor
  /** A deed, and the same word once more in the dialog. */
  async function agree(page: Page, deed: string): Promise<void> {
    await page.getByRole("button", { name: deed, exact: true }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: deed, exact: true }).click()
  }
  const history = (page: Page, name: string) => page.getByRole("region", { name }).getByRole("listitem")

  beforeAll(async () => {
    ;[dyer, chamber] = await Promise.all([memberOf(ALWAN), moderator()])
    id = (await chamber.get<AdminVendorList>("/admin/vendors", { q: ALWAN })).vendors[0]?.id as string
    browser = await launchBrowser()
    salma = await enterAdmin(browser, demo.moderator, { admin: shop.admin, language: "fr", viewport: "desktop" })
    zineb = await enterAdmin(browser, { ...demo.moderator, email: SECOND }, { admin: shop.admin, language: "ar", viewport: "phone" })
  })
  afterAll(async () => {
    await browser?.close()
    await sql(databaseUrl, "update vendor_suspension set ended_at = now() where vendor_id = $1 and ended_at is null", [id])
    await sql(databaseUrl, "update vendor set status = 'open' where id = $1", [id])
  })

  it("is found in the list, and says who tends the shop", async () => {
    await salma.goto(`${shop.admin}/vendors?q=aggay`)
    await salma.getByRole("link", { name: "Coopérative Alwan Aggay" }).click()
    await salma.getByRole("heading", { level: 1, name: /Coopérative Alwan Aggay/ }).waitFor()
    await salma.getByText("Ouverte", { exact: true }).first().waitFor()
    const { members } = await read()
    await salma
      .getByRole("region", { name: WORDS.fr.people })
      .getByText(members[0]?.login as string)
      .waitFor()
  })

  it("suspends with a reason only, and says that a second person is waited for", async () => {
    const { fr } = WORDS
    await salma.getByRole("button", { name: "Suspendre", exact: true }).click()
    await salma.getByRole("alert").filter({ hasText: fr.reason_needed }).waitFor()
    expect((await read()).status).toBe("open")

    await salma.getByRole("textbox", { name: fr.reason }).fill("Trois colis partis en retard.")
    await agree(salma, "Suspendre")
    await salma.getByText(fr.waits).waitFor()
    expect(await read()).toMatchObject({ status: "suspended", suspension: { confirmed_by: null } })
    expect(await salma.getByRole("button", { name: "Confirmer la suspension" }).count()).toBe(0)
    await history(salma, fr.history).filter({ hasText: "Trois colis partis en retard." }).waitFor()
  })

  it("is confirmed by somebody else, in Arabic on a telephone, from right to left", async () => {
    const { ar } = WORDS
    await zineb.goto(`${shop.admin}/vendors/${id}`)
    await zineb.getByText(ar.waits).waitFor()
    const { dir, spare } = await zineb.evaluate(() => ({
      dir: document.documentElement.dir,
      spare: window.innerWidth - document.documentElement.scrollWidth,
    }))
    expect({ dir, spare }).toEqual({ dir: "rtl", spare: 0 })
    await agree(zineb, ar.confirm)
    await zineb.getByText(ar.confirmed).waitFor()
    expect((await read()).suspension?.confirmed_by).toMatch(/^moderator:/)
  })

  it("shows what the organisation answers, and the answer to it", async () => {
    const { ar, fr } = WORDS
    await dyer.post("/vendor/me/appeal", { text: "La route était coupée par la neige." })
    await zineb.reload()
    await zineb.getByText(ar.appeal).waitFor()
    await zineb.getByText("La route était coupée par la neige.").waitFor()
    await zineb.getByRole("textbox").fill("أخبروا الغرفة في المرة المقبلة.")
    await agree(zineb, ar.uphold)
    await zineb.getByText("أخبروا الغرفة في المرة المقبلة.").first().waitFor()

    await salma.reload()
    await salma.getByText(fr.confirmed).waitFor()
    await salma.getByText("أخبروا الغرفة في المرة المقبلة.").first().waitFor()
  })

  it.each(["fr", "ar"] as const)("breaks nothing of WCAG in its own part (%s)", async (language) => {
    const page = language === "fr" ? salma : zineb
    expect(await violations(page, "main")).toEqual([])
  })

  it("is closed for good, with everything that happened below each other", async () => {
    const { fr } = WORDS
    await salma.getByRole("textbox", { name: fr.reason }).fill("L'organisation s'est dissoute.")
    await agree(salma, "Fermer")
    await salma.getByText("Fermée", { exact: true }).first().waitFor()
    expect(await read()).toMatchObject({ status: "closed", next: [], suspension: null })
    expect(await salma.getByRole("button", { name: "Rouvrir" }).count()).toBe(0)
    const moves = await history(salma, fr.history).allTextContents()
    expect(moves.slice(0, 2)).toEqual([expect.stringMatching(/^Fermée.*dissoute/), expect.stringMatching(/^Suspendue.*en retard/)])
  })

  it("says that a shop is not there, and leads back", async () => {
    await salma.goto(`${shop.admin}/vendors/vend_none`)
    await salma.getByRole("alert").waitFor()
    await salma.getByRole("link", { name: "Retour aux organisations" }).click()
    await salma.waitForURL(/\/vendors$/)
  })
})
