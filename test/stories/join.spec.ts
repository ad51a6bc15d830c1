import type { ApplicationList, ApplicationView, ChamberUserList, OwnApplicationAnswer } from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi, api } from "../support/api.ts"
import { anApplicant, fillIn, ownApplication, sendPaper } from "../support/applicants.ts"
import { lastMailTo } from "../support/outbox.ts"
import { aPdf } from "../support/papers.ts"
import { people } from "../support/people.ts"
import { sql } from "../support/sql.ts"

/** Rkia applies for an association of weavers from her phone; Salma of the chamber asks for one more paper, gets it, and admits them. */
describe("an association joins", () => {
  const backend = inject("backend")
  const email = "rkia.join@example.org"
  let rkia: Api
  let chamber: Api
  let id: string

  beforeAll(async () => {
    chamber = await people().moderator()
    rkia = await anApplicant(backend.url, email)
  })

  const read = async () => (await chamber.get<{ application: ApplicationView }>(`/admin/applications/${id}`)).application

  it("begins with a name in her own language and nothing else", async () => {
    const application = await ownApplication(rkia)
    id = application.id
    expect(application).toMatchObject({
      status: "draft",
      name: { ar: "جمعية خيوط الأطلس" },
      editable: true,
      actions: ["submit", "withdraw"],
    })
    expect(application.name.fr).toBeUndefined()
  })

  it("cannot hand in what is not whole, and is told what is missing", async () => {
    await fillIn(rkia, "001561191000065", ["receipt"])
    await expect(rkia.post("/vendor/applications/me/submit")).rejects.toMatchObject({
      status: 422,
      body: { code: "application_incomplete", details: { items: ["ice", "receipt"] } },
    })
    await rkia.post("/vendor/applications/me", { ice: "001 5611 9100 0066" })
    await sendPaper(rkia, "receipt")
    const { application } = await rkia.post<OwnApplicationAnswer>("/vendor/applications/me/submit")
    expect(application).toMatchObject({ status: "submitted", ice: "001561191000066", editable: false, actions: ["withdraw"] })
    expect(await lastMailTo(email)).toContain("وصل طلبكم")
  })

  it("can change nothing while the chamber reads", async () => {
    await chamber.post(`/admin/applications/${id}/review`)
    for (const attempt of [() => rkia.post("/vendor/applications/me", { members: 99 }), () => sendPaper(rkia, "other")]) {
      await expect(attempt()).rejects.toMatchObject({ status: 409, body: { code: "illegal_transition" } })
    }
    expect(await ownApplication(rkia)).toMatchObject({ status: "in_review", members: 14 })
  })

  it("is asked for one more paper, in words she reads", async () => {
    const bank = (await read()).checklist.find(({ code }) => code === "bank")?.papers[0]
    await chamber.post(`/admin/applications/${id}/papers/${bank?.id}/check`, { accepted: false, reason: "Le nom n'est pas le vôtre." })
    await chamber.post(`/admin/applications/${id}/request-changes`, { reason: "Envoyez l'attestation de la banque à votre nom." })
    const application = await ownApplication(rkia)
    expect(application).toMatchObject({
      status: "changes_requested",
      editable: true,
      reason: "Envoyez l'attestation de la banque à votre nom.",
    })
    expect(application.checklist.find(({ code }) => code === "bank")).toMatchObject({
      state: "refused",
      papers: [{ state: "refused", reason: "Le nom n'est pas le vôtre." }],
    })
    expect(await lastMailTo(email)).toContain("Envoyez l'attestation")
    await expect(rkia.post("/vendor/applications/me/submit")).rejects.toMatchObject({ body: { details: { items: ["bank"] } } })
  })

  it("sends it, and is admitted", async () => {
    // The very paper that was refused is still that paper.
    await sendPaper(rkia, "bank")
    await expect(rkia.post("/vendor/applications/me/submit")).rejects.toMatchObject({ body: { details: { items: ["bank"] } } })
    await sendPaper(rkia, "bank", aPdf("in the association's name"))
    await rkia.post("/vendor/applications/me/submit", { reason: "Voilà." })
    for (const { papers } of (await read()).checklist) {
      for (const paper of papers.filter(({ state }) => state === "given")) {
        await chamber.post(`/admin/applications/${id}/papers/${paper.id}/check`, { accepted: true })
      }
    }
    expect((await read()).checklist.filter(({ state }) => state !== "ok")).toEqual([])
    await chamber.post(`/admin/applications/${id}/approve`, { reason: "Bienvenue." })
    expect(await rkia.get("/vendor/me")).toMatchObject({ vendor: { status: "open" } })
    expect(await lastMailTo(email)).toContain("Bienvenue.")
  })

  it("renews a paper afterwards, and a moderator finds it without the application having moved", async () => {
    const found = async () => {
      const { applications } = await chamber.get<ApplicationList>("/admin/applications", {
        status: "approved",
        unchecked: true,
        limit: 100,
      })
      return applications.map((application) => application.id)
    }
    expect(await found()).not.toContain(id)
    await sendPaper(rkia, "board", aPdf("the board of next year"), "&expires_on=2031-12-31")
    expect(await found()).toContain(id)
    expect((await read()).status).toBe("approved")
  })

  it("leaves a record of who moved it, for whom, when and why, that nobody can change", async () => {
    const { moves } = await read()
    expect(moves.map(({ to, by, acting_for, reason }) => `${to} | ${by.split(":")[0]} for ${acting_for} | ${reason ?? ""}`)).toEqual([
      "draft | applicant for applicant | ",
      "submitted | member for applicant | ",
      "in_review | moderator for chamber | ",
      "changes_requested | moderator for chamber | Envoyez l'attestation de la banque à votre nom.",
      "submitted | member for applicant | Voilà.",
      "approved | moderator for chamber | Bienvenue.",
    ])
    expect((await ownApplication(rkia)).moves.filter(({ by }) => by.startsWith("moderator"))).toEqual([])
    for (const change of ["update vendor_application_move set reason = 'x'", "delete from vendor_application_move"]) {
      await expect(sql(backend.databaseUrl, change)).rejects.toThrow("append-only")
    }
  })
})

describe("beginning an application", () => {
  const backend = inject("backend")
  const caller = api(backend.url)
  const body = {
    kind: "cooperative",
    name: "Coopérative Essai",
    language: "fr",
    province: "MA-FES",
    contact_name: "Ali",
    phone: "0535 12 34 56",
  }

  it("answers the same for an address that is known, and begins nothing there", async () => {
    const known = backend.demo.vendors[0]?.email as string
    const [fresh, old] = await Promise.all(
      ["fresh.join@example.org", known].map((email) => caller.request("POST", "/vendor/applications", { ...body, email })),
    )
    expect([fresh?.status, old?.status]).toEqual([202, 202])
    expect(await lastMailTo(known)).not.toContain("/invitation/")
    const [count] = await sql<{ n: string }>(backend.databaseUrl, "select count(*) n from vendor where contact_email = $1", [known])
    expect(count?.n).toBe("1")
  })

  it("names what is wrong", async () => {
    await expect(
      caller.post("/vendor/applications", { ...body, email: "a@example.org", phone: "12", province: "MA-XXX" }),
    ).rejects.toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: { fields: "province, phone" } },
    })
  })

  it("is refused after five times for one address", async () => {
    const email = "often.join@example.org"
    for (let i = 0; i < 5; i++) await caller.post("/vendor/applications", { ...body, email })
    await expect(caller.post("/vendor/applications", { ...body, email })).rejects.toMatchObject({
      status: 429,
      body: { code: "too_many_requests" },
    })
    const drafts = await sql(backend.databaseUrl, "select 1 from vendor where contact_email = $1", [email])
    expect(drafts).toHaveLength(1)
  })

  it("says beforehand what is asked, without asking who reads", async () => {
    const list = await caller
      .with({ "x-medusa-locale": "ar-MA" })
      .get<{ version: string; requirements: { name: string }[] }>("/admission/requirements")
    expect(list.version).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(list.requirements.map(({ name }) => name)).toContain("وصل التصريح")
  })
})

/** The chamber rejects; the applicant appeals once; another moderator hears it. */
describe("an appeal", () => {
  const backend = inject("backend")
  let applicant: Api
  let salma: Api
  let driss: Api
  let driss_id: string
  let id: string

  beforeAll(async () => {
    salma = await people().moderator()
    const { users } = await salma.get<ChamberUserList>("/admin/chamber-users")
    driss_id = users.find((user) => user.email === backend.demo.treasurer.email)?.id as string
    await salma.post(`/admin/chamber-users/${driss_id}`, { role: "moderator" })
    driss = await adminApi(backend.url, backend.demo.treasurer)
    applicant = await anApplicant(backend.url, "appeal.join@example.org")
    await fillIn(applicant, "001561191000066")
    id = (await applicant.post<OwnApplicationAnswer>("/vendor/applications/me/submit")).application.id
  })
  afterAll(() => salma.post(`/admin/chamber-users/${driss_id}`, { role: "treasurer" }))

  it("shows the moderator the other application with the same number", async () => {
    const { application } = await salma.get<{ application: ApplicationView }>(`/admin/applications/${id}`)
    expect(application.duplicates).toMatchObject([{ same: ["ice"], status: "approved", name: { ar: "جمعية خيوط الأطلس" } }])
    expect(application.duplicates.map((twin) => twin.id)).not.toContain(id)
  })

  it("needs its reason, and is not heard by who rejected", async () => {
    await salma.post(`/admin/applications/${id}/reject`, { reason: "Le même numéro qu'une autre." })
    await expect(applicant.post("/vendor/applications/me/appeal")).rejects.toMatchObject({ body: { details: { fields: "reason" } } })
    await applicant.post("/vendor/applications/me/appeal", { reason: "C'est la même association." })
    for (const verb of ["approve", "dismiss"]) {
      await expect(salma.post(`/admin/applications/${id}/${verb}`, { reason: "non" })).rejects.toMatchObject({
        status: 409,
        body: { code: "same_moderator" },
      })
    }
    const of = async (reader: Api) =>
      (await reader.get<ApplicationList>("/admin/applications", { status: "appealed" })).applications.find((one) => one.id === id)
    expect((await of(salma))?.next).toEqual([])
    expect((await of(driss))?.next).toEqual(["approved", "dismissed"])
  })

  it("is dismissed by another, and there is no second one", async () => {
    await driss.post(`/admin/applications/${id}/dismiss`, { reason: "Une seule demande suffit." })
    expect(await ownApplication(applicant)).toMatchObject({ status: "dismissed", actions: [], reason: "Une seule demande suffit." })
    await expect(applicant.post("/vendor/applications/me/appeal", { reason: "encore" })).rejects.toMatchObject({ status: 409 })
  })
})
