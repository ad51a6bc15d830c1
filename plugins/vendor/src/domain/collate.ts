import { LANGUAGES, type Language } from "@tawiza/contract"

// Made once: `localeCompare` makes one for every pair it compares.
const COLLATORS = new Map(LANGUAGES.map((language) => [language, new Intl.Collator(language)]))

/** Compares names as a dictionary of that language does. */
export function byName<T extends { name: string }>(language: Language): (a: T, b: T) => number {
  const collator = COLLATORS.get(language) as Intl.Collator
  return (a, b) => collator.compare(a.name, b.name)
}
