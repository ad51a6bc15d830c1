/**
 * What a code is written with: no sign that looks like another of them or like a common one that is left out (0 O D Q, 1 I L, 2 Z, 5 S, 6 G,
 * 8 B, U V). They are 23, a prime number: that is what the check character needs.
 */
const SIGNS = "23456789ACEFHJKMNPRTWXY"
const LENGTH = 8
const FREE = LENGTH - 1

/**
 * A new code of eight signs: seven by chance and a check character. `random` gives a whole number below its argument, each as likely; take
 * `randomInt` of node:crypto.
 */
export function newCreditCode(random: (below: number) => number): string {
  const values = Array.from({ length: FREE }, () => random(SIGNS.length))
  const check = mod(-weighted(values) * inverse(LENGTH))
  return [...values, check].map((value) => SIGNS[value]).join("")
}

/**
 * A code as people type it (small letters, spaces, hyphens, Arabic digits), as it is kept; null when it is none. One wrong sign and two that
 * changed places are always noticed: the weights 1 to 8 are different and the signs a prime number (as in ISO 7064's weighted systems).
 */
export function readCreditCode(typed: string): string | null {
  const code = typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\-–_.]/g, "")
    .toUpperCase()
  const values = [...code].map((sign) => SIGNS.indexOf(sign))
  return values.length === LENGTH && !values.includes(-1) && mod(weighted(values)) === 0 ? code : null
}

/** `K7MP3XWN` → "K7MP 3XWN", for reading aloud. */
export const spokenCreditCode = (code: string): string => `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`

const weighted = (values: readonly number[]) => values.reduce((sum, value, i) => sum + (i + 1) * value, 0)
const mod = (value: number) => ((value % SIGNS.length) + SIGNS.length) % SIGNS.length
/** By what a product with `factor` is undone. */
const inverse = (factor: number) => [...SIGNS].findIndex((_, i) => mod(factor * i) === 1)
