import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { AdminSearchStatus, CraftList } from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { MeilisearchStub } from "../search/meilisearch-stub.ts"
import { adminApi, storeApi } from "../support/api.ts"
import { type Backend, startBackend } from "../support/backend.ts"
import { readDemo } from "../support/database.ts"
import { testDatabases } from "../support/environment.ts"
import { OwnPostgres } from "../support/own-postgres.ts"
import { sql } from "../support/sql.ts"

/** The design asks for 10,000: `SEARCH_CRASH_CHANGES=10000 npm test -- chaos/search-crash`. */
const CHANGES = Number(process.env.SEARCH_CRASH_CHANGES ?? 1500)
const WRITERS = 4
/** What is killed, in turns, each time after so many changes or a little less. */
const VICTIMS = ["a writer", "the database", "the engine's process"] as const
const BETWEEN = Math.max(200, Math.min(400, CHANGES / (2 * VICTIMS.length)))

/** What is true of a product at the end: on sale or not, its price, whether a piece is there. */
interface Truth {
  id: string
  amount_minor: number
  in_stock: boolean
}

const stub = new MeilisearchStub()
const real = process.env.MEILISEARCH_HOST
let stubHost: string

beforeAll(async () => {
  stubHost = await stub.start()
})
afterAll(() => stub.stop())

describe.each([
  ["embedded", () => ({ MEILISEARCH_HOST: undefined })],
  [
    real ? "meilisearch" : "meilisearch, on a stub,",
    () => ({ MEILISEARCH_HOST: real ?? stubHost, MEILISEARCH_INDEX: `crash_${process.pid}` }),
  ],
] as const)("the index, %s", (_, engine) => {
  const postgres = new OwnPostgres()
  let backend: Backend
  let writers: Writer[] = []

  beforeAll(() => postgres.startWithTestDatabases())
  afterAll(async () => {
    await Promise.all(writers.map((writer) => writer.kill()))
    await backend?.stop()
    await postgres.remove()
  })

  const database = () => postgres.url(testDatabases().demo)
  const start = () => startBackend({ databaseUrl: database(), env: engine() })
  const written = () => writers.reduce((sum, { done }) => sum + done, 0)
  const ask = async () => {
    const { publishable_key } = await readDemo(database())
    return storeApi(backend.url, publishable_key, "fr").get<CraftList>("/store/crafts", { limit: 1 })
  }

  const strike = {
    "a writer": async () => {
      const victim = writers[random(WRITERS)] as Writer
      await victim.kill()
      victim.start()
    },
    "the engine's process": async () => {
      await backend.kill("SIGKILL")
      backend = await start()
      await ask()
    },
    "the database": async () => {
      await postgres.crash()
      await postgres.start()
    },
  } satisfies Record<(typeof VICTIMS)[number], () => Promise<void>>

  it(`is the database's after ${CHANGES} changes, whoever was killed on the way`, { timeout: 120_000 + CHANGES * 60 }, async () => {
    backend = await start()
    await ask()
    const share = Math.ceil(CHANGES / WRITERS)
    writers = Array.from({ length: WRITERS }, (_, i) => new Writer(database(), i * share, Math.min(CHANGES, (i + 1) * share)))
    for (const writer of writers) writer.start()
    const struck = new Map<string, number>()
    for (let turn = 0; written() < CHANGES; turn += 1) {
      const goal = Math.min(CHANGES, written() + BETWEEN / 2 + random(BETWEEN / 2))
      await expect.poll(written, { timeout: 60_000, interval: 10 }).toBeGreaterThanOrEqual(goal)
      if (written() >= CHANGES) break
      const victim = VICTIMS[turn % VICTIMS.length] as (typeof VICTIMS)[number]
      await strike[victim]()
      struck.set(victim, (struck.get(victim) ?? 0) + 1)
    }
    console.log(`${written()} changes; killed on the way: ${[...struck].map(([victim, times]) => `${victim} ${times} times`).join(", ")}`)
    expect([...struck.keys()].sort()).toEqual([...VICTIMS].sort())

    const truth = await readTruth(database())
    await expect.poll(() => readListed(backend, database()), { timeout: 60_000, interval: 500 }).toEqual(truth)
    const chamber = await adminApi(backend.url, (await readDemo(database())).demo.moderator)
    expect(await chamber.post("/admin/search-index/check")).toEqual({ stale: 0, differing: 0, repaired: 0 })
    expect(await chamber.get<AdminSearchStatus>("/admin/search-index")).toMatchObject({ waiting: 0, dead_letters: [] })
  })
})

/** A process that changes what crafts are made of. Killed and started again it goes on where it was. */
class Writer {
  #child: ChildProcess | undefined
  #next: number

  constructor(
    private readonly databaseUrl: string,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.#next = from
  }

  get done(): number {
    return this.#next - this.from
  }

  start(): void {
    const script = join(import.meta.dirname, "../support/search-writer.ts")
    const args = ["--disable-warning=ExperimentalWarning", script, this.databaseUrl, String(this.#next), String(this.to)]
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
    createInterface({ input: child.stdout }).on("line", (line) => {
      this.#next = Number(line.split(" ")[1])
    })
    this.#child = child
  }

  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    const closed = new Promise((resolve) => child.once("close", resolve))
    child.kill("SIGKILL")
    await closed
  }
}

const random = (below: number) => Math.floor(Math.random() * below)

function readTruth(url: string): Promise<Truth[]> {
  return sql<Truth>(
    url,
    `select p.id, (pr.amount * 100)::int as amount_minor,
       not d.made_to_order and coalesce((select min(floor((l.stocked_quantity - l.reserved_quantity) / i.required_quantity)) > 0
         from product_variant_inventory_item i join inventory_level l on l.inventory_item_id = i.inventory_item_id
         where i.variant_id = v.id and l.location_id = o.stock_location_id), false) as in_stock
     from product p join vendor_product_detail d on d.product_id = p.id join vendor o on o.id = d.vendor_id
     join product_variant v on v.product_id = p.id join product_variant_price_set s on s.variant_id = v.id
     join price pr on pr.price_set_id = s.price_set_id and pr.deleted_at is null
     where p.status = 'published' and p.deleted_at is null and o.status = 'open'
     order by p.id collate "C"`,
  )
}

/** Everything the shop lists, page by page. */
async function readListed({ url }: Backend, databaseUrl: string): Promise<Truth[]> {
  const store = storeApi(url, (await readDemo(databaseUrl)).publishable_key, "fr")
  const listed: Truth[] = []
  for (let offset = 0; ; offset += 100) {
    const { hits, count } = await store.get<CraftList>("/store/crafts", { limit: 100, offset, sort: "newest" })
    listed.push(...hits.map(({ id, price, in_stock }) => ({ id, amount_minor: price.amount_minor, in_stock })))
    if (offset + 100 >= count) return listed.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}
