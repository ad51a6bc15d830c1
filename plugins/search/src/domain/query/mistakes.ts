/** Exchanged neighbours are one mistake, which Levenshtein counts as two. */
export function nearKeys<T>(found: Iterable<[string, [T, number]]>, word: string, most: number): { word: string; distance: number }[] {
  return [...found].flatMap(([name, [, levenshtein]]) => {
    const distance = levenshtein > 1 ? mistakes(word, name) : levenshtein
    return distance <= most && distance > 0 ? [{ word: name, distance }] : []
  })
}

/** Letters to add, take away, change or exchange with their neighbour (optimal string alignment). */
export function mistakes(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (last[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const exchanged =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] as number) + 1 : changed
      row.push(Math.min(changed, exchanged, (last[j] as number) + 1, (row[j - 1] as number) + 1))
    }
    ;[before, last] = [last, row]
  }
  return last[other.length] as number
}
