/**
 * `npm run bench -- checkout`: what routing and dividing cost at the moment an order is placed. Baskets of five vendors are completed by
 * Medusa's own workflow alone, and by that and routing as the completion route does it, in turn; the ratios of the pairs are what counts.
 * Medusa's own includes our `validate` hook, which cannot be taken off. Asserts nothing.
 */
import { createRequire } from "node:module"
import { join } from "node:path"
import { ROOT } from "@tawiza/config/start/place"
import { storeApi } from "../support/api.ts"
import { startBackend } from "../support/backend.ts"
import { bootContainer } from "../support/container.ts"
import { cloneDatabase, readDemo } from "../support/database.ts"
import { aPieceOf, aReadyBasket } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

const PAIRS = 25
const WARM_UP = 3
const VENDORS = 5
const GOAL = 1.25

const require = createRequire(join(ROOT, "backend/package.json"))

const database = await cloneDatabase("demo")
const { publishable_key, region_id, demo } = await readDemo(database.url)
// Stock that lasts for all baskets.
await sql(
  database.url,
  `update inventory_level set stocked_quantity = 100000, raw_stocked_quantity = '{"value": "100000", "precision": 20}'::jsonb`,
)
const backend = await startBackend({ databaseUrl: database.url })
const store = storeApi(backend.url, publishable_key, "fr-FR")
const pieces = await Promise.all(demo.vendors.slice(0, VENDORS).map(({ handle }) => aPieceOf(store, handle)))
const baskets: string[] = []
while (baskets.length < (PAIRS + WARM_UP) * 2) baskets.push((await aReadyBasket(store, { region_id, pieces })).id)
await backend.stop()

const { container, shutdown } = await bootContainer(database.url)
const { completeCartWorkflow } = require("@medusajs/medusa/core-flows") as typeof import("@medusajs/medusa/core-flows")
const { routeOrderWorkflow } = require("@tawiza/vendor/workflows/route-order") as typeof import("@tawiza/vendor/workflows/route-order")

async function completed(ours: boolean): Promise<number> {
  const id = baskets.pop() as string
  const from = performance.now()
  const { result } = await completeCartWorkflow(container).run({ input: { id } })
  if (ours) await routeOrderWorkflow(container).run({ input: { order_id: result.id } })
  const took = performance.now() - from
  // The subscriber routes what was not; it is over before the next one begins.
  while ((await sql(database.url, "select 1 from consignment_share where order_id = $1", [result.id])).length < VENDORS) await soon()
  return took
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

for (let i = 0; i < WARM_UP; i++) [await completed(false), await completed(true)]
const pairs: [plain: number, ours: number][] = []
for (let i = 0; i < PAIRS; i++) {
  // Whoever is second finds warmer caches: they take turns.
  if (i % 2 === 0) pairs.push([await completed(false), await completed(true)])
  else {
    const ours = await completed(true)
    pairs.push([await completed(false), ours])
  }
}
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const figure = (name: string, value: string) => console.log(`${name.padEnd(52)}${value.padStart(10)}`)
figure("Medusa's completion of five vendors, median", `${median(pairs.map(([plain]) => plain)).toFixed(0)} ms`)
figure("with routing and dividing, median", `${median(pairs.map(([, ours]) => ours)).toFixed(0)} ms`)
figure(`with / without, median of ${PAIRS} pairs (goal ≤ ${GOAL})`, median(pairs.map(([plain, ours]) => ours / plain)).toFixed(2))

await shutdown()
await database.drop()
process.exit(0)
