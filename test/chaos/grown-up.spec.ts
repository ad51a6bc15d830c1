import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { storeApi, vendorApi } from "../support/api.ts"
import { type Backend, startBackend } from "../support/backend.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"
import { type Redis, startRedis } from "../support/redis.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"

/** DATABASE_URL and REDIS_URL alone leave the embedded parts: a server that answers and a worker that works, over one Postgres and one Redis. */
describe("a server and a worker over a separate Postgres and a real Redis", () => {
  let database: Database
  let redis: Redis
  let server: Backend
  let worker: Backend

  beforeAll(async () => {
    ;[database, redis] = await Promise.all([cloneDatabase("demo"), startRedis()])
    const shared = { databaseUrl: database.url }
    server = await startBackend({ ...shared, env: { REDIS_URL: redis.url, WORKER_MODE: "server" } })
    worker = await startBackend({ ...shared, env: { REDIS_URL: redis.url, WORKER_MODE: "worker" } })
  })
  afterAll(async () => {
    await Promise.all([server?.stop(), worker?.stop()])
    await redis?.stop()
    await database?.drop()
  })

  it("uses Redis for events, workflows, locks and cache", () => {
    for (const log of [server.log(), worker.log()]) {
      expect(log).not.toContain("fake redis")
      expect(log).not.toContain("Local Event Bus")
    }
  })

  it("sells, routes and ships as the embedded parts do", async () => {
    const { publishable_key, region_id, demo } = await readDemo(database.url)
    const store = storeApi(server.url, publishable_key, "fr-FR")
    const pieces = [await aPieceOf(store, NAJMAT), await aPieceOf(store, ANAMIL)]
    const order = await placeOrder(store, { region_id, pieces })
    const parcels = await parcelsOf(store, order.id)
    expect(parcels.map(({ vendor }) => vendor.handle).sort()).toEqual([ANAMIL, NAJMAT])

    const signIn = demo.vendors.find(({ handle }) => handle === NAJMAT)
    const member = await vendorApi(server.url, signIn as { email: string; password: string })
    const own = parcels.find(({ vendor }) => vendor.handle === NAJMAT)
    for (const [action, body] of [["accept"], ["pack"], ["ship", { carrier: "barid" }]] as [string, object?][]) {
      await member.post(`/vendor/consignments/${own?.id}/${action}`, body)
    }
    expect((await parcelsOf(store, order.id)).find(({ id }) => id === own?.id)?.status).toBe("shipped")
  })

  it("counts wrong passwords where another process finds them", async () => {
    const guess = async () => {
      const body = JSON.stringify({ email: "guesser@example.org", password: "wrong" })
      return (await fetch(`${server.url}/auth/user/emailpass`, { method: "POST", headers: { "content-type": "application/json" }, body }))
        .status
    }
    for (let i = 0; i < 10; i++) expect(await guess()).toBe(401)
    expect(await guess()).toBe(429)

    await server.stop()
    server = await startBackend({ databaseUrl: database.url, env: { REDIS_URL: redis.url, WORKER_MODE: "server" } })
    expect(await guess()).toBe(429)
  })
})
