/**
 * `npm run bench -- freshness`: how long what was taken away is still found. Pieces are hidden by a member and shops suspended by a moderator,
 * through the API; the clock runs from the request until `GET /store/crafts` shows them no more. Asserts nothing.
 */
import type { AdminVendorList, CraftList, VendorProductList } from "@tawiza/contract"
import { type Api, adminApi, storeApi, vendorApi } from "../support/api.ts"
import { startBackend } from "../support/backend.ts"
import { cloneDatabase, readDemo } from "../support/database.ts"
import { growMarket } from "./market.ts"

/** Times the demo's products. */
const COPIES = 100
const PIECES = 100
const SHOPS = 20
const GOAL_S = 5
const LOOK_MS = 20

const database = await cloneDatabase("demo")
await growMarket(database.url, { pieces: COPIES })
const backend = await startBackend({ databaseUrl: database.url })
const { publishable_key, demo } = await readDemo(database.url)
const store = storeApi(backend.url, publishable_key, "fr")
const moderator = await adminApi(backend.url, demo.moderator)

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const shown = async (vendor?: string) => (await store.get<CraftList>("/store/crafts", { limit: 1, ...(vendor && { vendor }) })).count
async function untilShown(vendor: string, count: number): Promise<void> {
  while ((await shown(vendor)) !== count) await sleep(LOOK_MS)
}
/** Seconds from asking for the deed until so many pieces of the shop are shown. */
async function timed(deed: () => Promise<unknown>, vendor: string, count: number): Promise<number> {
  const from = performance.now()
  await deed()
  await untilShown(vendor, count)
  return (performance.now() - from) / 1000
}

console.log(`${await shown()} crafts on sale`)
report("a piece that is hidden", await timePieces())
report("a shop that is suspended, with all its pieces", await timeShops())
await backend.stop()
await database.drop()

async function timePieces(): Promise<number[]> {
  const took: number[] = []
  for (const { handle, email, password } of demo.vendors) {
    const member: Api = await vendorApi(backend.url, { email, password })
    const { products } = await member.get<VendorProductList>("/vendor/products", { state: "on_sale", limit: 10 })
    for (const { id } of products) {
      if (took.length === PIECES) return took
      took.push(await timed(() => member.post(`/vendor/products/${id}/unpublish`), handle, (await shown(handle)) - 1))
    }
  }
  return took
}

async function timeShops(): Promise<number[]> {
  const took: number[] = []
  for (let turn = 0; took.length < SHOPS; turn++) {
    const { handle } = demo.vendors[turn % demo.vendors.length] as (typeof demo.vendors)[number]
    const { vendors } = await moderator.get<AdminVendorList>("/admin/vendors", { q: handle })
    const decide = (decision: string) => moderator.post(`/admin/vendors/${vendors[0]?.id}/${decision}`, { reason: "A bench." })
    const before = await shown(handle)
    took.push(await timed(() => decide("suspend"), handle, 0))
    await decide("reinstate")
    await untilShown(handle, before)
  }
  return took
}

function report(what: string, took: readonly number[]): void {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] as number).toFixed(2)
  console.log(
    `${what}: gone after ${at(0.5)} s at the median, ${at(0.95)} s at p95, ${at(1)} s at most (${took.length} times)   goal p95 ≤ ${GOAL_S} s`,
  )
}
