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
