import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { TEST_SECRETS } from "@tawiza/config/test/databases"
import { type ApplicationView, MAX_PAPER_BYTES, type PaperLink, type VendorPage } from "@tawiza/contract"
import { paperPath } from "@tawiza/vendor/domain/paper-link"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi, api, customerApi } from "../support/api.ts"
import { anApplicant, ownApplication, sendPaper } from "../support/applicants.ts"
import { testData } from "../support/environment.ts"
import { aPdf, aPhotograph } from "../support/papers.ts"
import { NAJMAT, people } from "../support/people.ts"
import { sql } from "../support/sql.ts"

describe("a paper that is not taken", () => {
  const backend = inject("backend")
  let applicant: Api
  const kept = async () => (await readdir(join(testData(), "files-private"))).length

  beforeAll(async () => {
    applicant = await anApplicant(backend.url, "refused.papers@example.org")
  })

  it.each([
    ["file_type_refused", "a page", "statutes", () => new Uint8Array(Buffer.from("<html>%PDF-1.4</html>"))],
    ["file_type_refused", "a PDF as a photograph", "workshop", () => aPdf()],
    ["file_unreadable", "half a picture", "statutes", () => aPhotograph(9).slice(0, 60)],
    ["file_unreadable", "nothing", "statutes", () => new Uint8Array()],
    ["file_too_large", "one byte too much", "statutes", () => new Uint8Array(MAX_PAPER_BYTES + 1)],
  ] as const)("is named %s: %s", async (code, _, requirement, bytes) => {
    const before = await kept()
    const sent = sendPaper(applicant.with({ "x-medusa-locale": "ar-MA" }), requirement, bytes())
    await expect(sent).rejects.toMatchObject({ status: 422, body: { code, message: expect.stringMatching(/[\u0600-\u06ff]/) } })
    expect(await kept()).toBe(before)
    expect((await ownApplication(applicant)).checklist.flatMap(({ papers }) => papers)).toEqual([])
  })

  it("was not asked for, or lacks the date that it must have", async () => {
    for (const [requirement, fields] of [
      ["minutes", "requirement"],
      ["ice", "requirement"],
      ["sanitary", "expires_on"],
    ] as const) {
      await applicant.post("/vendor/applications/me", { crafts: ["food"] })
      await expect(sendPaper(applicant, requirement)).rejects.toMatchObject({ status: 400, body: { details: { fields } } })
    }
    await expect(sendPaper(applicant, "sanitary", undefined, "&expires_on=2026-02-30")).rejects.toMatchObject({ status: 400 })
  })
})

describe("a paper that is kept", () => {
  const backend = inject("backend")
  const nobody = api(backend.url)
  let applicant: Api
  let chamber: Api
  let id: string
  let application_id: string

  const open = (path: string) => fetch(new URL(path, backend.url))
  const own = () => `/vendor/applications/me/papers/${id}/link`
  const theirs = () => `/admin/applications/${application_id}/papers/${id}/link`

  beforeAll(async () => {
    chamber = await people().moderator()
    applicant = await anApplicant(backend.url, "kept.papers@example.org")
    const { application } = await sendPaper(applicant, "workshop", aPhotograph(120))
    application_id = application.id
    id = application.checklist.find(({ code }) => code === "workshop")?.papers[0]?.id as string
  })

  it("is there once, however often it is sent", async () => {
    const { application } = await sendPaper(applicant, "workshop", aPhotograph(120, "elsewhere"))
    expect(application.checklist.find(({ code }) => code === "workshop")?.papers.map((paper) => paper.id)).toEqual([id])
  })

  it("opens by a link, without the place it was taken at, and is nobody else's to keep", async () => {
    const link = await applicant.get<PaperLink>(own())
    expect(Date.parse(link.expires_at) - Date.now()).toBeLessThanOrEqual(120_000)
    const answer = await open(link.path)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.status).toBe(200)
    const said = ["content-type", "cache-control", "x-content-type-options", "content-disposition"].map((name) => answer.headers.get(name))
    expect(said).toEqual(["image/png", "private, no-store", "nosniff", 'inline; filename="workshop.png"'])
    expect(bytes.includes("34.06N")).toBe(false)
  })

  it("does not open by a link that is over, changed or somebody's own invention", async () => {
    const { path } = await chamber.get<PaperLink>(theirs())
    const over = paperPath({ paper_id: id, by: "moderator:x", expires: Math.floor(Date.now() / 1000) - 1 }, TEST_SECRETS.jwt)
    const forged = paperPath({ paper_id: id, by: "moderator:x", expires: Math.floor(Date.now() / 1000) + 60 }, "a guess")
    for (const wrong of [over, forged, path.replace(/by=[^&]+/, "by=moderator%3Ax"), `/papers/${id}`]) {
      const answer = await open(wrong)
      expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status: 404, body: { code: "not_found" } })
    }
  })

  it("gives a link to no other vendor, no customer, nobody, and of the chamber to moderators alone", async () => {
    const najmat = await people().memberOf(NAJMAT)
    await expect(najmat.get(own())).rejects.toMatchObject({ status: 404 })
    const customer = await customerApi(backend.url, backend.publishable_key, backend.demo.customer)
    for (const caller of [customer, nobody]) {
      await expect(caller.get(own())).rejects.toMatchObject({ status: 401 })
      await expect(caller.get(theirs())).rejects.toMatchObject({ status: 401 })
    }
    const treasurer = await adminApi(backend.url, backend.demo.treasurer)
    await expect(treasurer.get(theirs())).rejects.toMatchObject({ status: 403, body: { code: "forbidden" } })
    const seen = (await treasurer.get<{ application: ApplicationView }>(`/admin/applications/${application_id}`)).application
    expect([
      seen.readings,
      seen.checklist.flatMap(({ papers }) => papers),
      seen.checklist.find(({ code }) => code === "rib")?.value,
    ]).toEqual([[], [], null])
  })

  it("keeps a record of each opening that nobody can change", async () => {
    const { path } = await chamber.get<PaperLink>(theirs())
    await open(path)
    const { application } = await chamber.get<{ application: ApplicationView }>(`/admin/applications/${application_id}`)
    expect(application.readings.map(({ by, requirement }) => `${by.split(":")[0]} ${requirement}`)).toEqual([
      "moderator workshop",
      "member workshop",
    ])
    // What was once handed in is kept for ever; a draft that never was may be forgotten whole.
    await sql(
      backend.databaseUrl,
      `insert into vendor_paper_reading (id, paper_id, application_id, requirement, by)
      select 'prea_kept', 'papr_kept', id, 'workshop', 'moderator:x' from vendor_application where status = 'approved' limit 1`,
    )
    for (const change of ["update vendor_paper_reading set by = 'x'", "delete from vendor_paper_reading where id = 'prea_kept'"]) {
      await expect(sql(backend.databaseUrl, change)).rejects.toThrow("append-only")
    }
  })

  it("is taken back by its sender while nobody accepted it, and its content with it", async () => {
    const { path } = await applicant.get<PaperLink>(own())
    const files = async () => (await readdir(join(testData(), "files-private"))).length
    const before = await files()
    await applicant.post(`/vendor/applications/me/papers/${id}/remove`)
    expect(await files()).toBe(before - 1)
    expect((await open(path)).status).toBe(404)
    await expect(applicant.post(`/vendor/applications/me/papers/${id}/remove`)).rejects.toMatchObject({ status: 404 })
  })
})

describe("a label's badge", () => {
  const backend = inject("backend")
  const { store } = people()
  const held = async () => (await store.get<VendorPage>(`/store/vendors/${NAJMAT}`)).labels_held.map(({ slug }) => slug)
  const endOn = (day: string | null) =>
    sql(
      backend.databaseUrl,
      `update vendor_paper p set expires_on = $1 from vendor_application a join vendor v on v.id = a.vendor_id
      where p.application_id = a.id and v.handle = $2 and p.requirement = 'label:poterie-fes'`,
      [day, NAJMAT],
    )

  it("drops by itself when the certificate ends", async () => {
    expect(await held()).toEqual(["poterie-fes", "zellige-fes"])
    await endOn("2020-01-01")
    await expect.poll(held, { timeout: 15_000 }).toEqual(["zellige-fes"])
    await endOn(null)
    await expect.poll(held, { timeout: 15_000 }).toEqual(["poterie-fes", "zellige-fes"])
  })
})
