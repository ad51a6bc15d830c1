/**
 * Keeps what `load` gave for `keep_ms`, and loads once however many ask at the same moment. A failure is not kept: those who waited
 * get it, the next one tries again.
 */
export function fresh<T>(load: () => Promise<T>, keep_ms: number, now: () => number = Date.now): () => Promise<T> {
  let kept: { value: Promise<T>; until: number } | null = null
  return () => {
    if (kept && now() < kept.until) return kept.value
    const value = load()
    // A load in flight is shared for as long as it takes; the time to keep counts from its end.
    const mine = { value, until: Number.POSITIVE_INFINITY }
    kept = mine
    value.then(
      () => {
        mine.until = now() + keep_ms
      },
      () => {
        if (kept === mine) kept = null
      },
    )
    return value
  }
}
