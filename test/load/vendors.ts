/**
 * `npm run bench -- vendors`: whether the lists of the chamber and of a desk are as fast at 3,000 vendors as at twenty. Both markets are
 * asked in turns on two servers of the same machine; the ratios count. Beside them stands how many statements a page of five rows and a
 * page of twenty cost: a number that grows with the rows would be a statement for each. Asserts nothing.
 */
import { type Api, adminApi, vendorApi } from "../support/api.ts"
import { type Backend, startBackend, startCountingBackend } from "../support/backend.ts"
import { cloneDatabase, copyOf, readDemo } from "../support/database.ts"
import { growMarket, type Market, tradeALittle } from "./market.ts"

/** Of the demo's 24 vendors. */
const TIMES = { pieces: 2, orders: 20, vendors: 126 }
const ROUNDS = 100
const WARM_UP = 10
const GOAL = 1.5

const small = await cloneDatabase("demo")
const seeding = await startBackend({ databaseUrl: small.url })
const { demo } = await readDemo(small.url)
await tradeALittle(
  seeding,
  demo.vendors.map(({ handle }) => handle),
)
await seeding.stop()
tell("a small market", await growMarket(small.url, { pieces: TIMES.pieces, orders: TIMES.orders }))

const large = await copyOf(small.name)
const from = performance.now()
tell("a large market", await growMarket(large.url, { vendors: TIMES.vendors }))
console.log(`written in ${((performance.now() - from) / 1000).toFixed(0)} s\n`)

const markets = await Promise.all([small, large].map(async ({ url }) => callersOf(await startCountingBackend(url))))

/** Whoever asks, and what. */
const LISTS: readonly (readonly [who: "chamber" | "desk", path: string])[] = [
  ["chamber", "/admin/applications?status=submitted&status=in_review&status=appealed"],
  ["chamber", "/admin/applications?status=approved"],
  ["chamber", "/admin/applications?q=seffarine"],
  ["chamber", "/admin/applications?q=coop"],
  ["chamber", "/admin/vendors"],
  ["chamber", "/admin/vendors?locale=ar"],
  ["chamber", "/admin/vendors?q=najmat"],
  ["chamber", "/admin/vendors?q=coop"],
  ["chamber", `/admin/vendors?q=${encodeURIComponent("نجمة")}`],
  ["chamber", "/admin/vendors?q=na"],
  ["chamber", "/admin/product-reviews?status=pending"],
  ["chamber", "/admin/product-reviews?status=pending&status=approved&status=refused&status=withdrawn"],
  ["chamber", "/admin/product-reviews?q=tenture"],
  ["chamber", "/admin/product-reviews?q=anamil"],
  ["chamber", "/admin/consignments"],
  ["chamber", "/admin/consignments?offset=900"],
  ["chamber", "/admin/consignments?status=shipped"],
  ["chamber", "/admin/consignments?q=48"],
  ["desk", "/vendor/consignments?state=open"],
  ["desk", "/vendor/consignments?state=done"],
  ["desk", "/vendor/products"],
]

console.log(`${"".padEnd(46)}rows   p95 small   p95 large   ratio   statements for 5 rows and for 20`)
for (const [who, path] of LISTS) {
  const five = await ask(markets[1]![who], path, 5)
  const twenty = await ask(markets[1]![who], path, 20)
  // Two that wait in a small market are compared with two of the many in a large one.
  const { rows } = await ask(markets[0]![who], path, 20)
  const [few, many] = await inTurns(who, path, rows)
  const ratio = many / few
  console.log(
    path.slice(0, 46).padEnd(46) +
      String(rows).padStart(4) +
      `${few.toFixed(1)} ms`.padStart(12) +
      `${many.toFixed(1)} ms`.padStart(12) +
      ratio.toFixed(2).padStart(8) +
      `${five.statements}`.padStart(10) +
      `${twenty.statements}`.padStart(6) +
      `   goal ≤ ${GOAL}`,
  )
}
for (const { backend } of markets) await backend.stop()
await small.drop()
await large.drop()
process.exit(0)

async function callersOf(backend: Backend): Promise<{ backend: Backend; chamber: Api; desk: Api }> {
  return {
    backend,
    chamber: await adminApi(backend.url, demo.moderator),
    desk: await vendorApi(backend.url, demo.vendors[0]!),
  }
}

/** @returns p95 of both markets in milliseconds */
async function inTurns(who: "chamber" | "desk", path: string, rows: number): Promise<[small: number, large: number]> {
  const took: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [i, market] of markets.entries()) {
      const { ms } = await ask(market[who], path, rows)
      if (round >= 0) took[i]!.push(ms)
    }
  }
  return [p95(took[0]), p95(took[1])]
}

async function ask(caller: Api, path: string, limit: number): Promise<{ ms: number; rows: number; statements: number }> {
  const from = performance.now()
  const answer = await caller.request("GET", `${path}${path.includes("?") ? "&" : "?"}limit=${limit}`)
  const text = await answer.text()
  const ms = performance.now() - from
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  const list = Object.values(JSON.parse(text) as object).find(Array.isArray)
  return { ms, rows: list?.length ?? 0, statements: Number(answer.headers.get("x-sql-statements")) }
}

function p95(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

function tell(what: string, { vendors, products, changes, orders, consignments }: Market): void {
  const figures = Object.entries({ vendors, products, changes, orders, consignments }).map(([name, count]) => `${count} ${name}`)
  console.log(`${what}: ${figures.join(", ")}`)
}
