import { createRequire } from "node:module"
import type { MedusaContainer } from "@medusajs/framework/types"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { storeApi } from "../support/api.ts"
import { type Backend, startBackend } from "../support/backend.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { ANAMIL, NAJMAT, people } from "../support/people.ts"
import { aPieceOf, aReadyBasket, complete, type Order, parcelsOf, restock, type Wanted } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

const ROUNDS = 8

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)

describe("routing is exactly once", () => {
  describe("when completion, subscriber and sweep race in two processes", () => {
    const { databaseUrl } = inject("backend")
    const { store, region_id, moderator } = people()
    let booted: Booted

    beforeAll(async () => {
      booted = await bootContainer(databaseUrl)
    })
    afterAll(() => booted?.shutdown())

    it(`leaves one consignment per vendor, ${ROUNDS} times`, async () => {
      const { routeOrderWorkflow } =
        require("@tawiza/vendor/workflows/route-order") as typeof import("@tawiza/vendor/workflows/route-order")
      const { default: sweep } = require("@tawiza/vendor/jobs/route-missed-orders") as {
        default: (container: MedusaContainer) => Promise<void>
      }
      const pieces = [await aPieceOf(store, NAJMAT), await aPieceOf(store, ANAMIL)]
      const chamber = await moderator()
      for (const { sku } of pieces) await restock(chamber, sku, ROUNDS)
      for (let round = 0; round < ROUNDS; round++) {
        const basket = await aReadyBasket(store, { region_id, pieces })
        const completing = complete(store, basket.id)
        const order_id = await orderOf(databaseUrl, basket.id)
        const route = () => routeOrderWorkflow(booted.container).run({ input: { order_id } })
        await Promise.all([completing, route(), sweep(booted.container), route(), route(), sweep(booted.container)])

        const parcels = await parcelsOf(store, order_id)
        expect(parcels.map(({ vendor }) => vendor.handle).sort()).toEqual([ANAMIL, NAJMAT])
        // Whoever comes before the payment is written waits for it: no parcel leaves as if it were paid.
        expect(parcels.map(({ due_minor }) => due_minor)).toEqual(parcels.map(({ total_minor }) => total_minor))
        const written = await sql(databaseUrl, "select count(*)::int as n from consignment where order_id = $1", [order_id])
        expect(written).toEqual([{ n: 2 }])
      }
    })
  })

  describe("when the process is killed right after Medusa's order is written", () => {
    let database: Database
    let backend: Backend

    beforeAll(async () => {
      database = await cloneDatabase("demo")
    })
    afterAll(async () => {
      await backend?.stop()
      await database?.drop()
    })

    it("leaves one consignment per vendor after starting again", { timeout: 400_000 }, async () => {
      const { publishable_key, region_id } = await readDemo(database.url)
      backend = await startBackend({ databaseUrl: database.url })
      const wanted = await wantedFrom(backend.url, publishable_key, region_id)
      const basket = await aReadyBasket(storeApi(backend.url, publishable_key), wanted)
      // The window between the two writes is held open, so that the kill falls into it.
      await sql(
        database.url,
        "create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$",
      )
      await sql(database.url, "create trigger linger before insert on consignment for each row execute function linger()")
      const lost = complete(storeApi(backend.url, publishable_key), basket.id).catch((error: unknown) => error)
      const order_id = await orderOf(database.url, basket.id)
      await expect.poll(() => routing(database.url), { timeout: 30_000 }).toBe(true)
      await backend.kill("SIGKILL")
      expect(await lost).toBeInstanceOf(Error)

      await sql(
        database.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      )
      await sql(database.url, "drop function linger cascade")
      expect(await sql(database.url, "select id from consignment")).toEqual([])
      // The lock of the killed process ends by itself after two minutes, which pass here.
      await sql(database.url, "update tawiza_lock set expires_at = now() where expires_at > now()")

      backend = await startBackend({ databaseUrl: database.url })
      const store = storeApi(backend.url, publishable_key)
      await expect.poll(async () => (await parcelsOf(store, order_id)).length, { timeout: 150_000, interval: 1000 }).toBe(2)
      const again = await complete(store, basket.id)
      expect(again).toMatchObject({ type: "order", order: { id: order_id } })
      const parcels = await parcelsOf(store, order_id)
      expect(parcels.map(({ vendor }) => vendor.handle).sort()).toEqual([ANAMIL, NAJMAT])
      expect(parcels.reduce((sum, { total_minor }) => sum + total_minor, 0)).toBe(Math.round((again as { order: Order }).order.total * 100))
    })
  })
})

async function wantedFrom(url: string, key: string, region_id: string): Promise<Wanted> {
  const store = storeApi(url, key)
  return { region_id, pieces: [await aPieceOf(store, NAJMAT), await aPieceOf(store, ANAMIL)] }
}

/** The order of a basket as soon as Medusa has committed it. */
async function orderOf(databaseUrl: string, cart_id: string): Promise<string> {
  let order_id: string | undefined
  await expect
    .poll(
      async () => {
        const rows = await sql<{ order_id: string }>(databaseUrl, "select order_id from order_cart where cart_id = $1", [cart_id])
        order_id = rows[0]?.order_id
        return order_id
      },
      { timeout: 60_000, interval: 20 },
    )
    .toBeTruthy()
  return order_id as string
}

async function routing(databaseUrl: string): Promise<boolean> {
  const rows = await sql(databaseUrl, "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
  return rows.length > 0
}
