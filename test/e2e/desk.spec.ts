import type { Consignment, ConsignmentStatus, DeskConsignment } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, type Order, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

/** An association whose members read Arabic. */
const GHORZAT = "ghorzat-lalla"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const signInOf = (handle: string) => {
  const signIn = inject("backend").demo.vendors.find((vendor) => vendor.handle === handle)
  if (!signIn) throw new Error(`no demo sign-in for ${handle}`)
  return signIn
}

describe("a member takes an order from the question to the cash, on a phone and in Arabic", () => {
  const m = DESK.ar
  const shop = inject("shop")
  const { store, region_id, memberOf } = people()
  let order: Order
  let own: Consignment
  let foreign: Consignment
  let api: Api
  let context: BrowserContext
  let page: Page
  let customer: Page

  beforeAll(async () => {
    const pieces = await Promise.all([aPieceOf(store, GHORZAT), aPieceOf(store, NAJMAT)])
    order = await placeOrder(store, { region_id, pieces })
    const parcels = await parcelsOf(store, order.id)
    own = parcels.find(({ vendor }) => vendor.handle === GHORZAT) as Consignment
    foreign = parcels.find(({ vendor }) => vendor.handle === NAJMAT) as Consignment
    api = await memberOf(GHORZAT)
    ;({ context, page } = await newVisitor(browser, { viewport: "phone", language: "ar", baseURL: shop.url }))
    customer = (await newVisitor(browser, { script: false, baseURL: shop.url })).page
  })

  const press = (name: string) => page.getByRole("button", { name }).click()
  const said = (words: string) => page.getByRole("status").filter({ hasText: words }).waitFor()
  const warned = (words: string) => page.getByRole("alert").filter({ hasText: words }).waitFor()
  const card = ({ number }: Consignment) => page.getByRole("link", { name: number })
  const held = () => api.get<DeskConsignment>(`/vendor/consignments/${own.id}`)
  const isolated = (minor: number) => `\u2068${formatMoney(minor, "ar")}\u2069`

  /** What the customer's own page says of this parcel, and that it says nothing new of the other. */
  async function customerSees(status: ConsignmentStatus): Promise<void> {
    const { tag } = MESSAGES.fr.order
    await customer.goto(`/fr/orders/${order.id}`)
    for (const [{ number }, words] of [
      [own, tag[status]],
      [foreign, tag.pending],
    ] as const) {
      const parcel = customer.getByRole("listitem").filter({ hasText: MESSAGES.fr.order.parcel(number) })
      expect(await parcel.getByText(words, { exact: true }).count()).toBe(1)
    }
  }

  it("comes in and finds today's orders, its own and no other's", async () => {
    await page.goto("/desk")
    await knockAtDesk(page, "ar", signInOf(GHORZAT))
    await page.getByRole("heading", { name: m.orders.fresh(1) }).waitFor()
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl")
    expect(await card(own).count()).toBe(1)
    expect(await card(foreign).count()).toBe(0)
  })

  it("is told nothing of another workshop's order, even at its address", async () => {
    await page.goto(`/desk/orders/${foreign.id}`)
    await warned(m.order.not_found)
    expect(await page.getByRole("main").textContent()).not.toContain(foreign.number)
    const answer = await page.request.get(`/desk/api/vendor/consignments/${foreign.id}`)
    expect(answer.status()).toBe(404)
  })

  it("says yes, and then learns whom to call", async () => {
    await page.goto("/desk")
    await card(own).click()
    await page.getByText(m.order.hidden).waitFor()
    await customerSees("pending")
    await press(m.answer.can)
    await said(m.done.accept(own.number))
    await page.getByRole("link", { name: m.order.call("Khadija") }).waitFor()
    await customerSees("accepted")
  })

  it("packs when every line of the list is ticked, not before", async () => {
    await press(m.pack.submit)
    await warned(m.pack.left)
    for (const line of [m.pack.look, m.pack.wrap, m.pack.label(own.number), m.pack.close]) {
      await page.getByRole("checkbox", { name: line }).check()
    }
    expect(await page.getByRole("checkbox", { checked: false }).count()).toBe(0)
    await press(m.pack.submit)
    await said(m.done.pack(own.number))
    await customerSees("packed")
  })

  it("sends it with a carrier and the number on the receipt", async () => {
    const [carrier] = (await held()).carriers
    await page.getByRole("group", { name: m.ship.carrier }).getByRole("radio").first().check()
    await page.getByLabel(m.ship.number).fill("RR123456785MA")
    await press(m.ship.submit)
    await said(m.done.ship(own.number))
    expect((await held()).tracking).toEqual({ carrier: carrier?.name, number: "RR123456785MA" })
    await customerSees("shipped")
    expect(await customer.getByText("RR123456785MA").count()).toBe(1)
  })

  it("refuses cash that is ten dirhams short, and says what to do", async () => {
    const { due_minor } = await held()
    await page.getByLabel(m.deliver.cash).fill(String(due_minor / 100 - 10))
    await press(m.deliver.submit)
    await page.getByText(m.deliver.differs(isolated(due_minor))).waitFor()
    expect(await page.getByText(m.deliver.missing(isolated(1000))).count()).toBe(1)
    expect((await held()).status).toBe("shipped")
  })

  it("takes the cash that is due and is done", async () => {
    const { due_minor } = await held()
    await page.getByLabel(m.deliver.cash).fill(String(due_minor / 100))
    await press(m.deliver.submit)
    await said(m.done.deliver(own.number))
    expect((await held()).status).toBe("delivered")
    await customerSees("delivered")
  })

  it("goes out and leaves nothing behind", async () => {
    await page.getByRole("link", { name: m.tabs.me, exact: true }).click()
    await press(m.me.sign_out)
    await said(m.sign_in.signed_out)
    await page.goto(`/desk/orders/${own.id}`)
    await page.getByRole("heading", { name: m.sign_in.title }).waitFor()
    expect(await page.locator("body").textContent()).not.toContain(own.number)
    expect((await context.cookies()).map(({ name }) => name)).not.toContain("desk_session")
    expect((await page.request.get(`/desk/api/vendor/consignments/${own.id}`)).status()).toBe(401)
  })
})

describe("the door, in French", () => {
  const m = DESK.fr

  it("says in a sentence that the password is wrong, and opens for the right one", async () => {
    const { page, context } = await newVisitor(browser, { language: "fr", baseURL: inject("shop").url })
    const { email, password } = signInOf(NAJMAT)
    await page.goto("/desk")
    await knockAtDesk(page, "fr", { email, password: `${password}?` })
    await page.getByRole("alert").filter({ hasText: m.sign_in.wrong }).waitFor()
    expect(await context.cookies()).toEqual([])
    expect(await page.getByLabel(m.sign_in.login).inputValue()).toBe(email)

    await knockAtDesk(page, "fr", { email, password })
    await untilAtDesk(page)
    expect((await context.cookies()).find(({ name }) => name === "desk_session")).toMatchObject({
      httpOnly: true,
      sameSite: "Lax",
      path: "/desk",
    })
  })
})
