import type { CraftList } from "@tawiza/contract"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { storeApi } from "../support/api.ts"
import { type Backend, startBackend } from "../support/backend.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { sql } from "../support/sql.ts"

/** Changes between two crashes, by how many writers at once. */
const CHANGES = 1500
const WRITERS = 4
const CRASHES = 2

let database: Database
let backend: Backend

beforeAll(async () => {
  database = await cloneDatabase("demo")
})
afterAll(async () => {
  await backend?.stop()
  await database?.drop()
})

/** What is true of a product at the end: on sale or not, its price, whether a piece is there. */
interface Truth {
  id: string
  amount_minor: number
  in_stock: boolean
}

it(`loses none of ${CHANGES * (CRASHES + 1)} changes, though the indexing process and the writers are killed on the way`, async () => {
  backend = await startBackend({ databaseUrl: database.url })
  const { publishable_key } = await readDemo(database.url)
  const products = await sql<{ id: string; vendor_id: string }>(
    database.url,
    "select product_id as id, vendor_id from vendor_product_detail",
  )
  const list = () => storeApi(backend.url, publishable_key, "fr").get<CraftList>("/store/crafts", { limit: 1 })
  await list()

  for (let crash = 0; crash < CRASHES; crash += 1) {
    const writing = Array.from({ length: WRITERS }, (_, writer) => write(products, crash * WRITERS + writer, CHANGES / WRITERS))
    // Killed once half of it is written, in the middle of whatever it and the writers do.
    await halfWritten(writing)
    await backend.kill("SIGKILL")
    await Promise.all(writing.map(({ done }) => done))
    backend = await startBackend({ databaseUrl: database.url })
    await list()
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(products, 99 + writer, CHANGES / WRITERS).done))

  const truth = await readTruth(database.url)
  await expect.poll(() => readListed(backend, publishable_key), { timeout: 30_000, interval: 500 }).toEqual(truth)
})

interface Writing {
  written: () => number
  done: Promise<void>
}

/** Random publishing, prices, stock and suspensions, some in one transaction, some rolled back, one connection cut off in the middle. */
function write(products: readonly { id: string; vendor_id: string }[], seed: number, changes: number): Writing {
  let written = 0
  const random = randomBy(seed)
  const one = () => products[Math.floor(random() * products.length)] as { id: string; vendor_id: string }
  const done = (async () => {
    let client = await connect()
    while (written < changes) {
      const together = 1 + Math.floor(random() * 3)
      try {
        await client.query("begin")
        for (let i = 0; i < together; i += 1) await change(client, one(), random)
        if (random() < 0.02) {
          await client.query("select pg_terminate_backend(pg_backend_pid())").catch(() => {})
          client = await connect()
        } else await client.query(random() < 0.1 ? "rollback" : "commit")
      } catch {
        // A deadlock among the writers: that transaction is lost as a whole, which is as good as rolled back.
        await client.query("rollback").catch(() => {})
      }
      written += together
    }
    await client.end()
  })()
  return { written: () => written, done }
}

async function change(client: pg.Client, { id, vendor_id }: { id: string; vendor_id: string }, random: () => number): Promise<void> {
  const amount = 10 + Math.floor(random() * 900)
  const kind = random()
  if (kind < 0.35) await client.query("update product set status = $2 where id = $1", [id, random() < 0.5 ? "draft" : "published"])
  else if (kind < 0.7) {
    await client.query(
      `update price set amount = $2::numeric, raw_amount = jsonb_build_object('value', $2::text, 'precision', 20)
       where price_set_id in (select s.price_set_id from product_variant_price_set s join product_variant v on v.id = s.variant_id where v.product_id = $1)`,
      [id, amount],
    )
  } else if (kind < 0.97) {
    await client.query(
      `update inventory_level set reserved_quantity = case when $2 then stocked_quantity else 0 end
       where inventory_item_id in (select i.inventory_item_id from product_variant_inventory_item i join product_variant v on v.id = i.variant_id
         where v.product_id = $1)`,
      [id, random() < 0.5],
    )
  } else
    await client.query("update vendor set status = $2 where id = $1 and status in ('open', 'suspended')", [
      vendor_id,
      random() < 0.4 ? "suspended" : "open",
    ])
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url })
  client.on("error", () => {})
  await client.connect()
  return client
}

async function halfWritten(writing: readonly Writing[]): Promise<void> {
  const all = () => writing.reduce((sum, { written }) => sum + written(), 0)
  await expect.poll(all, { timeout: 60_000, interval: 20 }).toBeGreaterThan(CHANGES / 2)
}

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
async function readListed({ url }: Backend, publishableKey: string): Promise<Truth[]> {
  const store = storeApi(url, publishableKey, "fr")
  const listed: Truth[] = []
  for (let offset = 0; ; offset += 100) {
    const { hits, count } = await store.get<CraftList>("/store/crafts", { limit: 100, offset, sort: "newest" })
    listed.push(...hits.map(({ id, price, in_stock }) => ({ id, amount_minor: price.amount_minor, in_stock })))
    if (offset + 100 >= count) return listed.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

/** The same changes each time (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
