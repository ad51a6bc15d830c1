import { type Language, languageOf, type Texts } from "@tawiza/contract"
import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../i18n"
import type { WordKey } from "../i18n/words"

/** The languages the chamber's screens speak. The admin offers more; those read English, as the admin's own fallback does. */
export type AdminLanguage = Language

export const adminLanguage = (tag: string): AdminLanguage => (/^(fr|ar)/.test(tag) ? languageOf(tag) : "en")

/** Says a word in the reader's language. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string

/** The reader's language, its direction, and its words. */
export function useWords(): { say: Say; language: AdminLanguage; dir: "rtl" | "ltr" } {
  const { t, i18n } = useTranslation(NAMESPACE)
  const language = adminLanguage(i18n.language)
  const say: Say = (key, values) => t(key, isolated(values))
  return { say, language, dir: language === "ar" ? "rtl" : "ltr" }
}

/** Names and codes of the other direction must not turn the sentence around them: each is wrapped as Unicode's isolates ask. */
function isolated(values: Record<string, string | number> = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]),
  )
}

/** A text in the reader's language, else in French, else in any; with the language it is really in. */
export function textIn(texts: Texts, language: Language): { text: string; lang: Language } | null {
  const lang = ([language, "fr", "ar", "en"] as const).find((one) => texts[one])
  return lang ? { text: texts[lang] as string, lang } : null
}
