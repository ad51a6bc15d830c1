/** What the order of two crafts that match equally depends on. */
export interface Standing {
  vendor: string
  /** Neither there nor made to order. */
  gone: boolean
  /** The newest piece has 0. */
  newest: number
}

/** Scores nearer to each other than this are equal. */
export const BAND = 0.02

/**
 * **The fairness rule.** Among pieces that match equally, vendors take turns: the newest of each, then the second newest of each, and so
 * on; what is gone stands last. So where n vendors match equally, none has more than its n-th of the first page (rounded up) while
 * another still has pieces, however many pieces it lists and however often it lists them anew.
 */
export function inTurns(places: readonly number[], standing: (place: number) => Standing): number[] {
  const newest = [...places].sort((a, b) => standing(a).newest - standing(b).newest || a - b)
  const turns = new Map<string, number>()
  /** First what can be had, turn by turn, then what is gone. */
  const rounds: [number[][], number[][]] = [[], []]
  for (const place of newest) {
    const { vendor, gone } = standing(place)
    const seat = gone ? `gone ${vendor}` : vendor
    const turn = turns.get(seat) ?? 0
    turns.set(seat, turn + 1)
    const round = rounds[gone ? 1 : 0]
    const taking = round[turn]
    if (taking) taking.push(place)
    else round[turn] = [place]
  }
  return rounds.flat(2)
}

/** All crafts by score, best first, in turns among equals. */
export function byScore(places: readonly number[], score: (place: number) => number, standing: (place: number) => Standing): number[] {
  return pageByScore(places, { score, standing, offset: 0, limit: places.length })
}

/** One page of crafts by score, best first, in turns among equals. Only the bands that the page shows are put in order. */
export function pageByScore(
  places: readonly number[],
  {
    score,
    standing,
    offset,
    limit,
  }: { score: (place: number) => number; standing: (place: number) => Standing; offset: number; limit: number },
): number[] {
  const bands = Map.groupBy(places, (place) => Math.round(score(place) / BAND))
  const page: number[] = []
  let before = 0
  for (const band of [...bands.keys()].sort((a, b) => b - a)) {
    const equals = bands.get(band) as number[]
    if (before + equals.length > offset && page.length < limit) {
      page.push(...inTurns(equals, standing).slice(Math.max(0, offset - before), offset - before + limit))
    }
    before += equals.length
  }
  return page.slice(0, limit)
}
