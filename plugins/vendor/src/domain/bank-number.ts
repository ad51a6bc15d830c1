import { ibanIsValid, ribIsValid } from "@tawiza/money"

/** A number as people copy it, without the spaces, dots and dashes between its groups; Arabic digits become Latin ones. */
export function compactNumber(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\s.\-\u200e\u200f\u2066-\u2069]/g, "")
    .toUpperCase()
}

/** The RIB in a RIB or a Moroccan IBAN; null when the check digits are wrong. */
export function bankNumber(written: string): string | null {
  const compact = compactNumber(written)
  if (ribIsValid(compact)) return compact
  // A Moroccan IBAN is MA, two check digits, and the RIB, whose own check digits must be right too.
  return ibanIsValid(compact) && ribIsValid(compact.slice(4)) ? compact.slice(4) : null
}
