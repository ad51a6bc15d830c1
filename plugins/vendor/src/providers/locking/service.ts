import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { ILockingProvider } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { Lock } from "./models/lock"

interface Sql {
  execute<Row>(sql: string, bindings?: unknown[]): Promise<Row[]>
}

/** What a lock lasts when its taker names no time: longer than any workflow of ours, short enough to outlive a crash. */
const DEFAULT_TTL_S = 120
const RETRY_MS = 50

/**
 * Locks as rows of Postgres, for installations without Redis. Medusa's own Postgres provider never frees a row whose holder was killed;
 * here a lock ends at its expiry by itself, and taking it is one statement, so that two takers cannot both succeed.
 */
export class PostgresLockProvider extends MedusaService({ Lock }) implements ILockingProvider {
  static identifier = "locking-postgres-expiring"

  private readonly sql: Sql

  constructor(container: { manager: Sql }) {
    // biome-ignore lint/complexity/noArguments: the base class reads the container from its raw arguments.
    super(...(arguments as unknown as []))
    this.sql = container.manager
  }

  /**
   * Runs a job under its keys, taken in sorted order so that two jobs cannot wait for each other; the lease is renewed while it runs.
   * @throws Error when the keys are not free within `timeout` seconds (5).
   */
  async execute<T>(keys: string | string[], job: () => Promise<T>, args?: { timeout?: number }): Promise<T> {
    const owner = randomUUID()
    const sorted = listOf(keys).sort()
    const until = Date.now() + (args?.timeout ?? 5) * 1000
    for (const key of sorted) {
      while (!(await this.take(key, owner, DEFAULT_TTL_S))) {
        if (Date.now() >= until) {
          await this.release(sorted, { ownerId: owner })
          throw new Error("Timed-out acquiring lock.")
        }
        await pause(RETRY_MS)
      }
    }
    const renewal = setInterval(() => this.renew(sorted, owner).catch(() => {}), (DEFAULT_TTL_S * 1000) / 3)
    try {
      return await job()
    } finally {
      clearInterval(renewal)
      await this.release(sorted, { ownerId: owner })
    }
  }

  /** @throws Error at once when a key is held by another; Medusa's step waits and tries again. */
  async acquire(keys: string | string[], args?: { ownerId?: string | null; expire?: number }): Promise<void> {
    const taken: string[] = []
    for (const key of listOf(keys).sort()) {
      if (await this.take(key, args?.ownerId ?? null, args?.expire ?? DEFAULT_TTL_S)) {
        taken.push(key)
        continue
      }
      if (taken.length) await this.release(taken, { ownerId: args?.ownerId })
      throw new Error(`Failed to acquire lock for key "${key}"`)
    }
  }

  /** Frees keys; false when one of them was not held by this owner, or had run out. Medusa also locks nothing, for what has no stock. */
  async release(keys: string | string[], args?: { ownerId?: string | null }): Promise<boolean> {
    const list = listOf(keys)
    if (list.length === 0) return true
    const freed = await this.sql.execute<{ live: boolean }>(
      `delete from tawiza_lock where id in (${places(list)}) and owner is not distinct from ? returning expires_at > now() as live`,
      [...list, args?.ownerId ?? null],
    )
    return freed.length === list.length && freed.every(({ live }) => live)
  }

  async releaseAll(args?: { ownerId?: string | null }): Promise<void> {
    if (args?.ownerId === undefined) await this.sql.execute("delete from tawiza_lock")
    else await this.sql.execute("delete from tawiza_lock where owner is not distinct from ?", [args.ownerId])
  }

  /** True when the key is ours now: it was free, had run out, or a named owner takes it again. */
  private async take(key: string, owner: string | null, ttl_s: number): Promise<boolean> {
    const rows = await this.sql.execute(
      `insert into tawiza_lock (id, owner, expires_at) values (?, ?, now() + ? * interval '1 second')
       on conflict (id) do update set owner = excluded.owner, expires_at = excluded.expires_at, updated_at = now()
       where tawiza_lock.expires_at <= now() or tawiza_lock.owner = excluded.owner
       returning id`,
      [key, owner, ttl_s],
    )
    return rows.length === 1
  }

  /** A renewal that fails is tried again; the lease lasts three of them. */
  private async renew(keys: string[], owner: string): Promise<void> {
    if (keys.length === 0) return
    await this.sql.execute(
      `update tawiza_lock set expires_at = now() + ? * interval '1 second' where id in (${places(keys)}) and owner = ?`,
      [DEFAULT_TTL_S, ...keys, owner],
    )
  }
}

function listOf(keys: string | string[]): string[] {
  return Array.isArray(keys) ? [...new Set(keys)] : [keys]
}

function places(keys: string[]): string {
  return keys.map(() => "?").join(", ")
}
