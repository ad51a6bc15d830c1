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
  return [...text.matchAll(LETTERS)].flatMap((match) => {
    const folded = fold(match[0]).replace(/^\$+|\$+$/g, "")
    if (!folded) return []
    const raw = match[0]
      .normalize("NFC")
      .toLowerCase()
      .replace(/\p{Cf}/gu, "")
    return [{ ...analyse(folded), raw, from: match.index, to: match.index + match[0].length }]
  })
}

/** Pure function of the word, and asked for the same words again and again. */
const kept = new Map<string, Pick<Word, "text" | "stem" | "sound" | "script">>()
const KEEP = 50_000

function analyse(folded: string): Pick<Word, "text" | "stem" | "sound" | "script"> {
  const known = kept.get(folded)
  if (known) return known
  const word = { text: folded, stem: stem(folded), sound: sound(folded), script: scriptOf(folded) }
  if (kept.size >= KEEP) kept.clear()
  kept.set(folded, word)
  return word
}
