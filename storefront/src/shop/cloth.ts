import type { CraftCard } from "@tawiza/contract"

/**
 * Pictures for the shared cloth: as many workshops as possible, then as many crafts, each piece once; the given order decides between
 * equals. Pieces without a picture are left out.
 */
export function weaveCloth(pieces: readonly CraftCard[], size: number): CraftCard[] {
  const left = pieces.filter(({ thumbnail }) => thumbnail !== null)
  const cloth: CraftCard[] = []
  const times = new Map<string, number>()
  const weight = ({ vendor, craft }: CraftCard) => (times.get(vendor.id) ?? 0) * 100 + (times.get(craft.slug) ?? 0)
  while (cloth.length < size && left.length > 0) {
    const best = left.reduce((best, piece, index) => (weight(piece) < weight(left[best]!) ? index : best), 0)
    const [piece] = left.splice(best, 1)
    cloth.push(piece!)
    for (const key of [piece!.vendor.id, piece!.craft.slug]) times.set(key, (times.get(key) ?? 0) + 1)
  }
  return cloth
}

const WEEK_MS = 7 * 86_400_000

/** A few of a list, others every week: everybody comes round. The list's order must be stable. */
export function ofTheWeek<T>(list: readonly T[], now: Date, size: number): T[] {
  if (list.length <= size) return [...list]
  const start = (Math.floor(now.getTime() / WEEK_MS) * size) % list.length
  return Array.from({ length: size }, (_, i) => list[(start + i) % list.length]!)
}
