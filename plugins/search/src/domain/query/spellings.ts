import { withoutArticle, withoutClitic, withoutDarijaArticle } from "../analyzer/stem"
import { type Word, wordsOf } from "../analyzer/words"
import { BIT, NAME_BITS } from "../fields"
import type { Concept } from "../lexicon/concept"
import { conceptKey, SHORTEST_SOUND, soundKey } from "../terms"
import { type Alternative, alternative, type Sources, SURENESS } from "./alternative"
import { mistakes, nearKeys } from "./mistakes"

/** Completions of one beginning that are looked at. */
const MOST_PREFIXES = 24

interface Spelling extends Sources {
  /** The lexicon has the word itself. */
  known: boolean
  last: boolean
}

/** Ways to read one word, the surest that give anything. What the lexicon or a document has as it is written is never taken for a typo. */
export function spellings(word: Word, at: number, spelling: Spelling): { alternatives: Alternative[]; correction: string | null } {
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
  const begun = last ? prefixes(word, at, spelling, sure).filter(({ key }) => dictionary.has(key)) : []
  const heard = sounds(word, at, spelling, sure)
  // The beginning of a word that is still being typed sounds like many short ones.
  alternatives.push(...begun, ...(begun.length > 0 && isShort(word.sound) && !sure ? [] : heard))
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
function sounds(word: Word, at: number, { lexicon, dictionary }: Spelling, sure: boolean): Alternative[] {
  const { sound } = word
  if (sound.length < SHORTEST_SOUND) return []
  const short = isShort(sound)
  const heard = { ...alternative(soundKey(sound), "sound", at, at), sureness: SURENESS.sound * (short ? SHORT : 1) }
  if (sure) return [{ ...heard, sureness: heard.sureness * KNOWN, bits: short ? BIT.maker : OWN_NAMES }]
  const concepts = lexicon.heard([word]).map((concept) => ({
    ...heard,
    key: conceptKey(concept.id),
    sureness: heard.sureness * SPELLED_APART ** spelledApart(word, concept),
    bits: NAME_BITS,
  }))
  if (!dictionary.has(heard.key)) return concepts
  // In titles there are many words, so that two consonants are soon met by chance.
  return [
    ...concepts,
    { ...heard, bits: short ? NAME_BITS & ~BIT.title : NAME_BITS },
    ...(short ? [{ ...heard, sureness: heard.sureness * KNOWN, bits: BIT.title }] : []),
  ]
}

/** Two consonants, with or without a vowel before them. */
const isShort = (sound: string) => sound.replace(/^a/, "").length === SHORTEST_SOUND
const SHORT = 0.85
/** What a word sounds like counts less where it is known as it is written. */
const KNOWN = 0.7
const SPELLED_APART = 0.97

/** Letters by which a word differs from the nearest name of a concept in the same script that sounds the same; of names in others, one. */
function spelledApart({ text, sound, script }: Word, { proper, names }: Concept): number {
  const same = [...proper, ...names].flatMap((name) => wordsOf(name)).filter((word) => word.sound === sound && word.script === script)
  return same.length === 0 ? 1 : Math.min(...same.map((word) => mistakes(word.text, text)))
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
