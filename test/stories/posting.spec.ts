import { createRequire } from "node:module"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { sql } from "../support/sql.ts"

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)

/** Facts are posted by one process at a time. */
describe("a fact that is recorded while another process posts", () => {
  let database: Database
  let booted: Booted
  let post: () => Promise<number>
  let other: pg.Client

  const record = (key: string) =>
    sql(
      database.url,
      `insert into settlement_fact (key, kind, payload, currency_code, happened_at)
      values ($1, 'return_asked', '{"return_id": "ret_posting"}', 'mad', now())`,
      [key],
    )
  const isPosted = async (key: string) =>
    (await sql(database.url, "select 1 from settlement_fact where key = $1 and posted_at is not null", [key])).length > 0
  /** As a process that posts has it, until it commits. */
  const hold = () => other.query("begin; select pg_advisory_xact_lock(74617770, 1)")

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    booted = await bootContainer(database.url)
    const { postFacts } = require("@tawiza/settlement/post-facts") as typeof import("@tawiza/settlement/post-facts")
    post = () => postFacts(booted.container)
    await post()
    other = new pg.Client({ connectionString: database.url })
    await other.connect()
  })
  afterAll(async () => {
    await other?.end()
    await booted?.shutdown()
    await database?.drop()
  })

  it("is posted as soon as the other is done, and not by the next minute's sweep", async () => {
    await hold()
    await record("posting:soon")
    const posting = post()
    // By now it has found the other at it.
    for (let look = 0; look < 3; look++) expect(await isPosted("posting:soon")).toBe(false)
    await other.query("commit")
    expect(await posting).toBe(1)
    expect(await isPosted("posting:soon")).toBe(true)
  })

  it("is left to the sweep when the other does not end", async () => {
    await hold()
    await record("posting:later")
    expect(await post()).toBe(0)
    expect(await isPosted("posting:later")).toBe(false)
    await other.query("commit")
    expect(await post()).toBe(1)
  })
})
