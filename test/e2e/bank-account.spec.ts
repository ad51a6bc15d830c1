import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { sql } from "../support/sql.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const RIB = "011519000001205000534921"

/** The manager of a workshop looks where its money goes, and asks for another account. */
describe.each([
  ["fr", "najmat-wad-jouaher"],
  ["ar", "anamil-seffarine-jadida"],
] as const)("the bank account at the desk, in %s", (language, handle) => {
  const m = DESK[language]
  const shop = inject("shop")
  const { demo, databaseUrl } = inject("backend")
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    ;({ page } = await newVisitor(browser, { language, baseURL: shop.url }))
    await page.goto("/desk")
    await knockAtDesk(page, language, demo.vendors.find((vendor) => vendor.handle === handle) as never)
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: { fr: "Français", ar: "العربية" }[language] }).check()
    await page.goto("/desk/money")
  })
  afterAll(async () => {
    await browser?.close()
    await sql(
      databaseUrl,
      `update vendor_bank_account set status = 'refused', told = 'refused', decided_by = 'test', decided_at = now()
      where status = 'asked' and vendor_id = (select id from vendor where handle = $1)`,
      [handle],
    )
  })

  it("has no payout yet, and says why", async () => {
    await page.getByRole("link", { name: m.payouts.title }).click()
    await page.getByRole("heading", { level: 1, name: m.payouts.title }).waitFor()
    await page.getByText(m.payouts.empty).waitFor()
    await page.locator("main .note").waitFor()
    await page.getByRole("link", { name: m.back }).click()
  })

  it("is the one of the application, by its last four digits", async () => {
    // The sweep takes it over within a minute.
    const adopted = "select 1 from vendor_bank_account b join vendor v on v.id = b.vendor_id where v.handle = $1"
    await expect.poll(async () => (await sql(databaseUrl, adopted, [handle])).length, { timeout: 90_000, interval: 1000 }).toBe(1)
    await page.getByRole("link", { name: m.bank.title }).click()
    await page.getByText(m.bank.from_application).waitFor()
    await page.getByText(m.bank.status.confirmed).waitFor()
    expect((await page.content()).match(/\d{24}/)).toBeNull()
  })

  it("is changed by a number that is right, waits for the chamber, and can be taken back", async () => {
    await page.getByText(m.bank.change).click()
    const send = async (number: string) => {
      await page.getByLabel(m.bank.number).fill(number)
      await page.getByLabel(m.bank.holder).fill("Atelier Najmat")
      await page.getByRole("button", { name: m.bank.send }).click()
    }
    await send(`${RIB.slice(0, -1)}2`)
    await page.getByText(m.trouble.bank_number_invalid).waitFor()
    expect(await page.getByLabel(m.bank.number).inputValue()).toContain("0115")
    await send(RIB)
    await page.getByText(m.bank.said.asked).waitFor()
    await page.getByText(m.bank.waits_for.chamber).waitFor()
    await page.getByText("•••• 4921").waitFor()
    expect(await page.getByRole("button", { name: m.bank.confirm }).count()).toBe(0)
    await page.getByRole("button", { name: m.bank.refuse }).click()
    await page.getByText(m.bank.said.refused).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
