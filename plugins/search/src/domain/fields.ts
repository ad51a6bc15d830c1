import type { CraftField } from "@tawiza/contract"

/**
 * Where a word of a query may be found in a craft, each with what it is worth. What a piece is called and which craft it is say most;
 * what it is made of, whom it is made by and what it is for say less; its description says least.
 */
export const WORTH = {
  title: 1,
  leaf: 1,
  kin: 0.85,
  branch: 0.6,
  maker: 0.8,
  place: 0.8,
  made: 0.6,
  use: 0.7,
  mention: 0.62,
  text: 0.35,
} as const satisfies Record<CraftField, number>

export const FIELD_NAMES = Object.keys(WORTH) as CraftField[]

/** One bit for each field, so that where a word stands fits into one number. */
export const BIT = Object.fromEntries(FIELD_NAMES.map((field, i) => [field, 1 << i])) as Record<CraftField, number>

/** Fields that say what a piece is, not only what it has to do with. A query that is known only in part must meet one of these. */
export const HEAD_BITS = BIT.title | BIT.leaf | BIT.kin | BIT.maker | BIT.place | BIT.use

/** Fields in which a key of two consonants is trusted. */
export const NAME_BITS = BIT.title | BIT.leaf | BIT.kin | BIT.maker | BIT.place

/** A second field that has the word too adds a little, so that a piece named after its craft stands before one that only is of it. */
const SECOND = 0.12

const best: number[] = []
const more: number[] = []
for (let bits = 0; bits < 1 << FIELD_NAMES.length; bits += 1) {
  const [first = 0, second = 0] = fieldsIn(bits)
    .map((field) => WORTH[field])
    .sort((a, b) => b - a)
  best.push(first)
  more.push(SECOND * second)
}
const BEST = Float32Array.from(best)
const MORE = Float32Array.from(more)

/** What the worthiest of these fields is worth. */
export const worthOf = (bits: number): number => BEST[bits] as number

/** What the second of them adds. */
export const moreOf = (bits: number): number => MORE[bits] as number

export function fieldsIn(bits: number): CraftField[] {
  return FIELD_NAMES.filter((field) => bits & BIT[field])
}
