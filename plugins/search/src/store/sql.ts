import { type Connection, connectionOf, rows, type Sql } from "@tawiza/vendor/rows"

export { type Connection, connectionOf, rows, type Sql }

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
