import type { Language } from "@tawiza/contract"

/** Morocco's own Arabic and French, with Latin digits in both. */
const TAGS: Record<Language, string> = { fr: "fr-MA", ar: "ar-MA-u-nu-latn", en: "en-GB" }

const format = (iso: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAGS[language], { timeZone: "Africa/Casablanca", ...options }).format(new Date(iso))

/** The calendar day in Morocco now, `2026-11-28`. */
export const today = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" }).format(new Date())

/** "9 novembre 2026", the day in Morocco. */
export const formatDay = (iso: string, language: Language): string =>
  format(iso, language, { day: "numeric", month: "long", year: "numeric" })

/** "9 nov. 2026, 14:05", the moment in Morocco. */
export const formatMoment = (iso: string, language: Language): string =>
  format(iso, language, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" })

/** "1 234,5", with Latin digits: a count, or a figure with so many decimals. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

/** "a · b": for names that may hold commas themselves, each kept apart from the direction of its neighbours. */
export const formatRow = (names: readonly string[]): string => names.map((name) => `\u2068${name}\u2069`).join(" · ")

/** "a, b et c" as the language joins a list. */
export const formatList = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(TAGS[language], { type: "conjunction" }).format(names)
