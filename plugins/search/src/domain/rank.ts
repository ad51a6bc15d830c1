import type { CraftField, CraftMatch, CraftReason } from "@tawiza/contract"
import { BIT, fieldsIn, HEAD_BITS, moreOf, worthOf } from "./fields"
import type { Alternative } from "./query/alternative"
import type { Plan } from "./query/plan"

/** Where a key is found: documents by place, and for each the fields that hold it. */
export interface Found {
  readonly documents: ArrayLike<number>
  readonly bits: ArrayLike<number>
}

/** A name of several words met as a whole says more than its words do. */
const WHOLE_NAME = 1.12
/** A word that weighs little when it is met and nothing when it is not. */
const OPTIONAL_WEIGHT = 0.15
/** What nothing here is called: it lowers the score, and a query of mostly such words finds nothing. */
const UNKNOWN_WEIGHT = 0.6
/** Even a word that nearly every piece has weighs this much of one that few have. */
const COMMONEST_WEIGHT = 0.4
/** Share of the words that must be met where not all are. */
const ENOUGH = 0.5
/** What a piece is worth whose maker has all the words of the query in its name. */
const MAKER = 1.1
/** Ways of matching that alone prove nothing where other words of the query are not met. */
const UNSURE: ReadonlySet<CraftMatch> = new Set(["typo", "sound", "part"])
/** Far below the best, a match is chance. */
const WORTH_SHOWING = 0.3

export interface Scored {
  /** Place of each document that matches. */
  documents: number[]
  /** By place: 0 to about 1.2. */
  score: Float32Array
}

/**
 * Scores every document: for each word the surest way it is met in the worthiest field, weighed by how rare the word is. A document that
 * lacks words must say in what it is, not only in what it is made of, some of the others.
 */
export function rank(plan: Plan, size: number, find: (key: string) => Found | undefined): Scored {
  const scratch = new Scratch(plan.words.length, size)
  for (const alternative of plan.alternatives) {
    const found = find(alternative.key)
    if (found) scratch.meet(alternative, found)
  }
  const weights = plan.words.map(({ optional, unknown }, at) => {
    if (optional) return OPTIONAL_WEIGHT
    return unknown ? UNKNOWN_WEIGHT : COMMONEST_WEIGHT + (1 - COMMONEST_WEIGHT) * rarity(scratch.count(at), size)
  })
  const required = plan.words.map(({ optional }) => !optional)
  const needed = required.filter(Boolean).length
  const whole = weights.reduce((sum, weight, at) => sum + (required[at] ? weight : 0), 0) || weights.reduce((a, b) => a + b, 0)

  const asked = required.reduce((mask, word, at) => (word ? mask | (1 << at) : mask), 0)
  const documents: number[] = []
  const score = new Float32Array(size)
  let best = 0
  for (const document of scratch.touched) {
    let met = 0
    let sum = 0
    plan.words.forEach((_, at) => {
      const here = scratch.at(at, document)
      if (here > 0 && required[at]) met += 1
      sum += here * (weights[at] as number)
    })
    if (needed > 0 && met < needed && (!scratch.head[document] || met / needed < ENOUGH)) continue
    const value = Math.max((sum / whole) * (needed > 0 ? 0.6 + (0.4 * met) / needed : 1), scratch.isMaker(document, asked) ? MAKER : 0)
    score[document] = value
    best = Math.max(best, value)
    documents.push(document)
  }
  return { documents: documents.filter((document) => (score[document] as number) >= best * WORTH_SHOWING), score }
}

/** 1 for a word that one document has, 0 for one that all have. */
function rarity(count: number, size: number): number {
  return count === 0 || size < 2 ? 1 : Math.log(size / count) / Math.log(size)
}

/** The best each word is met with, by document. */
class Scratch {
  private readonly best: Float32Array[]
  private readonly fields: Uint16Array[]
  readonly head: Uint8Array
  readonly touched: number[] = []
  private readonly seen: Uint8Array

  /** By document, the words its maker's name has, one bit each. */
  private readonly maker: Uint16Array

  constructor(words: number, size: number) {
    this.maker = new Uint16Array(size)
    this.best = Array.from({ length: words }, () => new Float32Array(size))
    this.fields = Array.from({ length: words }, () => new Uint16Array(size))
    this.head = new Uint8Array(size)
    this.seen = new Uint8Array(size)
  }

  meet({ sureness, bits, from, to, how }: Alternative, found: Found): void {
    const sure = sureness * (to > from ? WHOLE_NAME : 1)
    const certain = !UNSURE.has(how)
    for (let i = 0; i < found.documents.length; i += 1) {
      const fields = (found.bits[i] as number) & bits
      if (fields === 0) continue
      const document = found.documents[i] as number
      const worth = sure * worthOf(fields)
      for (let at = from; at <= to; at += 1) {
        const row = this.best[at] as Float32Array
        if (worth > (row[document] as number)) row[document] = worth
        if (certain) {
          const met = this.fields[at] as Uint16Array
          met[document] = (met[document] as number) | fields
        }
      }
      if (certain && fields & HEAD_BITS) this.head[document] = 1
      if (fields & BIT.maker) this.maker[document] = (this.maker[document] as number) | (1 << from)
      if (!this.seen[document]) {
        this.seen[document] = 1
        this.touched.push(document)
      }
    }
  }

  at(word: number, document: number): number {
    return ((this.best[word] as Float32Array)[document] as number) + moreOf((this.fields[word] as Uint16Array)[document] as number)
  }

  /** Whether the maker's name has all of these words, and they are several. */
  isMaker(document: number, words: number): boolean {
    return (words & (words - 1)) !== 0 && ((this.maker[document] as number) & words) === words
  }

  count(word: number): number {
    const row = this.best[word] as Float32Array
    let count = 0
    for (const document of this.touched) if ((row[document] as number) > 0.4) count += 1
    return count
  }
}

/** Pieces of the same craft as the best follow them, at this share of their score. */
export const KIN = 0.35
/** More crafts than these among the best: the query asks for no one craft. */
const FEW_CRAFTS = 2
const AMONG_THE_BEST = 0.8

/** The crafts of the best pieces, with the best score of each; none where the best are of many crafts. */
export function kinOf(
  places: readonly number[],
  { score, leaf }: { score: (place: number) => number; leaf: (place: number) => string },
): ReadonlyMap<string, number> {
  const best = places.reduce((most, place) => Math.max(most, score(place)), 0)
  const crafts = new Map<string, number>()
  for (const place of places) {
    if (score(place) < best * AMONG_THE_BEST) continue
    crafts.set(leaf(place), Math.max(crafts.get(leaf(place)) ?? 0, score(place)))
    if (crafts.size > FEW_CRAFTS) return new Map()
  }
  return crafts
}

/** Why a document has its score: for each word the way that counted most. */
export function reasonsOf(plan: Plan, document: number, find: (key: string) => Found | undefined): CraftReason[] {
  return plan.words.flatMap(({ word }, at): CraftReason[] => {
    let best: CraftReason | null = null
    for (const { key, how, sureness, bits, from, to } of plan.alternatives) {
      if (at < from || at > to) continue
      const found = find(key)
      const i = found ? placeOf(found.documents, document) : -1
      const fields = i < 0 ? 0 : ((found as Found).bits[i] as number) & bits
      const value = sureness * worthOf(fields)
      if (value > (best?.value ?? 0)) best = { word: word.raw, how, field: fieldsIn(fields)[0] as CraftField, value }
    }
    return best ? [best] : []
  })
}

/** Places are appended in rising order. */
function placeOf(documents: ArrayLike<number>, document: number): number {
  let [low, high] = [0, documents.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = documents[middle] as number
    if (here === document) return middle
    if (here < document) low = middle + 1
    else high = middle - 1
  }
  return -1
}
