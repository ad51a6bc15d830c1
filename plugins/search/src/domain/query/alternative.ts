import type { CraftMatch } from "@tawiza/contract"
import type { Lexicon } from "../lexicon/lexicon"

/** How surely a way of matching means what was asked; times the worth of the field it is found in. */
export const SURENESS: Record<CraftMatch, number> = { word: 1, concept: 1, part: 0.6, sound: 0.72, prefix: 0.75, typo: 0.68 }

/** One key that stands for one or several words of the query. */
export interface Alternative {
  key: string
  how: CraftMatch
  sureness: number
  /** Fields that count. */
  bits: number
  /** First and last word of the query it stands for. */
  from: number
  to: number
}

/** What an engine knows of the words in its documents. */
export interface Dictionary {
  has(key: string): boolean
  /** Words that begin so, the shortest first. */
  beginning(prefix: string, most: number): readonly string[]
  /** Words at most so many letters away, with their distance; exchanged neighbours are one. */
  near(word: string, distance: number): readonly { word: string; distance: number }[]
}

/** What a query is read by. */
export interface Sources {
  lexicon: Lexicon
  common: ReadonlySet<string>
  dictionary: Dictionary
}

const ALL_FIELDS = ~0

export const alternative = (key: string, how: CraftMatch, from: number, to: number): Alternative => ({
  key,
  how,
  sureness: SURENESS[how],
  bits: ALL_FIELDS,
  from,
  to,
})
