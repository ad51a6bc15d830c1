import { type Language, languageOf } from "@tawiza/contract"
import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../i18n"

/** The reader's language and its words. The admin offers more languages than we have; those read English. */
export function useWords() {
  const { t, i18n } = useTranslation(NAMESPACE)
  const language: Language = /^(fr|ar)/.test(i18n.language) ? languageOf(i18n.language) : "en"
  return { say: (key: string, values: Record<string, string | number> = {}): string => t(key, values), language }
}

const TAGS: Record<Language, string> = { fr: "fr-MA", ar: "ar-MA-u-nu-latn", en: "en-GB" }

/** "9 nov. 2026, 14:05", the moment in Morocco. */
export const formatMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(TAGS[language], { timeZone: "Africa/Casablanca", dateStyle: "medium", timeStyle: "short" }).format(new Date(iso))
