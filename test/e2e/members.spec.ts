import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { launchBrowser, newVisitor } from "../support/browser.ts"
import { lastMailTo } from "../support/outbox.ts"
import { people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { knockAtDesk, untilAtDesk } from "../support/walks.ts"

const JILD = "jild-wa-khayt"
const TREASURER = { email: "hanane.members@example.org", password: "kifach-dayra-lyoum" }

/** The manager of a cooperative asks Hanane to keep its accounts; later she lets her go. */
describe("a manager shares the desk", () => {
  const shop = inject("shop")
  const { store, region_id } = people()
  const [fr, ar] = [DESK.fr.members, DESK.ar.members]
  let browser: Browser
  let manager: Page
  let treasurer: Page
  let number: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const order = await placeOrder(store, { region_id, pieces: [await aPieceOf(store, JILD)] })
    number = (await parcelsOf(store, order.id))[0]?.number as string
    const signIn = inject("backend").demo.vendors.find(({ handle }) => handle === JILD)
    ;({ page: manager } = await newVisitor(browser, { language: "fr", baseURL: shop.url }))
    ;({ page: treasurer } = await newVisitor(browser, { language: "ar", baseURL: shop.url }))
    await manager.goto("/desk")
    await knockAtDesk(manager, "fr", signIn as { email: string; password: string })
    await untilAtDesk(manager)
    // The member reads in a language of its own; this story is told in French.
    await manager.goto("/desk/me")
    await manager.getByRole("radio", { name: "Français" }).check()
  })
  afterAll(() => browser.close())

  const said = (words: string) => manager.getByRole("status").filter({ hasText: words }).waitFor()
  const row = () => manager.getByRole("listitem").filter({ hasText: TREASURER.email })

  it("invites a person, with a role and in her language", async () => {
    await manager.getByRole("link", { name: fr.title }).click()
    await manager.getByLabel(fr.name).fill("Hanane")
    await manager.getByLabel(DESK.fr.sign_in.email).fill(TREASURER.email)
    await manager.getByRole("radio", { name: fr.roles.treasurer }).check()
    await manager.getByLabel(fr.language).selectOption("ar")
    await manager.getByRole("button", { name: fr.send }).click()
    await said(fr.invited("Hanane"))
    await row().getByText(fr.waiting).waitFor()
  })

  it("who comes in by the link and sees the orders, without the buttons that are not hers", async () => {
    const link = (await lastMailTo(TREASURER.email)).match(/\/desk\/invitation\/\S+/)?.[0] as string
    await treasurer.goto(link)
    await treasurer.getByLabel(DESK.ar.invitation.choose, { exact: true }).fill(TREASURER.password)
    await treasurer.getByRole("button", { name: DESK.ar.invitation.submit }).click()
    await treasurer.getByRole("link", { name: number }).waitFor()
    expect(await treasurer.getByRole("button", { name: DESK.ar.answer.can }).count()).toBe(0)

    await treasurer.goto("/desk/members")
    await treasurer.getByText(ar.lead_reader).waitFor()
    expect(await treasurer.getByRole("combobox").count()).toBe(0)
    expect(await treasurer.getByRole("button", { name: ar.send }).count()).toBe(0)
  })

  it("gives her another role, which holds from her next request on", async () => {
    await manager.reload()
    await row().getByLabel(fr.role).selectOption("orders")
    await said(fr.changed("Hanane", fr.roles.orders))
    await treasurer.goto("/desk")
    await treasurer.getByRole("button", { name: DESK.ar.answer.can }).first().waitFor()
  })

  it("cannot give away the last manager's role", async () => {
    const own = manager.getByRole("listitem").filter({ hasText: `(${fr.self})` })
    await own.getByLabel(fr.role).selectOption("orders")
    await manager.getByRole("alert").filter({ hasText: DESK.fr.trouble.last_manager }).waitFor()
    expect(await own.getByLabel(fr.role).inputValue()).toBe("manager")
  })

  it("lets her go, and she is out at her next request", async () => {
    await row()
      .getByRole("button", { name: fr.remove_named("Hanane") })
      .click()
    await row().getByRole("button", { name: fr.remove_sure }).click()
    await said(fr.removed("Hanane"))
    await treasurer.goto("/desk")
    await treasurer.getByRole("heading", { name: DESK.ar.sign_in.title }).waitFor()
  })

  it("asks a person without an e-mail by text message, who signs in by her number", async () => {
    await manager.reload()
    await manager.getByLabel(fr.name).fill("Yamna")
    await manager.getByLabel(fr.phone).fill("06 61 23 45 69")
    await manager.getByRole("button", { name: fr.send }).click()
    await said(fr.invited("Yamna"))
    await manager.getByRole("listitem").filter({ hasText: "06 61 23 45 69" }).waitFor()

    const link = (await lastMailTo("+212661234569")).match(/\/desk\/invitation\/\S+/)?.[0] as string
    await treasurer.goto(link)
    expect(await treasurer.getByLabel(DESK.ar.invitation.login).inputValue()).toBe("06 61 23 45 69")
    await treasurer.getByLabel(DESK.ar.invitation.choose, { exact: true }).fill(TREASURER.password)
    await treasurer.getByRole("button", { name: DESK.ar.invitation.submit }).click()
    await untilAtDesk(treasurer)
    await treasurer.goto("/desk/me")
    await treasurer.getByText("06 61 23 45 69").waitFor()
    await treasurer.getByRole("button", { name: DESK.ar.me.sign_out }).click()
    await knockAtDesk(treasurer, "ar", { email: "٠٦٦١٢٣٤٥٦٩", password: TREASURER.password })
    await untilAtDesk(treasurer)
  })
})
