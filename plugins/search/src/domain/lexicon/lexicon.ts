import SearchableMap from "minisearch/SearchableMap"
import { type Word, wordsOf } from "../analyzer/words"
import type { Concept } from "./concept"

/** Longest name, in words that say something. */
export const LONGEST_NAME = 4

/** Concepts by the words people use for them. Names are compared as documents are: by stems, and where those differ by sound. */
export class Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>
  private readonly byName = new Map<string, Concept[]>()
  private readonly proper = new Set<string>()
  /** First words of names of several words. */
  private readonly opening = new Set<string>()
  private readonly byPart = new Map<string, Concept[]>()
  private readonly bySound = new Map<string, Concept[]>()
  /** Names of one word, for prefixes and typos. */
  readonly dictionary = new SearchableMap<Concept[]>()

  constructor(
    concepts: readonly Concept[],
    private readonly stop: ReadonlySet<string>,
  ) {
    this.concepts = new Map(concepts.map((concept) => [concept.id, concept]))
    for (const concept of concepts) {
      for (const name of concept.proper) this.proper.add(`${concept.id} ${keyOf(this.withoutStop(wordsOf(name)))}`)
      for (const name of [...concept.proper, ...concept.names]) this.add(concept, name)
    }
  }

  /** Concepts that have exactly these words, in this order, as a name. */
  named(words: readonly Word[]): readonly Concept[] {
    return this.byName.get(keyOf(words)) ?? []
  }

  /** Whether these words are a concept's own name, not one of the other words for it. */
  isProper(concept: Concept, words: readonly Word[]): boolean {
    return this.proper.has(`${concept.id} ${keyOf(words)}`)
  }

  /** Concepts of which this word is a part of a longer name. */
  partly(word: Word): readonly Concept[] {
    return this.byPart.get(word.stem) ?? []
  }

  /** Concepts with a name that sounds like these words. */
  heard(words: readonly Pick<Word, "sound">[]): readonly Concept[] {
    return this.bySound.get(soundOf(words)) ?? []
  }

  /** Whether a word only joins others. An accent may tell it from one that does: `thé` is not `the`. */
  isStop({ raw, text, script }: Word): boolean {
    return this.stop.has(raw) || (this.stop.has(text) && (script !== "latin" || raw === text))
  }

  /** Concepts named anywhere in a text, longest names first; a word counts once. */
  mentioned(text: string): Concept[] {
    const words = this.withoutStop(wordsOf(text))
    const found = new Set<Concept>()
    for (let from = 0; from < words.length; ) {
      const length = this.longestNameAt(words, from)
      for (const concept of this.named(words.slice(from, from + length))) found.add(concept)
      from += length
    }
    return [...found]
  }

  withoutStop(words: readonly Word[]): Word[] {
    return words.filter((word) => !this.isStop(word))
  }

  private longestNameAt(words: readonly Word[], from: number): number {
    if (!this.opening.has((words[from] as Word).stem)) return 1
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 1; length -= 1) {
      if (this.byName.has(keyOf(words.slice(from, from + length)))) return length
    }
    return 1
  }

  private add(concept: Concept, name: string): void {
    const words = this.withoutStop(wordsOf(name))
    const [only, more] = words
    if (!only) return
    if (words.length > LONGEST_NAME) {
      for (const word of words) put(this.byPart, word.stem, concept)
      return
    }
    put(this.byName, keyOf(words), concept)
    if (more) this.opening.add(only.stem)
    if (more) for (const word of words) put(this.byPart, word.stem, concept)
    if (words.every(({ sound }) => sound.length > 1)) put(this.bySound, soundOf(words), concept)
    if (more) return
    const known = this.dictionary.get(only.text) ?? []
    if (!known.includes(concept)) this.dictionary.set(only.text, [...known, concept])
  }
}

const keyOf = (words: readonly Word[]) => words.map(({ stem }) => stem).join(" ")

const soundOf = (words: readonly Pick<Word, "sound">[]) => words.map(({ sound }) => sound).join(" ")

function put(map: Map<string, Concept[]>, key: string, concept: Concept): void {
  const known = map.get(key)
  if (!known) map.set(key, [concept])
  else if (!known.includes(concept)) known.push(concept)
}
