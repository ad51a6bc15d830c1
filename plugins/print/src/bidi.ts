import bidiFactory, { type Bidi } from "bidi-js"

/** Node gives the factory itself; its types speak of a module that only bundlers take. */
const bidi = (bidiFactory as unknown as () => Bidi)()

/** A stretch of text in one direction. */
export interface Run {
  /** In the order in which it is read. */
  text: string
  rtl: boolean
}

/** Marks that say something to the algorithm and are not drawn. */
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/**
 * A line's stretches from left to right, as the Unicode Bidirectional Algorithm (UAX 9) orders them. Brackets in right-to-left stretches are
 * mirrored; the letters inside a stretch stay in reading order, because shaping needs them so.
 */
export function runsOf(line: string, direction: "ltr" | "rtl"): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction)
  const found: { text: string; level: number }[] = []
  for (let i = 0; i < line.length; i++) {
    const [level, last] = [levels[i] ?? 0, found.at(-1)]
    const char = level % 2 ? (bidi.getMirroredCharacter(line[i] as string) ?? line[i]) : line[i]
    if (last && last.level === level) last.text += char
    else found.push({ text: char as string, level })
  }
  return reordered(found).flatMap(({ text, level }) => {
    const visible = text.replace(INVISIBLE, "")
    return visible ? [{ text: visible, rtl: level % 2 === 1 }] : []
  })
}

/** Rule L2: from the highest level down to the lowest odd one, what has at least that level is turned around. */
function reordered<R extends { level: number }>(runs: readonly R[]): R[] {
  const order = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (order[to] as R).level >= level) to++
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}

/** A number, a code or somebody's name inside a sentence of either direction: it keeps its own order and disturbs no other (UAX 9, FSI). */
export const isolated = (text: string): string => `\u2068${text}\u2069`
