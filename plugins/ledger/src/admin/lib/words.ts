import { type Language, languageOf } from "@tawiza/contract"
import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../i18n"
import type { WordKey } from "../i18n/words"

/** Says a word in the reader's language. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string

/** The reader's language and its words. The admin offers more languages than we have; those read English. */
export function useWords(): { say: Say; language: Language } {
  const { t, i18n } = useTranslation(NAMESPACE)
  const language = /^(fr|ar)/.test(i18n.language) ? languageOf(i18n.language) : "en"
  return { say: (key, values = {}) => t(key, isolated(values)), language }
}

/** Codes of the other direction must not turn the sentence around them (Unicode's isolates). */
const isolated = (values: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]))

const TAGS: Record<Language, string> = { fr: "fr-MA", ar: "ar-MA-u-nu-latn", en: "en-GB" }

/** "9 nov. 2026, 14:05", the moment in Morocco. */
export const formatMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    timeZone: "Africa/Casablanca",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso))
