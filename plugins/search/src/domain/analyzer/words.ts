import { fold, type Script, scriptOf } from "./fold"
import { sound } from "./sound"
import { stem } from "./stem"

/** A word as documents and queries alike are compared by. */
export interface Word {
  /** In lower case, with its accents. */
  raw: string
  /** Folded. */
  text: string
  stem: string
  /** Its consonants; empty where it has none. */
  sound: string
  script: Script
  /** Where it stands in the text it was read from. */
  from: number
  to: number
}

const LETTERS = /[\p{L}\p{N}\p{M}\p{Cf}ـ$]+/gu

/** The words of a text, in order, with their places in it. An apostrophe parts words (`l'huile`). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(LETTERS)) {
    const word = analyse(match[0])
    if (word) words.push({ ...word, from: match.index, to: match.index + match[0].length })
  }
  return words
}

type Analysed = Omit<Word, "from" | "to">

/** Pure function of the word, and asked for the same words again and again. */
const kept = new Map<string, Analysed | null>()
const KEEP = 50_000

/** @returns nothing where nothing is left of it, as of a lone vowel sign */
function analyse(written: string): Analysed | null {
  const known = kept.get(written)
  if (known !== undefined) return known
  const text = fold(written).replace(/^\$+|\$+$/g, "")
  const raw = written
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
  const word = text ? { raw, text, stem: stem(text), sound: sound(text), script: scriptOf(text) } : null
  if (kept.size >= KEEP) kept.clear()
  kept.set(written, word)
  return word
}
