import { readdir } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { demoVendors } from "@tawiza/config/seed"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { testData } from "../support/environment.ts"
import { lastMailTo } from "../support/outbox.ts"
import { sql } from "../support/sql.ts"

/** A job is the default export of a CommonJS module, as Medusa loads it. */
const { default: warnExpiringPapers } = createRequire(import.meta.url)("@tawiza/vendor/jobs/warn-expiring-papers") as {
  default: (container: MedusaContainer) => Promise<void>
}

const emailOf = (id: string) => demoVendors.find((vendor) => vendor.id === id)?.email as string

/** The demo has a cooperative whose sanitary authorisation ends in twenty days, and one whose has ended. */
describe("a paper that is about to end", () => {
  let database: Database
  let medusa: Booted
  const warnings = async () => (await readdir(join(testData(), "outbox"))).filter((name) => name.includes("paper-expiring"))

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    medusa = await bootContainer(database.url)
  })
  afterAll(async () => {
    await medusa?.shutdown()
    await database?.drop()
  })

  it("is told to its manager once, however often the job runs", async () => {
    const before = (await warnings()).length
    await warnExpiringPapers(medusa.container)
    await warnExpiringPapers(medusa.container)
    const sent = (await warnings()).slice(before)
    expect(sent.map((name) => name.split("paper-expiring-")[1])).toEqual([`${emailOf("mek-03")}.txt`])
    expect(await lastMailTo(emailOf("mek-03"))).toMatch(/ONSSA/)
  })

  it("is not spoken of when a newer one has taken its place", async () => {
    await sql(
      database.url,
      `update vendor_paper set warned_at = null where expires_on is not null;
      insert into vendor_paper (id, requirement, file_id, type, size, sha256, sent_by, state, expires_on, application_id)
      select 'papr_newer', requirement, 'none', type, 1, 'newer', 'member:none', 'accepted', '2999-01-01', application_id
      from vendor_paper where requirement = 'sanitary' and state = 'accepted'
        and application_id in (select a.id from vendor_application a join vendor v on v.id = a.vendor_id where v.contact_email = '${emailOf("mek-03")}')`,
    )
    await sql(database.url, "delete from vendor_message")
    const before = (await warnings()).length
    await warnExpiringPapers(medusa.container)
    expect((await warnings()).length).toBe(before)
  })
})
