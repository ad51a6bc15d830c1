import { withoutArticle, withoutClitic, withoutDarijaArticle } from "../analyzer/stem"
import { type Word, wordsOf } from "../analyzer/words"
import { BIT, NAME_BITS } from "../fields"
import type { Concept } from "../lexicon/concept"
import { type Lexicon, LONGEST_NAME } from "../lexicon/lexicon"
import { conceptKey, SHORTEST_SOUND, soundKey } from "../terms"
import { readWishes, type Wishes } from "./wishes"

/** More words than this find nothing more; what comes after them is not read. */
export const MOST_WORDS = 10

export type How = "word" | "concept" | "part" | "sound" | "prefix" | "typo"

/** How surely a way of matching means what was asked; times the worth of the field it is found in. */
export const SURENESS: Record<How, number> = { word: 1, concept: 1, part: 0.6, sound: 0.72, prefix: 0.75, typo: 0.68 }

/** One key that stands for one or several words of the query. */
export interface Alternative {
  key: string
  how: How
  sureness: number
  /** Fields that count. */
  bits: number
  /** First and last word of the query it stands for. */
  from: number
  to: number
}

export interface PlannedWord {
  word: Word
  /** Words said of everything weigh little, and need not be met. */
  optional: boolean
  /** Nothing here is called so, whatever spelling is tried. */
  unknown: boolean
  /** What a misspelled word was taken for. */
  correction: string | null
}

export interface Plan {
  words: PlannedWord[]
  alternatives: Alternative[]
  wishes: Wishes
}

/** What an engine knows of the words in its documents. */
export interface Dictionary {
  has(key: string): boolean
  /** Words that begin so, the shortest first. */
  beginning(prefix: string, most: number): readonly string[]
  /** Words at most so many letters away, with their distance; exchanged neighbours are one. */
  near(word: string, distance: number): readonly { word: string; distance: number }[]
}

interface Sources {
  lexicon: Lexicon
  common: ReadonlySet<string>
  dictionary: Dictionary
}

const ALL_FIELDS = ~0
/** What people also call a thing says a little less than its name. */
const BY_ANOTHER_NAME = 0.94
/** Several words in a row that sound like a name are hardly chance. */
const HEARD_WHOLE = 0.85
/** A word inside a longer name (`boutons de manchette`) seldom means what it means alone. */
const INSIDE_A_NAME = 0.6
const MOST_PREFIXES = 24

/** Reads a query: what it wishes, its words, and all keys under which each may be found, surest first. */
export function planQuery(q: string, sources: Sources): Plan {
  const { rest, wishes } = readWishes(q)
  const words = contentWords(rest, sources)
  const said = words.filter(({ text, script }) => !sources.common.has(text) && script !== "number")
  const planned = words.map(
    (word): PlannedWord => ({
      word,
      optional: said.length > 0 && !said.includes(word),
      unknown: false,
      correction: null,
    }),
  )
  const alternatives = shadowed([...names(words, sources)])
  const named = new Set(alternatives.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)))
  words.forEach((word, at) => {
    const found = spellings(word, at, { known: named.has(at), last: at === words.length - 1, ...sources })
    alternatives.push(...found.alternatives)
    const entry = planned[at] as PlannedWord
    entry.correction = found.correction
    entry.unknown = !named.has(at) && found.alternatives.length === 0
  })
  return { words: planned, alternatives: surest(alternatives.filter(({ key }) => sources.dictionary.has(key))), wishes }
}

/** Of the same key for the same words only the surest: the others could add nothing. */
function surest(alternatives: readonly Alternative[]): Alternative[] {
  const kept = new Map<string, Alternative>()
  for (const one of alternatives) {
    const id = `${one.key} ${one.from} ${one.to}`
    const known = kept.get(id)
    if (!known || known.sureness < one.sureness) kept.set(id, one)
  }
  return [...kept.values()]
}

/** Without the words that only join; a query of nothing else keeps them. */
function contentWords(text: string, { lexicon }: Sources): Word[] {
  const all = wordsOf(text)
  const content = lexicon.withoutStop(all)
  return (content.length > 0 ? content : all).slice(0, MOST_WORDS)
}

/** Concepts named by one word or by several in a row. */
function* names(words: readonly Word[], { lexicon }: Sources): Generator<Alternative> {
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length -= 1) {
      const to = from + length - 1
      const name = words.slice(from, to + 1)
      for (const concept of lexicon.named(name)) {
        const sureness = lexicon.isProper(concept, name) ? 1 : BY_ANOTHER_NAME
        yield { ...alternative(conceptKey(concept.id), "concept", from, to), sureness }
      }
      if (length === 1) continue
      for (const { id } of lexicon.heard(name)) yield { ...alternative(conceptKey(id), "sound", from, to), sureness: HEARD_WHOLE }
    }
  }
}

/** Names of one word count less where a longer name covers them. */
function shadowed(alternatives: Alternative[]): Alternative[] {
  const longer = alternatives.filter(({ from, to }) => to > from)
  return alternatives.map((one) => {
    const inside = one.from === one.to && longer.some(({ from, to }) => from <= one.from && one.to <= to && to - from > one.to - one.from)
    return inside ? { ...one, sureness: one.sureness * INSIDE_A_NAME } : one
  })
}

interface Spelling extends Sources {
  /** The lexicon has the word itself. */
  known: boolean
  last: boolean
}

/** Ways to read one word, the surest that give anything. What the lexicon or a document has as it is written is never taken for a typo. */
function spellings(word: Word, at: number, spelling: Spelling): { alternatives: Alternative[]; correction: string | null } {
  const { lexicon, dictionary, known, last } = spelling
  const exact = dictionary.has(word.stem)
  const alternatives: Alternative[] = exact ? [alternative(word.stem, "word", at, at)] : []
  if (!known) for (const { id } of lexicon.partly(word)) alternatives.push(alternative(conceptKey(id), "part", at, at))

  const bare = exact || known ? [] : bareForms(word.text).flatMap((text) => wordsOf(text))
  for (const form of bare) {
    if (dictionary.has(form.stem)) alternatives.push(alternative(form.stem, "word", at, at))
    for (const { id } of lexicon.named([form])) alternatives.push(alternative(conceptKey(id), "concept", at, at))
  }
  const sure = known || alternatives.some(({ how }) => how !== "part")
  alternatives.push(...sounds(word, at, spelling, sure))
  if (last) alternatives.push(...prefixes(word, at, spelling, sure))
  if (sure || alternatives.some(({ key, how }) => how !== "part" && dictionary.has(key))) return { alternatives, correction: null }

  const typos = nearest(word, at, spelling)
  return { alternatives: [...alternatives, ...typos.alternatives], correction: typos.correction }
}

/** The word without what Arabic and Darija write together with it. */
function bareForms(text: string): string[] {
  const clitic = withoutClitic(text)
  return [clitic, clitic && withoutArticle(clitic), withoutDarijaArticle(text)].filter((form) => form !== null && form !== text) as string[]
}

/** A word that is known is still heard in names of people and places, which everybody spells in their own way. */
function sounds({ sound }: Word, at: number, { lexicon, dictionary }: Spelling, sure: boolean): Alternative[] {
  if (sound.length < SHORTEST_SOUND) return []
  const heard = {
    ...alternative(soundKey(sound), "sound", at, at),
    sureness: SURENESS.sound * (sound.length === SHORTEST_SOUND ? 0.85 : 1),
  }
  if (sure) return [{ ...heard, sureness: heard.sureness * 0.7, bits: sound.length === SHORTEST_SOUND ? BIT.maker : OWN_NAMES }]
  const keys = [...(dictionary.has(heard.key) ? [heard.key] : []), ...lexicon.heard([{ sound }]).map(({ id }) => conceptKey(id))]
  return keys.map((key) => ({ ...heard, key, bits: NAME_BITS }))
}

const OWN_NAMES = BIT.maker | BIT.place | BIT.title

function prefixes({ text, stem, script }: Word, at: number, { lexicon, dictionary }: Spelling, sure: boolean): Alternative[] {
  if (text.length < 2 || script === "number") return []
  const concepts = new Set<Concept>()
  let taken = 0
  for (const [name, named] of lexicon.dictionary.atPrefix(text)) {
    if (name === text) continue
    for (const concept of named) concepts.add(concept)
    taken += 1
    if (taken === MOST_PREFIXES) break
  }
  const sureness = SURENESS.prefix * (sure ? 0.6 : 1)
  return [
    ...dictionary.beginning(text, MOST_PREFIXES).filter((word) => word !== stem),
    ...[...concepts].map(({ id }) => conceptKey(id)),
  ].map((key) => ({ ...alternative(key, "prefix", at, at), sureness }))
}

/** Letters a word of this length may have wrong. Arabic writes no short vowels: each letter of it says more. */
function budget({ text: { length }, script }: Word): number {
  if (script === "number" || length < (script === "latin" ? 4 : 5)) return 0
  return length < 8 ? 1 : 2
}

function nearest(word: Word, at: number, { lexicon, dictionary }: Spelling): { alternatives: Alternative[]; correction: string | null } {
  const most = budget(word)
  if (most === 0) return { alternatives: [], correction: null }
  const named = nearKeys(lexicon.dictionary.fuzzyGet(word.text, most + 1), word.text, most)
  const found = [
    ...named.map(({ word: name, distance }) => ({
      name,
      distance,
      keys: (lexicon.dictionary.get(name) ?? []).map(({ id }) => conceptKey(id)),
    })),
    ...dictionary.near(word.stem, most).map(({ word: name, distance }) => ({ name, distance, keys: [name] })),
  ].filter(({ name, distance }) => name[0] === word.text[0] || distance < most || word.text.length > 5)
  const least = Math.min(...found.map(({ distance }) => distance))
  const alternatives = found
    .filter(({ distance }) => distance === least)
    .flatMap(({ name, distance, keys }) =>
      keys.map((key) => ({
        ...alternative(key, "typo", at, at),
        sureness: SURENESS.typo * 0.8 ** (distance - 1) * (name[0] === word.text[0] ? 1 : 0.85),
      })),
    )
  const correction = found.filter(({ distance, keys }) => distance === least && keys.some((key) => dictionary.has(key)))[0]?.name ?? null
  return { alternatives, correction }
}

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

const alternative = (key: string, how: How, from: number, to: number): Alternative => ({
  key,
  how,
  sureness: SURENESS[how],
  bits: ALL_FIELDS,
  from,
  to,
})
