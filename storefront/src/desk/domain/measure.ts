import { readDirhams } from "@tawiza/money"

/** Grams of what somebody typed as kilograms, to ten grams; null where it is no weight. Digits as in `readDirhams`. */
export function readKilograms(text: string): number | null {
  const hundredths = readDirhams(text)
  return hundredths ? hundredths * 10 : null
}

/** Grams as somebody types kilograms into a field. */
export function typedKilograms(weight_g: number | null): string {
  return weight_g === null ? "" : String(weight_g / 1000)
}

/** Millimetres of what somebody typed as centimetres; null where it is no length. Digits as in `readDirhams`. */
export function readCentimetres(text: string): number | null {
  const hundredths = readDirhams(text)
  return hundredths ? Math.max(1, Math.round(hundredths / 10)) : null
}

/** Millimetres as somebody types centimetres into a field. */
export function typedCentimetres(mm: number | null | undefined): string {
  return mm == null ? "" : String(mm / 10)
}

/** A whole number of things; digits as in `readDirhams`. */
export function readCount(text: string): number | null {
  const hundredths = readDirhams(text)
  return hundredths === null ? null : Math.floor(hundredths / 100)
}
