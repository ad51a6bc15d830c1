import type { Word } from "./analyzer/words"
import { wordsOf } from "./analyzer/words"

/**
 * Where a text shows what was asked: whole words that have the same stem or, from three consonants on, the same sound, and the beginning
 * of words for the last word asked. Places are those of the text as it is shown, whatever folding took away, so both engines mark alike.
 */
export function highlight(text: string, q: string): [from: number, to: number][] {
  const asked = wordsOf(q)
  const last = asked.at(-1)
  return wordsOf(text).flatMap((word): [number, number][] => {
    if (asked.some((one) => isSame(one, word))) return [[word.from, word.to]]
    if (!last || !word.text.startsWith(last.text)) return []
    return [[word.from, word.from + lettersUntil(text.slice(word.from, word.to), last.text)]]
  })
}

const isSame = (one: Word, other: Word) => one.stem === other.stem || (one.sound.length > 2 && one.sound === other.sound)

/** How many letters as shown it takes to spell a folded beginning: `sépa` is four, as is `sepa`; `œu` is two of the three of `oeu`. */
function lettersUntil(shown: string, folded: string): number {
  for (let length = 1; length < shown.length; length += 1) {
    const [word] = wordsOf(shown.slice(0, length))
    // A vowel sign belongs to the letter before it.
    if (word && word.text.length >= folded.length && !/^\p{M}/u.test(shown.slice(length))) return length
  }
  return shown.length
}
