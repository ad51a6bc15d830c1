import { type Word, wordsOf } from "../analyzer/words"
import { LONGEST_NAME } from "../lexicon/lexicon"
import { conceptKey } from "../terms"
import { type Alternative, alternative, type Sources } from "./alternative"
import { spellings } from "./spellings"
import { readWishes, type Wishes } from "./wishes"

/** More words than this find nothing more; what comes after them is not read. */
export const MOST_WORDS = 10

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

/** What people also call a thing says a little less than its name. */
const BY_ANOTHER_NAME = 0.94
/** Several words in a row that sound like a name are hardly chance. */
const HEARD_WHOLE = 0.85
/** A word inside a longer name (`boutons de manchette`) seldom means what it means alone. */
const INSIDE_A_NAME = 0.6

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

/** Of the same key in the same fields for the same words only the surest: the others could add nothing. */
function surest(alternatives: readonly Alternative[]): Alternative[] {
  const kept = new Map<string, Alternative>()
  for (const one of alternatives) {
    const id = `${one.key} ${one.from} ${one.to} ${one.bits}`
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
