import { fold, scriptOf } from "./fold"
import { stem, withoutDarijaArticle } from "./stem"

/**
 * One letter for each sound that Darija, French and Amazigh spell in several ways. Capitals: S = ch/sh/ش, G = gh/غ, X = kh/خ. What is
 * not named here is a vowel or is not heard.
 */
const ARABIC: Record<string, string> = {
  ...spelled("ب b ت t ث t ج j ح h خ X د d ذ d ر r ز z س s ش S ص s ض d ط t ظ d غ G ف f ق k ك k ل l م m ن n ه h"),
  ...spelled("و w ي y"),
}
const TIFINAGH: Record<string, string> = {
  ...spelled("ⴱ b ⴲ b ⴳ k ⴴ k ⴵ j ⴷ d ⴸ d ⴹ d ⴺ d ⴼ f ⴽ k ⴾ k ⴿ k ⵀ h ⵁ h ⵂ h ⵃ h ⵅ X ⵆ X ⵇ k ⵈ k ⵊ j ⵋ j ⵌ j ⵍ l ⵎ m ⵏ n ⵐ n"),
  ...spelled("ⵒ b ⵔ r ⵕ r ⵖ G ⵗ G ⵘ j ⵙ s ⵚ s ⵛ S ⵜ t ⵝ t ⵞ S ⵟ t ⵠ f ⵡ w ⵢ y ⵣ z ⵤ z ⵥ z"),
}
const LATIN: Record<string, string> = {
  ...spelled("b b c k d d f f g k h h j j k k l l m m n n p b q k r r s s t t v f w w x X y y z z"),
  ...spelled("5 X 7 h 8 G 9 k $ S"),
}

/** Pairs of letters that are one sound, and letters that sound as their neighbour asks. */
const LATIN_GROUPS: readonly [RegExp, string][] = [
  [/tch|sch|ch|sh/g, "S"],
  [/^rh|gh/g, "G"],
  [/kh/g, "X"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/dj/g, "j"],
  [/g(?=[eiy])/g, "j"],
  [/c(?=[eiy])/g, "s"],
  [/^ou(?=[aei])/g, "w"],
  [/qu/g, "k"],
]

/**
 * The consonants of a word, whatever alphabet it is written in: `9aftan`, `qaftan`, `caftan`, `قفطان` and `ⴰⵇⴼⵟⴰⵏ` are all `kftn`.
 * Many words share a key of two letters, so a key finds less surely than a word does.
 */
export function sound(word: string): string {
  const folded = fold(word)
  switch (scriptOf(folded)) {
    case "arabic":
      return consonants(stem(folded), ARABIC)
    case "tifinagh":
      return consonants(folded, TIFINAGH)
    case "latin":
      return consonants(spellOut((withoutDarijaArticle(folded) ?? folded).replace(PLURAL, "")), LATIN)
    default:
      return ""
  }
}

/** Not the whole stem: the last e tells how the consonant before it sounds (`zellige`). */
const PLURAL = /(?<=.{2}[^s])s$/

function spellOut(word: string): string {
  return LATIN_GROUPS.reduce((text, [letters, one]) => text.replace(letters, one), word)
}

/** Keeps w and y where a word begins with them, nowhere else: there they are vowels. A last h is only written. */
function consonants(word: string, letters: Record<string, string>): string {
  const heard = [...word.replace(/(.)\1+/gu, "$1")].map((letter) => (/[SGX]/.test(letter) ? letter : (letters[letter] ?? ""))).join("")
  const first = [...word][0] ?? ""
  const opens = (letters[first] ?? "") === heard[0] || /[SGX]/.test(first)
  const kept = [...heard].filter((letter, i) => (letter !== "w" && letter !== "y") || (i === 0 && opens)).join("")
  const key = kept.replace(/(?<=.)h$/, "")
  return key.length === 2 && BEGINS_WITH_VOWEL.test(word) ? `a${key}` : key
}

/** Two consonants are shared by too many words; that a vowel or ayn comes first tells them apart (`azrou`, `aqad`). */
const BEGINS_WITH_VOWEL = /^(?:[aeiou3اعⴰⴻⵉⵓⵄ]|[وي](?=و))/u

/** `"ب b ت t"` as a record. */
function spelled(pairs: string): Record<string, string> {
  const letters = pairs.split(" ")
  return Object.fromEntries(letters.flatMap((letter, i) => (i % 2 === 0 ? [[letter, letters[i + 1] as string]] : [])))
}
