import { readdir } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { FORGET_DRAFT_DAYS, WARN_DRAFT_DAYS } from "@tawiza/config/admission"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, vendorApi } from "../support/api.ts"
import { anApplicant, fillIn, ownApplication, sendPaper } from "../support/applicants.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { testData } from "../support/environment.ts"
import { lastMailTo } from "../support/outbox.ts"
import { sql } from "../support/sql.ts"

/** A job is the default export of a CommonJS module, as Medusa loads it. */
const { default: forgetIdleDrafts } = createRequire(import.meta.url)("@tawiza/vendor/jobs/forget-idle-drafts") as {
  default: (container: MedusaContainer) => Promise<void>
}

/** What was kept in place of sending stays between runs: each run has addresses of its own. */
const RUN = crypto.randomUUID().slice(0, 8)
const [IDLE, BUSY, NEW, DONE] = ["idle", "busy", "new", "done"].map((who) => `${who}.${RUN}@drafts.example.org`) as [
  string,
  string,
  string,
  string,
]

/** Four associations begin an application. One forgets it, one comes back to it, one has just begun, one hands it in. */
describe("a draft that is never handed in", () => {
  const backend = inject("backend")
  let medusa: Booted
  let idle: Api
  let busy: Api
  const ask = <Row>(text: string, values: unknown[] = []) => sql<Row>(backend.databaseUrl, text, values)
  const run = () => forgetIdleDrafts(medusa.container)
  const warned = async (email: string) =>
    (await readdir(join(testData(), "outbox"))).filter((name) => name.endsWith(`-draft-ending-${email}.txt`)).length
  const drafts = async () => {
    const rows = await ask<{ contact_email: string }>("select contact_email from vendor where contact_email like '%@drafts.example.org'")
    return rows.map(({ contact_email }) => contact_email).sort()
  }

  /** Makes everything of these applicants older, as if so many days had gone by. */
  async function daysGoBy(days: number, emails: string[]) {
    const vendor = "select id from vendor where contact_email = any($2)"
    const application = `select id from vendor_application where vendor_id in (${vendor})`
    for (const [table, of] of [
      ["vendor", `id in (${vendor})`],
      ["vendor_application", `id in (${application})`],
      ["vendor_paper", `application_id in (${application})`],
    ]) {
      const warned = table === "vendor_application" ? ", warned_at = warned_at - make_interval(days => $1)" : ""
      await ask(`update ${table} set updated_at = updated_at - make_interval(days => $1)${warned} where ${of}`, [days, emails])
    }
  }

  beforeAll(async () => {
    idle = await anApplicant(backend.url, IDLE)
    await sendPaper(idle, "statutes")
    busy = await anApplicant(backend.url, BUSY)
    await anApplicant(backend.url, NEW)
    const done = await anApplicant(backend.url, DONE)
    await fillIn(done, "001561191000066")
    await done.post("/vendor/applications/me/submit")
    medusa = await bootContainer(backend.databaseUrl, { WORKER_MODE: "server" })
    await daysGoBy(FORGET_DRAFT_DAYS + 10, [DONE])
  })
  afterAll(() => medusa?.shutdown())

  it("is left alone as long as it is young", async () => {
    await daysGoBy(FORGET_DRAFT_DAYS - WARN_DRAFT_DAYS - 1, [IDLE, BUSY])
    await run()
    expect([await warned(IDLE), await warned(BUSY)]).toEqual([0, 0])
  })

  it("is warned about once", async () => {
    await daysGoBy(1, [IDLE, BUSY])
    await run()
    await run()
    expect([await warned(IDLE), await warned(BUSY), await warned(NEW), await warned(DONE)]).toEqual([1, 1, 0, 0])
    expect(await lastMailTo(IDLE)).toContain("/desk/application")
  })

  it("is forgotten with everything that names its people, and the one that was written in again is not", async () => {
    await busy.post("/vendor/applications/me", { members: 12 })
    const [paper] = await ask<{ file_id: string }>(
      "select p.file_id from vendor_paper p join vendor_application a on a.id = p.application_id join vendor v on v.id = a.vendor_id where v.contact_email = $1",
      [IDLE],
    )
    const kept = async () => (await readdir(join(testData(), "files-private"))).filter((name) => String(paper?.file_id).includes(name))
    expect(await kept()).toHaveLength(1)
    const application = await ownApplication(idle)
    await daysGoBy(WARN_DRAFT_DAYS, [IDLE, BUSY])
    expect(await rowsNaming(IDLE)).not.toEqual([])
    await run()

    expect(await drafts()).toEqual([BUSY, DONE, NEW])
    expect(await rowsNaming(IDLE)).toEqual([])
    expect(await kept()).toEqual([])
    await expect(idle.get("/vendor/me")).rejects.toMatchObject({ status: 401 })
    await expect(vendorApi(backend.url, { email: IDLE, password: "kif-kif-bhal-bhal" })).rejects.toMatchObject({ status: 401 })
    expect(await ask("select papers from vendor_forgotten_draft where id = $1", [application.id])).toEqual([{ papers: 1 }])
    await expect(ask("delete from vendor_forgotten_draft")).rejects.toThrow("append-only")
  })

  it("may be begun again by the same address", async () => {
    expect(await ownApplication(await anApplicant(backend.url, IDLE))).toMatchObject({ status: "draft" })
  })

  it("is never forgotten untold, however long nobody looked", async () => {
    await daysGoBy(FORGET_DRAFT_DAYS * 3, [NEW])
    await run()
    await run()
    expect(await warned(NEW)).toBe(1)
    expect(await drafts()).toContain(NEW)
  })

  /** Tables that still have a row with this text anywhere in it. */
  async function rowsNaming(text: string): Promise<string[]> {
    const tables = await ask<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )
    const found: string[] = []
    for (const { name } of tables) {
      const [row] = await ask(`select 1 from "${name}" t where t::text ilike $1 limit 1`, [`%${text}%`])
      if (row) found.push(name)
    }
    return found
  }
})
