import { type Consignment, type CraftCard, type CraftList, LOCALES } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { APIResponse, Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { ANAMIL, people } from "../support/people.ts"
import { aPieceOf, parcelsOf } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

const SEFROU = "MA-SEF"
const RECIPIENT = { name: "Khadija Benali", city: "Azrou", address: "derrière la fontaine, derb Sidi Bouazza" }
const IFRANE = "MA-IFR"

/** From the first page to the parcels on their way, with nothing but links and forms. */
describe.each([
  { language: "fr", viewport: "phone" },
  { language: "ar", viewport: "desktop" },
] as const)("buying without script, $language on a $viewport", ({ language, viewport }) => {
  const m = MESSAGES[language]
  const shop = inject("shop")
  const store = people().store.with({ "x-medusa-locale": LOCALES[language] })
  const email = `khadija.${language}@example.org`
  const money = (minor: number) => formatMoney(minor, language)
  let browser: Browser
  let page: Page
  let fromSefrou: CraftCard
  let fromFes: CraftCard
  let promised: string | undefined
  let placed: string

  const link = (name: string) => page.getByRole("link", { name, exact: true })
  const field = (name: "name" | "phone" | "province" | "city" | "address" | "email") => page.getByLabel(m.checkout[name], { exact: true })
  const cardOf = ({ title, vendor }: CraftCard) =>
    page.getByRole("listitem").filter({ hasText: vendor.name }).getByRole("link", { name: title, exact: true })
  const order = () => page.getByRole("button", { name: m.checkout.order, exact: true })

  beforeAll(async () => {
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport, language, script: false, baseURL: shop.url })).page
    fromFes = await aPieceOf(store, ANAMIL)
  })
  afterAll(() => browser.close())

  it("begins in the visitor's language and narrows the catalogue by what is ticked", async () => {
    const { facets } = await store.get<CraftList>("/store/crafts", { limit: 1 })
    const province = facets.province.find(({ value }) => value === SEFROU)

    await page.goto("/")
    expect(page.url()).toBe(`${shop.url}/${language}`)
    await follow(page, link(m.home.see_crafts))
    if (viewport === "phone") await page.getByText(m.crafts.filter, { exact: true }).click()
    await page.getByRole("checkbox", { name: `${province?.name} ${province?.count}` }).check()
    await page.getByRole("checkbox", { name: m.crafts.in_stock }).check()
    await follow(page, page.getByRole("button", { name: m.crafts.apply }))

    const { hits } = await store.get<CraftList>("/store/crafts", { province: SEFROU, in_stock: true, sort: "newest", limit: 24 })
    expect(await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()).toEqual(hits.map(({ title }) => title))
    expect(await link(m.crafts.remove(province?.name ?? "")).count()).toBe(1)
    fromSefrou = hits[0] as CraftCard
  })

  it("puts a piece of the list and a piece that was searched into one basket", async () => {
    await follow(page, cardOf(fromSefrou))
    await follow(page, page.getByRole("button", { name: m.craft.add }))
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(m.basket.title(1))

    await page.getByRole("searchbox", { name: m.search.label }).fill(fromFes.title)
    await follow(page, page.getByRole("button", { name: m.search.label }))
    await follow(page, cardOf(fromFes))
    await follow(page, page.getByRole("button", { name: m.craft.add }))
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(m.basket.title(2))
  })

  it("groups the basket by workshop, each with its one promise", async () => {
    const arrives = m.promise.arrives("").trim()
    for (const { title, vendor } of [fromSefrou, fromFes]) {
      const parcel = page.locator("section", { has: page.getByRole("heading", { name: vendor.name, exact: true }) })
      expect(await parcel.getByRole("link", { name: title, exact: true }).count()).toBe(1)
      expect(await parcel.getByText(arrives).count()).toBe(1)
    }
    expect(await page.getByText(arrives).count()).toBe(2)
  })

  it("says of an empty form what is missing, field by field", async () => {
    await follow(page, link(m.basket.checkout))
    expect((await follow(page, order())).status()).toBe(422)
    const alert = page.getByRole("alert")
    expect(await alert.textContent()).toContain(m.checkout.errors(5))
    for (const name of ["name", "phone", "province", "city", "address"] as const) {
      expect(await alert.getByRole("link", { name: m.checkout.error[name] }).getAttribute("href")).toBe(
        `#${await field(name).getAttribute("id")}`,
      )
      expect(await field(name).getAttribute("aria-invalid")).toBe("true")
    }
    expect(await field("email").getAttribute("aria-invalid")).toBeNull()
  })

  it("keeps what was written when one field is wrong", async () => {
    await field("name").fill(RECIPIENT.name)
    await field("phone").fill("06 00 00 00")
    await field("province").selectOption(IFRANE)
    await field("city").fill(RECIPIENT.city)
    await field("address").fill(RECIPIENT.address)
    await field("email").fill(email)
    expect((await follow(page, order())).status()).toBe(422)
    expect(await page.getByRole("alert").textContent()).toContain(m.checkout.error.phone_short(2))
    expect(await field("phone").inputValue()).toBe("06 00 00 00")
    expect(await field("province").inputValue()).toBe(IFRANE)
    for (const name of ["name", "city", "address"] as const) expect(await field(name).inputValue()).toBe(RECIPIENT[name])
    expect(await field("email").inputValue()).toBe(email)
  })

  it("quotes the deliveries of the province before anything is ordered", async () => {
    await field("phone").fill("06 00 00 00 12")
    await follow(page, page.getByRole("button", { name: m.checkout.quote }))
    expect(await page.getByRole("status").textContent()).toContain(m.checkout.quoted)
    promised = (await page.getByRole("complementary").getByRole("definition").textContent())?.trim()
    expect(await sql(inject("backend").databaseUrl, `select id from "order" where email = $1`, [email])).toEqual([])
  })

  it("makes one order of a form that arrives twice at once", async () => {
    const twice = await sentTwice(page, `${shop.url}/${language}/checkout`)
    await follow(page, order())
    const orders = await sql<{ id: string }>(inject("backend").databaseUrl, `select id from "order" where email = $1`, [email])
    expect(orders).toHaveLength(1)
    placed = orders[0]?.id ?? ""
    const address = `/${language}/orders/${placed}`
    expect(twice.map((answer) => [answer.status(), answer.headers().location])).toEqual([
      [303, address],
      [303, address],
    ])
    expect(page.url()).toBe(shop.url + address)
    expect(await page.getByRole("status").textContent()).toContain(m.order.thanks)
  })

  it("shows a parcel of each workshop, and they sum to what was promised", async () => {
    const parcels = await parcelsOf(store, placed)
    expect(parcels.map(({ vendor }) => vendor.handle).sort()).toEqual([fromSefrou.vendor.handle, fromFes.vendor.handle].sort())
    for (const parcel of parcels) await expectOnPage(parcel)
    expect(money(parcels.reduce((sum, { due_minor }) => sum + due_minor, 0))).toBe(promised)
  })

  async function expectOnPage({ vendor, number, status, due_minor }: Consignment): Promise<void> {
    const parcel = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: vendor.name, exact: true }) })
    for (const words of [m.order.parcel(number), m.order.tag[status], m.order.knot.arrive(money(due_minor))]) {
      await parcel.getByText(words).waitFor()
      expect(await parcel.getByText(words).count()).toBe(1)
    }
  }

  it("leaves an empty basket that still leads to the order", async () => {
    const address = page.url()
    await page.goto(`/${language}/basket`)
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(m.basket.empty)
    await follow(page, link(m.basket.follow))
    expect(page.url()).toBe(address)
  })
})

/** Sends every form that leaves for `address` a second time at the same moment, as an impatient hand or a bad line does. */
async function sentTwice(page: Page, address: string): Promise<APIResponse[]> {
  const answers: APIResponse[] = []
  await page.route(address, async (route) => {
    if (route.request().method() !== "POST") return route.fallback()
    const send = () => route.fetch({ maxRedirects: 0 })
    answers.push(...(await Promise.all([send(), send()])))
    await route.fulfill({ response: answers[0] as APIResponse })
  })
  return answers
}
