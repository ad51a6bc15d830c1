/**
 * `node search-writer.ts <database url> <from> <to>`: a process that changes what crafts are made of until it is done or killed. It prints
 * `done <n>` after each change of that number; whoever starts it again begins there. What a change is depends on its number alone.
 */
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"

interface Product {
  id: string
  vendor_id: string
}

/** Between two transactions: a process that starts again must find the writers at work. */
const PAUSE_MS = 100

/** Publishing, price, stock and suspension, one to three in a transaction, some rolled back, some with their connection cut off. */
async function write(databaseUrl: string, from: number, to: number): Promise<void> {
  let client: pg.Client | undefined
  let products: Product[] = []
  for (let n = from; n < to; await sleep(PAUSE_MS)) {
    const random = randomBy(n)
    const together = Math.min(to - n, 1 + Math.floor(random() * 3))
    let cutOff = false
    try {
      client ??= await connect(databaseUrl)
      if (products.length === 0) products = await readProducts(client)
      await client.query("begin")
      for (let i = 0; i < together; i += 1) await change(client, products[Math.floor(random() * products.length)] as Product, random)
      cutOff = random() < 0.02
      if (cutOff) await client.query("select pg_terminate_backend(pg_backend_pid())")
      await client.query(random() < 0.1 ? "rollback" : "commit")
    } catch (error) {
      // 40P01: a deadlock among the writers. That transaction is lost as a whole, which is as good as rolled back.
      if ((error as { code?: string }).code === "40P01") await client?.query("rollback")
      else {
        await client?.end().catch(() => {})
        client = undefined
        // The server is away: the same changes again.
        if (!cutOff) continue
      }
    }
    n += together
    process.stdout.write(`done ${n}\n`)
  }
  await client?.end()
}

const readProducts = async (client: pg.Client) =>
  (await client.query<Product>("select product_id as id, vendor_id from vendor_product_detail order by 1")).rows

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on("error", () => {})
  await client.connect()
  return client
}

async function change(client: pg.Client, { id, vendor_id }: Product, random: () => number): Promise<void> {
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

/** The same for the same number (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const [databaseUrl = "", from = "", to = ""] = process.argv.slice(2)
await write(databaseUrl, Number(from), Number(to))
