import { AxeBuilder } from "@axe-core/playwright"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { adminApi } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { type CardShop, openCardShop } from "../support/card.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"
import { type Shop, startShop } from "../support/shop.ts"
import { sql } from "../support/sql.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
const SOON = { timeout: 90_000, interval: 500 }
/** How often the SDK asks before it gives up. */
const TRIES = 3

/** A manager opens the workshop's account with Stripe and has its payouts sent there. */
describe("payouts by Stripe at the desk", () => {
  let browser: Browser
  let market: CardShop
  let shop: Shop

  beforeAll(async () => {
    ;[browser, market] = await Promise.all([launchBrowser(), openCardShop({ connect: true })])
    market.fake.account.asksRecipients = true
    shop = await startShop({ apiPort: market.backend.port, publishableKey: market.demo.publishable_key })
  })
  afterAll(async () => {
    await browser?.close()
    await shop?.stop()
    await market?.stop()
  })

  /** At the bank account's page, signed in; Stripe's own pages send the member back at once. */
  async function atBankAccount(language: "fr" | "ar", handle: string): Promise<Page> {
    const { context, page } = await newVisitor(browser, { language, baseURL: shop.url })
    await context.route("https://connect.stripe.com/**", (route) => {
      const { pathname, search } = new URL(market.fake.account.links.at(-1)?.use_case.account_onboarding?.return_url ?? "")
      return route.fulfill({ status: 302, headers: { location: `${shop.url}${pathname}${search}` } })
    })
    await page.goto("/desk")
    await knockAtDesk(page, language, market.demo.demo.vendors.find((vendor) => vendor.handle === handle) as never)
    await untilAtDesk(page)
    await page.goto("/desk/me")
    await page.getByRole("radio", { name: { fr: "Français", ar: "العربية" }[language] }).check()
    await page.goto("/desk/money/bank-account")
    return page
  }
  const recipientOf = (handle: string) =>
    sql<{ id: string }>(
      market.database.url,
      "select s.id from vendor_stripe_account s join vendor v on v.id = s.vendor_id where v.handle = $1",
      [handle],
    )

  it.each([
    ["fr", NAJMAT],
    ["ar", ANAMIL],
  ] as const)("are begun there, said in %s, and confirmed by a second person", async (language, handle) => {
    const m = DESK[language].bank
    const { account } = market.fake
    const page = await atBankAccount(language, handle)
    await page.getByRole("heading", { name: m.stripe.title }).waitFor()
    await page.getByText(m.stripe.none).waitFor()

    market.fake.fault("POST /v2/core/accounts", "error", TRIES)
    await page.getByRole("button", { name: m.stripe.begin }).click()
    await page.getByText(DESK[language].trouble.stripe_unavailable).waitFor()
    await page.getByRole("button", { name: m.stripe.begin }).click()

    // Back from Stripe it is looked at, and the address says it no more.
    await page.getByText(m.stripe.status.open).waitFor()
    await page.getByText(m.stripe.want.organisation).waitFor()
    expect(new URL(page.url()).search).toBe("")
    expect(await page.getByRole("button", { name: m.stripe.use }).count()).toBe(0)
    const found = await new AxeBuilder({ page }).withTags(WCAG).analyze()
    expect(found.violations.map(({ id }) => id)).toEqual([])

    const [{ id } = { id: "" }] = await recipientOf(handle)
    account.setRecipient(id, "pending")
    await page.getByRole("button", { name: m.stripe.look }).click()
    await page.getByText(m.stripe.checking).waitFor()
    account.setRecipient(id, "active")
    await page.getByRole("button", { name: m.stripe.look }).click()
    await page.getByRole("button", { name: m.stripe.use }).click()
    await page.getByText(m.said.asked).waitFor()
    await page.getByText(m.waits_for.chamber).waitFor()

    const treasurer = await adminApi(market.backend.url, market.demo.demo.treasurer)
    const [asked] = await sql<{ id: string }>(market.database.url, "select id from vendor_bank_account where stripe_account = $1", [id])
    await treasurer.post(`/admin/bank-accounts/${asked?.id}/confirm`)
    await page.reload()
    await page.getByText(m.stripe.in_use).waitFor()
    expect(await page.getByText(`Stripe •••• ${id.slice(-4)}`).count()).toBe(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.context().close()
  })

  it("say that Stripe does not take a workshop", async () => {
    const m = DESK.fr.bank
    const page = await atBankAccount("fr", NAJMAT)
    const [{ id } = { id: "" }] = await recipientOf(NAJMAT)
    market.fake.account.setRecipient(id, "rejected")
    await page.getByRole("button", { name: m.stripe.look }).click()
    await page.getByText(m.stripe.refused).waitFor()
    expect(await page.getByRole("button", { name: m.stripe.go_on }).count()).toBe(0)
    await page.goto("/desk/money/payouts")
    await expect.poll(() => page.locator("main .note").textContent(), SOON).toContain(DESK.fr.payouts.why_not.bank_account_cooling)
    await page.context().close()
  })
})
