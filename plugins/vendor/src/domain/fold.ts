/** What decomposition and lower case leave apart. */
const SAME: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ı: "i", ٱ: "ا", ى: "ي", ة: "ه", ء: "", ـ: "" }

/**
 * A text as it is compared: lower case, without accents, Arabic without vowel signs, with one form of alef, hamza, yeh and taa marbuta,
 * and with Latin digits. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøıٱىةءـ]/g, (letter) => SAME[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Words ready for prefix search: each once, a space before each. An Arabic word with the article is found without it too.
 */
export function searchable(texts: readonly (string | null | undefined)[]): string {
  const words = new Set(texts.flatMap((text) => (text ? wordsOf(text) : [])))
  for (const word of [...words]) if (word.length > 4 && word.startsWith("ال")) words.add(word.slice(2))
  return [...words].map((word) => ` ${word}`).join("")
}

/** Whether every asked word begins some word of a `searchable` text. */
export function hasAllWords(haystack: string, asked: readonly string[]): boolean {
  return asked.every((word) => haystack.includes(` ${word}`))
}
