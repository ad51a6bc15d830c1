import { withoutClitic, withoutDarijaArticle } from "./analyzer/stem"
import { type Word, wordsOf } from "./analyzer/words"
import { craftLexicon } from "./lexicon/craft-lexicon"
import { LONGEST_NAME } from "./lexicon/lexicon"

/**
 * Where a text shows what was asked: whole words that have the same stem or, from three consonants on, the same sound, with or without what
 * Arabic and Darija write together with them; names of what was asked by another name; and the beginning of words for the last word asked.
 * Words that only join are marked where nothing else was asked. Places are those of the text as it is shown, whatever folding took away, so
 * both engines mark alike.
 */
export function highlight(text: string, q: string): [from: number, to: number][] {
  const all = wordsOf(q)
  const content = craftLexicon.withoutStop(all)
  const asked = content.length > 0 ? content : all
  const forms = asked.flatMap(formsOf)
  /** Perhaps still being typed. */
  const last = asked.at(-1) === all.at(-1) ? asked.at(-1) : undefined
  const shown = wordsOf(text)
  const named = namesIn(shown, new Set(conceptsNamed(asked)))
  return shown.flatMap((word): [number, number][] => {
    if (named.has(word)) return [[word.from, word.to]]
    if (formsOf(word).some((form) => forms.some((one) => isSame(one, form)))) return [[word.from, word.to]]
    if (!last || !word.text.startsWith(last.text)) return []
    return [[word.from, word.from + lettersUntil(text.slice(word.from, word.to), last.text)]]
  })
}

/** A word, and the word without what is written together with it. */
function formsOf(word: Word): Word[] {
  const bare = [withoutClitic(word.text), withoutDarijaArticle(word.text)].filter((text) => text !== null)
  return [word, ...bare.flatMap((text) => wordsOf(text))]
}

const isSame = (one: Word, other: Word) => one.stem === other.stem || (one.sound.length > 2 && one.sound === other.sound)

/** Ids of what these words name, one by one or several in a row. */
function conceptsNamed(words: readonly Word[]): string[] {
  return runsOf(words).flatMap((run) => craftLexicon.named(run).map(({ id }) => id))
}

/** The words that make up a name of one of these concepts; of a name within a longer one (قفطان in قفطان العروس) only its own. */
function namesIn(words: readonly Word[], concepts: ReadonlySet<string>): Set<Word> {
  const found = new Set<Word>()
  const runs = runsOf(craftLexicon.withoutStop(words)).sort((one, other) => one.length - other.length)
  for (const run of runs) {
    if (run.some((word) => found.has(word)) || !craftLexicon.named(run).some(({ id }) => concepts.has(id))) continue
    for (const word of run) found.add(word)
  }
  return found
}

/** Words in a row, as many as a name may have. */
function runsOf(words: readonly Word[]): Word[][] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - from) }, (_, more) => words.slice(from, from + more + 1)),
  )
}

/** How many letters as shown it takes to spell a folded beginning: `sépa` is four, as is `sepa`; `œu` is two of the three of `oeu`. */
function lettersUntil(shown: string, folded: string): number {
  for (let length = 1; length < shown.length; length += 1) {
    const [word] = wordsOf(shown.slice(0, length))
    // A vowel sign belongs to the letter before it.
    if (word && word.text.length >= folded.length && !/^\p{M}/u.test(shown.slice(length))) return length
  }
  return shown.length
}
