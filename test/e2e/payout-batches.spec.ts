import type { AdminVendorList } from "@tawiza/contract"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { camt053 } from "../support/bank-statement.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { people } from "../support/people.ts"
import { sql } from "../support/sql.ts"
import { giveMoney } from "../support/vendor-money.ts"

const SECOND = "treasurer.two@example.org"

/** Driss prepares a batch and signs it, Amina signs too; the bank's statement says what it did. */
describe("two treasurers pay a workshop in the admin", () => {
  const shop = inject("shop")
  const { databaseUrl, demo } = inject("backend")
  const { moderator } = people()
  let browser: Browser
  let driss: Page
  let amina: Page
  let number: string

  async function signedIn(email: string, password: string): Promise<Page> {
    const { page } = await newVisitor(browser, { viewport: "desktop", language: "en" })
    await page.goto(shop.admin)
    await page.getByPlaceholder("Email").fill(email)
    await page.getByPlaceholder("Password").fill(password)
    await page.getByRole("button", { name: "Continue with Email", exact: true }).click()
    await page.waitForURL(/\/orders/)
    return page
  }
  /** A deed, and the same word once more in the dialog. */
  async function agree(page: Page, deed: string): Promise<void> {
    await page.getByRole("button", { name: deed, exact: true }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: deed, exact: true }).click()
  }

  beforeAll(async () => {
    const chamber = await moderator()
    const { vendors } = await chamber.get<AdminVendorList>("/admin/vendors", { status: "open" })
    await giveMoney(databaseUrl, vendors.at(-1)?.id as string, 264_00n)
    browser = await launchBrowser()
    driss = await signedIn(demo.treasurer.email, demo.treasurer.password)
    amina = await signedIn(SECOND, demo.treasurer.password)
  })
  afterAll(() => browser?.close())

  it("one prepares a batch and signs it", async () => {
    await driss.goto(`${shop.admin}/payout-batches`)
    await driss.getByText("No batch has been prepared yet.").waitFor()
    await driss.getByRole("button", { name: "Prepare a batch" }).click()
    const heading = driss.getByRole("heading", { level: 1, name: /^TWZ-\d{6}$/ })
    await heading.waitFor()
    number = (await heading.textContent()) ?? ""
    await agree(driss, "Propose")
    await driss.getByText("Proposed", { exact: true }).first().waitFor()
    expect(await driss.getByRole("button", { name: "Approve and reserve" }).count()).toBe(0)
  })

  it("the other approves it, and the files are there", async () => {
    await amina.goto(`${shop.admin}/payout-batches?status=proposed`)
    await amina.getByRole("link", { name: number }).click()
    await amina
      .getByText(/Driss Trésorier/)
      .first()
      .waitFor()
    await agree(amina, "Approve and reserve")
    await amina.getByText("Reserved", { exact: true }).first().waitFor()
    const [download] = await Promise.all([
      amina.waitForEvent("download"),
      amina.getByRole("link", { name: "ISO 20022 (pain.001)" }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${number}.xml`)
    await agree(amina, "The bank has the file")
    await amina.getByText("At the bank", { exact: true }).first().waitFor()
  })

  it("a statement shows the payout, and a line that somebody has to explain", async () => {
    const [payout] = await sql<{ end_to_end_id: string }>(databaseUrl, "select end_to_end_id from payout where status = 'submitted'")
    const text = camt053(new Date().toISOString().slice(0, 10), [
      { minor: -264_00, reference: "E1", end_to_end_id: payout?.end_to_end_id },
      { minor: -5_50, reference: "E2", text: "Transfer charge" },
    ])
    await driss.goto(`${shop.admin}/bank-lines`)
    await driss
      .getByLabel("The bank's file")
      .setInputFiles({ name: "statement.xml", mimeType: "application/xml", buffer: Buffer.from(text) })
    await driss.getByRole("button", { name: "Import", exact: true }).click()
    await driss.getByText("2 new lines, 1 waiting.").waitFor()
    await driss.getByRole("link", { name: "Waiting 1" }).click()
    await driss.getByRole("link", { name: "Transfer charge" }).click()
    await driss.getByRole("radio", { name: "Bank charge" }).check()
    await driss.getByLabel("Explanation").fill("Charge for the batch")
    await driss.getByRole("button", { name: "Record" }).click()
    await driss.getByText("Charge for the batch").waitFor()
    await driss.goto(`${shop.admin}/payout-batches`)
    await driss.getByRole("row").filter({ hasText: number }).getByText("Settled").waitFor()
  })
})
