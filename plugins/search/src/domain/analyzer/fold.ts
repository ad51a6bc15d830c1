/** What decomposition and lower case leave apart: ligatures, alef forms, hamza, yeh, taa marbuta, tatweel, and Maghrebi letters. */
const SAME: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ı: "i",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ة: "ه",
  ە: "ه",
  ہ: "ه",
  ء: "",
  ـ: "",
  ک: "ك",
  گ: "ك",
  ڭ: "ك",
  ݣ: "ك",
  ڤ: "ف",
  ڥ: "ف",
  ڢ: "ف",
  ڧ: "ق",
  پ: "ب",
  چ: "ش",
  ژ: "ج",
}
const KEPT_APART = new RegExp(`[${Object.keys(SAME).join("")}]`, "gu")

/**
 * A text as it is compared: lower case, without accents, vowel signs and marks of direction, one form of each Arabic letter, Latin
 * digits. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(KEPT_APART, (letter) => SAME[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

export type Script = "latin" | "arabic" | "tifinagh" | "number"

/** The script of a folded word. A digit among letters is a letter of the chat alphabet (`9aftan`, `7enna`). */
export function scriptOf(word: string): Script {
  if (/\p{Script=Arabic}/u.test(word)) return "arabic"
  if (/\p{Script=Tifinagh}/u.test(word)) return "tifinagh"
  return /^\p{N}+$/u.test(word) ? "number" : "latin"
}
