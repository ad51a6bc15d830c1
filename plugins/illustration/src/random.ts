/** A stream of numbers in [0, 1) that depends on its seed alone: the same SKU draws the same picture on a server, in a page and on paper. */
export interface Random {
  (): number
  pick<T>(list: readonly T[]): T
  /** A real number in [low, high). */
  range(low: number, high: number): number
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number
  /** `value`, up to `spread` more or less. */
  jitter(value: number, spread: number): number
}

/** FNV-1a over code points, 32 bits, unsigned. (Fowler, Noll, Vo; RFC 9923.) */
export function hash(text: string): number {
  let h = 2166136261
  for (const character of text) h = Math.imul(h ^ character.codePointAt(0)!, 16777619)
  return h >>> 0
}

/** Mulberry32, seeded by the hash of a text. Good enough to vary a drawing, never to keep a secret. (T. Ettinger, public domain.) */
export function random(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const range = (low: number, high: number) => low + next() * (high - low)
  return Object.assign(next, {
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    range,
    int: (low: number, high: number) => Math.floor(range(low, high + 1)),
    jitter: (value: number, spread: number) => value + (next() - 0.5) * 2 * spread,
  })
}
