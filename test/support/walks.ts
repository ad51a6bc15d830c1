import type { SignIn } from "@tawiza/config/start/database"
import { LANGUAGES, type Language } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { follow, newVisitor, type VIEWPORTS } from "./browser.ts"

/** Opens a piece and puts one of it into the basket. */
export async function putInBasket(page: Page, language: Language, handle: string): Promise<void> {
  await page.goto(`/${language}/crafts/${handle}`)
  await follow(page, page.getByRole("button", { name: MESSAGES[language].craft.add }))
}

/** Fills in the desk's door and presses; whether it opens is the test's to see. `language` is the one the door stands in. */
export async function knockAtDesk(page: Page, language: Language, { email, password }: SignIn): Promise<void> {
  const m = DESK[language].sign_in
  await page.getByLabel(m.login).fill(email)
  await page.getByLabel(m.password, { exact: true }).fill(password)
  await page.getByRole("button", { name: m.submit }).click()
}

/** The heading of the desk's list of orders, however many there are: in any language, for it follows the member's own. */
export async function untilAtDesk(page: Page): Promise<void> {
  const tabs = LANGUAGES.map((language) => page.getByRole("navigation", { name: DESK[language].tabs.label, exact: true }))
  await tabs.reduce((some, one) => some.or(one)).waitFor()
}

interface AtChamber {
  /** Address of the admin. */
  admin: string
  language: "fr" | "ar"
  viewport: keyof typeof VIEWPORTS
}

/** Somebody of the chamber who has signed in to the admin, in a browser profile of their own. */
export async function enterAdmin(browser: Browser, { email, password }: SignIn, { admin, language, viewport }: AtChamber): Promise<Page> {
  const { page } = await newVisitor(browser, { language, viewport })
  await page.addInitScript((lng) => localStorage.setItem("lng", lng), language)
  await page.goto(admin)
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('button[type="submit"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith("/login"))
  return page
}
