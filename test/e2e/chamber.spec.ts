import type { ApplicationList, ApplicationView, CraftList } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { lastMailTo } from "../support/outbox.ts"
import { people } from "../support/people.ts"
import { aPieceOf } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

/** Salma of the chamber reads two applications in Medusa's admin: she rejects one and admits the other. */
describe("a moderator decides", () => {
  const shop = inject("shop")
  const { store, moderator } = people()
  let browser: Browser
  let chamber: Api
  let page: Page
  let rejected: ApplicationView
  let admitted: ApplicationView

  const read = async ({ id }: ApplicationView) =>
    (await chamber.get<{ application: ApplicationView }>(`/admin/applications/${id}`)).application
  const nameOf = ({ name }: ApplicationView) => name.en ?? name.fr ?? ""
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click()

  const openQueue = () => page.getByRole("navigation").getByRole("link", { name: "Applications", exact: true }).click()

  /** From the queue to one application's page. */
  async function open(application: ApplicationView): Promise<void> {
    await openQueue()
    await page
      .getByRole("table", { name: "Applications" })
      .getByRole("link", { name: nameOf(application) })
      .click()
    await page.getByRole("heading", { level: 1, name: nameOf(application) }).waitFor()
  }

  beforeAll(async () => {
    chamber = await moderator()
    const { applications } = await chamber.get<ApplicationList>("/admin/applications", { status: "submitted" })
    rejected = applications.find(({ province }) => province === "MA-FES") as ApplicationView
    admitted = applications.find(({ province }) => province === "MA-MOU") as ApplicationView
    browser = await launchBrowser()
    page = (await newVisitor(browser, { viewport: "desktop", language: "en" })).page
  })
  afterAll(() => browser.close())

  it("signs in to the admin and finds the queue", async () => {
    const { email, password } = inject("backend").demo.moderator
    await page.goto(shop.admin)
    await page.getByPlaceholder("Email").fill(email)
    await page.getByPlaceholder("Password").fill(password)
    await press("Continue with Email")
    await openQueue()
    const queue = page.getByRole("table", { name: "Applications" })
    for (const application of [rejected, admitted]) await queue.getByRole("link", { name: nameOf(application) }).waitFor()
  })

  it("cannot reject without a reason, and can with one", async () => {
    await open(rejected)
    await page.getByRole("radio", { name: "Reject" }).check()
    await press("Reject the application")
    await page.getByRole("alert").filter({ hasText: "Write the reason" }).waitFor()
    expect((await read(rejected)).status).toBe("submitted")

    await page.getByRole("textbox", { name: "Reason, read aloud to the organisation" }).fill("Le registre local n'est pas joint.")
    await press("Reject the application")
    await page.getByRole("alertdialog").getByRole("button", { name: "Reject", exact: true }).click()
    await page.getByText("Nothing to decide: it is the applicant's turn.").waitFor()
    expect(await read(rejected)).toMatchObject({
      status: "rejected",
      moves: expect.arrayContaining([expect.objectContaining({ to: "rejected", reason: "Le registre local n'est pas joint." })]),
    })
  })

  it("approves, and the shop is open", async () => {
    await open(admitted)
    await page.getByRole("radio", { name: "Approve" }).check()
    await press("Approve the application")
    await page.getByRole("alertdialog").getByRole("button", { name: "Approve", exact: true }).click()
    await page.getByRole("heading", { name: "The shop is open" }).waitFor()
    expect((await read(admitted)).status).toBe("approved")
  })

  it("has opened a shop page whose piece goes into a basket", async () => {
    const handle = admitted.vendor?.handle ?? ""
    const listed = async () => (await store.get<CraftList>("/store/crafts", { vendor: handle })).count
    await expect.poll(listed, { timeout: 15_000 }).toBe(admitted.products.length)

    const { page: visit } = await newVisitor(browser, { language: "fr", baseURL: shop.url })
    const piece = await aPieceOf(store, handle)
    await visit.goto(`/fr/shops/${handle}`)
    expect(await visit.getByRole("heading", { level: 1 }).textContent()).toBe(admitted.name.fr)
    await follow(visit, visit.getByRole("link", { name: piece.title, exact: true }))
    await follow(visit, visit.getByRole("button", { name: MESSAGES.fr.craft.add }))
    expect(await visit.getByRole("heading", { level: 1 }).textContent()).toBe(MESSAGES.fr.basket.title(1))
    expect(await visit.getByRole("heading", { name: admitted.name.fr ?? "", exact: true }).count()).toBe(1)
  })

  it("has invited the first member, who chooses a password, comes in, and comes in again", async () => {
    const m = DESK.ar
    const invited = { email: admitted.contact_email, password: "qasab-w-zelij-1953" }
    const mail = await lastMailTo(invited.email)
    expect(mail).toContain(admitted.name.ar)
    const [address = ""] = mail.match(/https?:\/\/\S+\/desk\/invitation\/[\w-]+/) ?? []

    const { page: phone, context } = await newVisitor(browser, { language: "ar", baseURL: shop.url })
    await phone.goto(address)
    await phone.getByRole("heading", { name: m.invitation.title(admitted.contact_name) }).waitFor()
    expect(await phone.getByRole("main").textContent()).toContain(admitted.name.ar)
    await phone.getByLabel(m.invitation.choose).fill(invited.password)
    await phone.getByRole("button", { name: m.invitation.submit }).click()
    await phone.getByRole("heading", { name: m.orders.title(0) }).waitFor()

    await phone.goto(address)
    await phone.getByRole("alert").filter({ hasText: m.trouble.invitation_spent }).waitFor()
    await context.clearCookies()
    await phone.goto("/desk")
    await knockAtDesk(phone, "ar", invited)
    await untilAtDesk(phone)
  })
})
