import type { ApplicationList, OwnApplication } from "@tawiza/contract"
import { MESSAGES as DESK } from "@tawiza/storefront/desk/messages"
import { MESSAGES } from "@tawiza/storefront/messages"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { follow, launchBrowser, newVisitor } from "../support/browser.ts"
import { lastMailTo } from "../support/outbox.ts"
import { aPdf, aPhotograph } from "../support/papers.ts"
import { people } from "../support/people.ts"

const EMAIL = "itto.walk@example.org"
const NAME = "جمعية إيتو للنسيج"
const REASON = "صيفطو شهادة البنك بسمية الجمعية."

/** Itto applies for an association of weavers, in Arabic, from her phone. */
describe("an association joins from a phone", () => {
  const shop = inject("shop")
  const m = DESK.ar
  const a = m.application
  let browser: Browser
  let phone: Page
  let chamber: Api
  let id: string

  beforeAll(async () => {
    browser = await launchBrowser()
    chamber = await people().moderator()
  })
  afterAll(() => browser.close())

  const step = (name: string) => phone.getByRole("main").getByRole("link").filter({ hasText: name })
  const overview = () => phone.getByRole("heading", { level: 1, name: a.title }).waitFor()
  const save = async () => {
    await phone.getByRole("button", { name: a.save }).click()
    await overview()
  }
  const send = async (item: string, ...files: Uint8Array[]) => {
    await step(item).click()
    await phone.getByRole("heading", { level: 1, name: item }).waitFor()
    for (const [i, bytes] of files.entries()) {
      const mimeType = bytes[0] === 0x89 ? "image/png" : "application/pdf"
      await phone.getByLabel(a.file).setInputFiles({ name: "camera.bin", mimeType, buffer: Buffer.from(bytes) })
      await phone.getByText(a.paper(i + 1), { exact: true }).waitFor()
    }
    await phone.getByRole("link", { name: m.back }).click()
    await overview()
  }
  const status = (of: keyof typeof a.status) => phone.getByRole("main").getByText(a.status[of], { exact: true }).waitFor()

  it("reads what is needed and begins, without any script", async () => {
    const j = MESSAGES.ar.join
    const { page, context } = await newVisitor(browser, { language: "ar", script: false, baseURL: shop.url })
    await page.goto("/ar")
    await follow(page, page.getByRole("contentinfo").getByRole("link", { name: MESSAGES.ar.footer.sell }))
    await follow(page, page.getByRole("button", { name: j.submit }))
    await page.getByRole("alert").getByText(j.error.email).waitFor()

    await page.getByRole("radio", { name: MESSAGES.ar.kind.association }).check()
    await page.getByLabel(j.name).fill(NAME)
    await page.getByLabel(MESSAGES.ar.checkout.province).selectOption("MA-SEF")
    await page.getByLabel(j.contact_name).fill("Itto")
    await page.getByLabel(j.phone).fill("06 12 34 56 78")
    await page.getByLabel(j.email).fill(EMAIL)
    await follow(page, page.getByRole("button", { name: j.submit }))
    await page.getByRole("status").getByText(EMAIL).waitFor()
    await context.close()
  })

  it("comes in by the link and finds the questions", async () => {
    phone = (await newVisitor(browser, { language: "ar", baseURL: shop.url })).page
    await phone.goto((await lastMailTo(EMAIL)).match(/\/desk\/invitation\/\S+/)?.[0] as string)
    await phone.getByText(m.invitation.lead_applicant).waitFor()
    await phone.getByLabel(m.invitation.choose, { exact: true }).fill("kif-kif-bhal-bhal")
    await phone.getByRole("button", { name: m.invitation.submit }).click()
    await overview()
    await status("draft")
  })

  it("answers one question on each screen", async () => {
    await step(a.question.commune).click()
    await phone.getByLabel(a.question.commune).fill("المنزل")
    await save()
    await step(a.question.people).click()
    await phone.getByLabel(a.members).fill("١٤")
    await phone.getByLabel(a.women).fill("14")
    await save()
    await step(a.question.crafts).click()
    await phone.getByRole("checkbox").nth(5).check()
    await save()
  })

  it("cannot hand in yet, and sees what is left", async () => {
    await phone.getByRole("button", { name: a.submit }).click()
    await phone.getByRole("alert").filter({ hasText: m.trouble.application_incomplete }).waitFor()
  })

  it("writes the numbers, and is told of one copied wrongly", async () => {
    await step("ICE").click()
    await phone.getByLabel(a.number).fill("001561191000065")
    await save()
    await step("ICE").click()
    await phone.getByRole("alert").filter({ hasText: a.number_wrong }).waitFor()
    await phone.getByLabel(a.number).fill("002136093000040")
    await save()
    await step("RIB").click()
    await phone.getByLabel(a.number).fill("011 519 0000012050005349 21")
    await save()
  })

  it("sends the papers, and a file that is none is refused in her language", async () => {
    await step("القانون الأساسي").click()
    await phone.getByLabel(a.file).setInputFiles({ name: "x.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") })
    await phone.getByRole("alert").filter({ hasText: m.trouble.file_type_refused }).waitFor()
    await phone.getByRole("link", { name: m.back }).click()
    for (const item of ["وصل التصريح", "القانون الأساسي موقعا", "لائحة أعضاء المكتب", "شهادة الحساب البنكي"]) await send(item, aPdf(item))
    await send("صورتان للورشة", aPhotograph(30), aPhotograph(220))
  })

  it("hands in, and the chamber has it", async () => {
    await phone.getByRole("button", { name: a.submit }).click()
    await status("submitted")
    const { applications } = await chamber.get<ApplicationList>("/admin/applications", { status: "submitted", q: EMAIL })
    id = applications[0]?.id as string
    expect(applications.map(({ name }) => name.ar)).toEqual([NAME])
  })

  it("reads in large letters what the chamber asks, and answers", async () => {
    await chamber.post(`/admin/applications/${id}/request-changes`, { reason: REASON })
    await phone.reload()
    await phone.getByRole("region", { name: a.chamber_says }).getByText(REASON).waitFor()
    await send("وثيقة أخرى", aPdf("asked besides"))
    await phone.getByRole("button", { name: a.submit }).click()
    await status("submitted")
  })

  it("is admitted, and finds the orders where the application stood", async () => {
    await chamber.post(`/admin/applications/${id}/approve`)
    await phone.goto("/desk")
    await phone.getByRole("heading", { level: 1, name: m.orders.title(0) }).waitFor()
    await phone.getByRole("link", { name: m.tabs.me }).click()
    await phone.getByRole("link", { name: a.title }).click()
    await status("approved" satisfies OwnApplication["status"])
  })
})
