import { openLedger } from "@tawiza/ledger"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { anAccount, aTransfer } from "../support/ledger.ts"

/** Salma of the chamber follows 264 dirhams from an account to the order that they came from. */
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
    const source = page.getByRole("link", { name: /Order .*order_e2e/ })
    expect(await source.getAttribute("href")).toBe("/app/orders/order_e2e")
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
