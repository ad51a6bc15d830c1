import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A connection, or a transaction on one. `?` are bindings. */
export interface Sql {
  raw(sql: string, bindings?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

export interface Connection extends Sql {
  transaction<T>(work: (transaction: Sql) => Promise<T>): Promise<T>
}

/** The application's own pool of connections. */
export const connectionOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Connection

export async function rows<T>(sql: Sql, text: string, bindings: readonly unknown[] = []): Promise<T[]> {
  return (await sql.raw(text, bindings)).rows as T[]
}

/** Only one process at a time does each of these; the lock ends with its transaction, also in a crash. */
export const LOCKS = { install: 1, index: 2, engine: 3 } as const
const LOCK_SPACE = 74_617_769

export async function takeLock(transaction: Sql, lock: keyof typeof LOCKS): Promise<void> {
  await transaction.raw("select pg_advisory_xact_lock(?, ?)", [LOCK_SPACE, LOCKS[lock]])
}

export async function tryLock(transaction: Sql, lock: keyof typeof LOCKS): Promise<boolean> {
  const [row] = await rows<{ taken: boolean }>(transaction, "select pg_try_advisory_xact_lock(?, ?) as taken", [LOCK_SPACE, LOCKS[lock]])
  return row?.taken ?? false
}
