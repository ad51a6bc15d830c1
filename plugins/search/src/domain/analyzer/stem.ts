import { scriptOf } from "./fold"

/** Article and what is written together with it: وال، فال، بال، كال، لل، ال. */
const ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=.{2,}$)/u
/**
 * The plural, the feminine and the ending that makes a place or a stuff an adjective (فاسي، نحاسية). Not ين and ون: here they are more
 * often a part of the word (طاجين، وراين).
 */
const ARABIC_ENDING = /(?:يات|ات|يه|ه|ي)$/u

/** Shortest stem an ending may leave. */
const SHORTEST = 3

/**
 * What stays of a folded word when articles and endings are taken off: French and English plurals, feminines and participles, Arabic
 * articles, plurals and feminines. Light on purpose: it never changes what a word means, and stemming a stem changes nothing.
 */
export function stem(word: string): string {
  for (let current = word; ; ) {
    const next = shorter(current)
    if (next === current) return current
    current = next
  }
}

/** One article or ending less. A word of two scripts may be of the other one then. */
function shorter(word: string): string {
  const script = scriptOf(word)
  if (script === "arabic") return stemArabic(word)
  return script === "latin" ? stemLatin(word) : word
}

/** An Arabic word without its article. */
export const withoutArticle = (word: string): string => word.replace(ARTICLE, "")

/** Conjunctions and prepositions of one letter. Many words begin with such a letter, so ask only where the whole word is unknown. */
export function withoutClitic(word: string): string | null {
  const rest = /^[وفبكل](.{3,})$/u.exec(word)?.[1]
  return rest && scriptOf(word) === "arabic" ? rest : null
}

/** The article of Darija in Latin letters (`l3oqad`, `lberrad`): before a vowel it would be a part of the word. */
export function withoutDarijaArticle(word: string): string | null {
  return /^l([^aeiouyl\W].{2,})$/.exec(word)?.[1] ?? null
}

function stemArabic(word: string): string {
  const bare = withoutArticle(word)
  const rest = bare.replace(ARABIC_ENDING, "")
  return rest.length >= SHORTEST ? rest : bare
}

const LATIN_RULES: readonly [RegExp, string][] = [
  [/eaux$/, "eau"],
  [/(?<=.{3})aux$/, "al"],
  [/(?<=.)lves$/, "lf"],
  [/(?<=.{2})ies$/, "y"],
  [/(?<=.{2}(?:sh|ch|x|ss))es$/, ""],
  [/(?<=.{2}[^s])s$/, ""],
  [/(?<=.{4})ing$/, ""],
  [/(?<=.{4})ed$/, ""],
  [/(?<=.{3})ee?$/, ""],
  [/(?<=.{2})([^aeiouy\d])\1$/, "$1"],
]

function stemLatin(word: string): string {
  for (const [ending, instead] of LATIN_RULES) if (ending.test(word)) return word.replace(ending, instead)
  return word
}
