import type { ILockingModule } from "@medusajs/framework/types"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { sql } from "../support/sql.ts"

describe("a lock in Postgres", () => {
  let database: Database
  let booted: Booted
  let locking: ILockingModule

  beforeAll(async () => {
    database = await cloneDatabase("tpl")
    booted = await bootContainer(database.url)
    locking = booted.container.resolve("locking")
  })
  afterAll(async () => {
    await booted?.shutdown()
    await database?.drop()
  })

  const timePasses = (key: string) => sql(database.url, "update tawiza_lock set expires_at = now() where id = $1", [key])

  it("is held by one, refused to another, and free after release", async () => {
    await locking.acquire("order_1", { expire: 60 })
    await expect(locking.acquire("order_1", { expire: 60 })).rejects.toThrow('Failed to acquire lock for key "order_1"')
    expect(await locking.release("order_1")).toBe(true)
    await locking.acquire("order_1", { expire: 60 })
    await locking.release("order_1")
  })

  it("of nothing is taken and released: what is made to order reserves no stock", async () => {
    await locking.acquire([])
    expect(await locking.release([])).toBe(true)
    expect(await locking.execute([], async () => "done")).toBe("done")
  })

  it("ends by itself when its holder was killed", async () => {
    await locking.acquire("order_2", { expire: 60 })
    await timePasses("order_2")
    await locking.acquire("order_2", { expire: 60 })
    expect(await locking.release("order_2")).toBe(true)
  })

  it("is taken again by a named owner, and released only by it", async () => {
    await locking.acquire("order_3", { ownerId: "a", expire: 60 })
    await locking.acquire("order_3", { ownerId: "a", expire: 60 })
    expect(await locking.release("order_3", { ownerId: "b" })).toBe(false)
    await expect(locking.acquire("order_3", { ownerId: "b", expire: 60 })).rejects.toThrow()
    expect(await locking.release("order_3", { ownerId: "a" })).toBe(true)
  })

  it("takes all keys or none", async () => {
    await locking.acquire("order_5", { expire: 60 })
    await expect(locking.acquire(["order_4", "order_5"], { expire: 60 })).rejects.toThrow()
    await locking.acquire("order_4", { expire: 60 })
    await locking.release(["order_4", "order_5"])
  })

  it("lets one of many concurrent takers in", async () => {
    const takers = Array.from({ length: 24 }, () =>
      locking.acquire("order_6", { expire: 60 }).then(
        () => true,
        () => false,
      ),
    )
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1)
  })

  it("runs jobs over the same keys one after the other, also when named in another order, and frees them when one fails", async () => {
    let inside = 0
    let most = 0
    const job = async () => {
      most = Math.max(most, ++inside)
      await sql(database.url, "select 1")
      inside--
    }
    const jobs = Array.from({ length: 12 }, (_, i) => locking.execute(i % 2 ? ["x", "y"] : ["y", "x"], job, { timeout: 60 }))
    const failing = locking.execute(["x"], () => Promise.reject(new Error("broken")), { timeout: 60 })
    await expect(failing).rejects.toThrow("broken")
    await Promise.all(jobs)
    expect(most).toBe(1)
    expect(await sql(database.url, "select id from tawiza_lock where id in ('x', 'y')")).toEqual([])
  })
})
