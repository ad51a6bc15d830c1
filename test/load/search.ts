import { readFileSync } from "node:fs"
import { join } from "node:path"
import { storeApi } from "../support/api.ts"
import { startBackend } from "../support/backend.ts"
import { cloneDatabase, readDemo } from "../support/database.ts"
import { Caller } from "./caller.ts"
import { growMarket } from "./market.ts"
import { measureEngine } from "./search-engine.ts"

/** Figures beside the goals of the design; asserts nothing, because they are this machine's. */
const set = JSON.parse(readFileSync(join(import.meta.dirname, "../relevance/queries.json"), "utf8")) as { queries: { q: string }[] }
const GOAL: Record<number, string> = { 20000: "p99 ≤ 20 ms, start ≤ 5 s" }
/** Times the demo's products. */
const COPIES = 100
const SECONDS = 4
const WORDS = ["tapis", "plat bleu", "zerbiya", "théière", "قفطان", "slippers", "huile d'olive", "couffin"]

await measureRoutes()
await measureEngines()

async function measureEngines(): Promise<void> {
  const queries = set.queries.map(({ q }) => q)
  console.log("\nThe embedded engine, each query with all facets counted")
  console.log("crafts     start s   heap MB    p50 ms    p99 ms")
  for (const crafts of [20_000, 100_000]) {
    const { start_ms, heap_mb, p50_ms, p99_ms } = await measureEngine(crafts, queries)
    const figures = [(start_ms / 1000).toFixed(1), heap_mb.toFixed(0), p50_ms.toFixed(2), p99_ms.toFixed(2)]
    console.log(
      String(crafts).padEnd(9) + figures.map((figure) => figure.padStart(10)).join("") + (GOAL[crafts] ? `   goal ${GOAL[crafts]}` : ""),
    )
  }
}

/** 20 cards with seven facets against Medusa's 20 products with prices: the same catalogue, the same server, in turns. */
async function measureRoutes(): Promise<void> {
  const database = await cloneDatabase("demo")
  await growMarket(database.url, { pieces: 1 + COPIES })
  const backend = await startBackend({ databaseUrl: database.url })
  const { publishable_key, region_id } = await readDemo(database.url)
  const store = storeApi(backend.url, publishable_key, "fr")
  const from = performance.now()
  const { count } = await store.get<{ count: number }>("/store/crafts", { limit: 20 })
  console.log(
    `${count} crafts on sale; the first answer, with every document made, after ${((performance.now() - from) / 1000).toFixed(1)} s`,
  )

  const caller = new Caller(backend.url, { "x-publishable-api-key": publishable_key, "x-medusa-locale": "fr" })
  // Another page each time: the second answer of the same address comes from Medusa's cache, which would say nothing of its reading.
  let turn = 0
  const offset = () => 20 * ((turn++ * 37) % 500)
  const crafts = () => `/store/crafts?limit=20&q=${encodeURIComponent(WORDS[turn % WORDS.length]!)}&offset=${offset() % 100}`
  const browse = () => `/store/crafts?limit=20&offset=${offset()}`
  const products = () => `/store/products?limit=20&offset=${offset()}&region_id=${region_id}&fields=*variants.calculated_price`
  // A filter of its own each time: nothing of the answer is kept.
  const anew = () => `/store/crafts?limit=20&price_min=${turn++}`
  const rates = { crafts: [] as number[], browse: [] as number[], anew: [] as number[], products: [] as number[] }
  for (let round = 0; round < 3; round += 1) {
    rates.products.push(await caller.requestsPerSecond(products, SECONDS))
    rates.browse.push(await caller.requestsPerSecond(browse, SECONDS))
    rates.anew.push(await caller.requestsPerSecond(anew, SECONDS))
    rates.crafts.push(await caller.requestsPerSecond(crafts, SECONDS))
  }
  const best = (all: readonly number[]) => Math.max(...all)
  console.log(`GET /store/products?limit=20 with prices  ${best(rates.products).toFixed(1).padStart(8)} requests/s`)
  for (const [name, all, goal] of [
    ["GET /store/crafts, 7 facets             ", rates.browse, "   goal ≥ 20 times"],
    ["GET /store/crafts?q=…, 7 facets         ", rates.crafts, "   goal ≥ 20 times"],
    ["the same with a filter not asked before ", rates.anew, ""],
  ] as const) {
    console.log(`${name}  ${best(all).toFixed(1).padStart(8)} requests/s, ${(best(all) / best(rates.products)).toFixed(1)} times${goal}`)
  }
  caller.hangUp()
  await backend.stop()
  await database.drop()
}
