/** What hardly changes is read once for everybody. A failed read is not remembered. */
const memory = new Map<string, { until: number; value: Promise<unknown> }>()

/** The remembered value under `key`, read again when it is older than `ttl_ms`. Keys come from a small fixed set, so nothing is evicted. */
export function remember<T>(key: string, ttl_ms: number, read: () => Promise<T>): Promise<T> {
  const now = Date.now()
  const known = memory.get(key)
  if (known && known.until > now) return known.value as Promise<T>
  const value = read()
  memory.set(key, { until: now + ttl_ms, value })
  value.catch(() => {
    if (memory.get(key)?.value === value) memory.delete(key)
  })
  return value
}
