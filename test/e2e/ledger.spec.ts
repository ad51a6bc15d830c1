import type { Consignment, LedgerJournalList, RemittanceAnswer, RemittanceReport } from "@tawiza/contract"
import { openLedger } from "@tawiza/ledger"
import { formatMoney } from "@tawiza/money"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { adminApi } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { anAccount, aTransfer } from "../support/ledger.ts"
import { carry, until } from "../support/parcels.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"

/** Salma of the chamber follows 264 dirhams from an account to the order that they are said to come from. */
describe("a moderator reads the ledger", () => {
  const shop = inject("shop")
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const ledger = await openLedger({ databaseUrl: inject("backend").databaseUrl, poolSize: 1 })
    await ledger.openAccounts([anAccount("e2e:bank"), anAccount("e2e:owed", { kind: "liability", minimum: 0n })])
    const reference = { type: "order", id: "order_e2e" }
    await ledger.post(aTransfer("e2e:owed", "e2e:bank", 264_00n, { kind: "e2e.sale", reference }))
    await ledger.seal()
    await ledger.checks()
    await ledger.close()
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport: "phone", language: "en" })).page
  })
  afterAll(() => browser?.close())

  it("signs in and finds an account with its balance", async () => {
    const { email, password } = inject("backend").demo.moderator
    await page.goto(shop.admin)
    await page.getByPlaceholder("Email").fill(email)
    await page.getByPlaceholder("Password").fill(password)
    await page.getByRole("button", { name: "Continue with Email", exact: true }).click()
    await page.waitForURL(/\/orders/)
    await page.goto(`${shop.admin}/ledger`)
    await page.getByRole("searchbox", { name: "Search accounts by code" }).fill("e2e:")
    await page.keyboard.press("Enter")
    const row = page.getByRole("table", { name: "Accounts" }).getByRole("row").filter({ hasText: "e2e:owed" })
    await row.getByText("264").waitFor()
    expect(new URL(page.url()).searchParams.get("q")).toBe("e2e:")
    await row.getByRole("link").click()
  })

  it("reads its statement, and the journal behind a line", async () => {
    await page.getByRole("heading", { level: 1, name: "e2e:owed" }).waitFor()
    await page.getByRole("link", { name: "e2e.sale" }).click()
    await page.getByRole("heading", { level: 1, name: /Journal/ }).waitFor()
    // Nobody knows that order: it is told, and leads nowhere.
    await page.getByText("order order_e2e").waitFor()
    await page.getByText(/Position \D*\d+\D* of the chain/).waitFor()
  })

  it("sees that debits equal credits, and that every check holds", async () => {
    await page.getByRole("link", { name: "Trial balance" }).click()
    const total = page.getByRole("table", { name: "Trial balance" }).getByRole("row").last()
    const sums = async () => {
      const texts = await total.locator("div").filter({ hasText: /\d/, visible: true }).allTextContents()
      return texts.map((text) => text.replace(/\D/g, ""))
    }
    await expect.poll(async () => (await sums()).length).toBe(2)
    expect(new Set(await sums()).size).toBe(1)
    await page.getByRole("link", { name: "Checks" }).click()
    await page.getByText("Everything holds.").waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

const WORDS = {
  fr: {
    title: "Écritures",
    search: "Chercher par origine",
    account: "Compte touché",
    type: "Sorte d'origine",
    consignment: "Colis",
    told: "Espèces annoncées par le transporteur",
    delivered: "Colis livré",
    order: "Commande",
    remittance: "Remise du transporteur",
    from: "Du",
    empty: "Aucune écriture ne correspond à ces choix.",
  },
  ar: {
    title: "القيود",
    search: "ابحثوا حسب المصدر",
    account: "الحساب المعني",
    type: "نوع المصدر",
    consignment: "الطرد",
    told: "نقود أعلن عنها الناقل",
    delivered: "طرد تم تسليمه",
    order: "الطلب",
    remittance: "ملف الناقل",
    from: "من",
    empty: "لا قيد يطابق هذه الاختيارات.",
  },
} as const
const VIEWPORT = { fr: "desktop", ar: "phone" } as const

/** A customer paid the post at her door, and the post says so in its file. Salma asks what became of order and money, by their numbers. */
describe.each(["fr", "ar"] as const)("the journals, in %s", (language) => {
  const w = WORDS[language]
  const { store, region_id, memberOf } = people()
  const { url, demo } = inject("backend")
  const shop = inject("shop")
  let browser: Browser
  let page: Page
  let parcel: Consignment
  let remittance: RemittanceAnswer["remittance"]

  beforeAll(async () => {
    const order = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, NAJMAT)] })
    parcel = (await parcelsOf(store, order.id))[0] as Consignment
    const tracking = (await carry(await memberOf(NAJMAT), parcel, "delivered")).tracking?.number
    const treasurer = await adminApi(url, demo.treasurer)
    const journals = (kind: string) => treasurer.get<LedgerJournalList>("/admin/ledger/journals", { q: parcel.number, kind })
    await until(
      () => journals("cash_collected"),
      ({ count }) => count === 1,
      "the cash",
    )
    const file = `\ufeffNuméro d'envoi;Montant CRBT\r\n${tracking};${(parcel.due_minor / 100).toFixed(2).replace(".", ",")}\r\n`
    const path = `/admin/remittances?carrier=barid&file_name=poste-${language}.csv&dry_run=false`
    const report = await treasurer.send<RemittanceReport>(path, file, "text/csv")
    remittance = (await treasurer.get<RemittanceAnswer>(`/admin/remittances/${report.remittance_id}`)).remittance
    await until(
      () => journals("cash_remitted"),
      ({ count }) => count === 1,
      "the post's word",
    )
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport: VIEWPORT[language], language })).page
    await page.addInitScript((lng) => localStorage.setItem("lng", lng), language)
    await page.goto(shop.admin)
    await page.locator("input[name=email]").fill(demo.moderator.email)
    await page.locator("input[name=password]").fill(demo.moderator.password)
    await page.locator("button[type=submit]").click()
    await page.waitForURL(/\/orders/)
  })
  afterAll(() => browser?.close())

  const table = () => page.getByRole("table", { name: w.title })
  const rows = () => table().getByRole("row")
  const chosen = () => new URL(page.url()).searchParams

  it("are found by a parcel's number, and narrowed by account, source and day", async () => {
    await page.goto(`${shop.admin}/ledger/journals`)
    await page.getByRole("heading", { level: 1, name: w.title }).waitFor()
    expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr")
    await page.getByRole("searchbox", { name: w.search }).fill(`#${parcel.number}`)
    await page.keyboard.press("Enter")
    // The heading, the cash, what was delivered, and the post's word.
    await expect.poll(() => rows().count()).toBe(4)
    await rows().filter({ hasText: w.delivered }).waitFor()

    await page.getByRole("searchbox", { name: w.account }).fill("carrier:barid:remitted")
    await page.keyboard.press("Enter")
    await expect.poll(() => rows().count()).toBe(2)
    await page.getByRole("combobox", { name: w.type }).click()
    await page.getByRole("option", { name: w.consignment, exact: true }).click()
    await expect.poll(() => chosen().get("reference_type")).toBe("consignment")
    await rows().filter({ hasText: w.told }).getByText(formatMoney(parcel.due_minor, language)).first().waitFor()

    await page.getByLabel(w.from, { exact: true }).fill("2999-01-01")
    await page.getByText(w.empty).waitFor()
    await page.getByLabel(w.from, { exact: true }).fill("")
    await rows().filter({ hasText: w.told }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(VIEWPORT[language] === "phone" ? 390 : 1280)
  })

  it("lead to the parcel, the order and the carrier's file that they came from", async () => {
    await rows().filter({ hasText: w.told }).getByRole("link").first().click()
    await page.getByRole("heading", { level: 1, name: /\d/ }).waitFor()
    const follow = async (name: string, shown: () => Promise<void>) => {
      const journal = page.url()
      await page.getByRole("link", { name: new RegExp(`^${name} `) }).click()
      await shown()
      await page.goto(journal)
    }
    await follow(w.consignment, () => page.getByRole("row").filter({ hasText: parcel.number }).waitFor())
    await follow(w.order, () => page.waitForURL(/\/app\/orders\/order_/))
    await follow(w.remittance, () => page.getByRole("heading", { level: 1, name: remittance.file_name }).waitFor())
  })
})
