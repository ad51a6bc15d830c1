import { type Language, languageOf } from "@tawiza/contract"
import { useTranslation } from "react-i18next"

/** The plural forms a language may add to the two that French and English have. Arabic needs all of them. */
type MoreForms = "zero" | "two" | "few" | "many"

/** What every language must say when French says `Fr`: a word that a language lacks is a type error. */
export type Translation<Fr> = { [K in keyof Fr]: Fr[K] extends string ? string : Translation<Fr[K]> } & {
  [K in keyof Fr as K extends `${infer Stem}_other` ? `${Stem}_${MoreForms}` : never]?: string
}

type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K

/** A word by its place, `application.members` for example; a plural without its suffix. */
export type WordKey<Fr> = {
  [K in keyof Fr & string]: Fr[K] extends string ? Stem<K> : `${K}.${WordKey<Fr[K]>}`
}[keyof Fr & string]

/** Says a word in the reader's language. */
export type Say<Fr> = (key: WordKey<Fr>, values?: Record<string, string | number>) => string

/** The admin offers more languages than ours; those read English, as the admin's own fallback does. */
export const adminLanguage = (tag: string): Language => (/^(fr|ar)/.test(tag) ? languageOf(tag) : "en")

/** The reader's language and its direction, for what is written without words of a plugin. */
export function useLanguage(): { language: Language; dir: "rtl" | "ltr" } {
  const language = adminLanguage(useTranslation().i18n.language)
  return { language, dir: language === "ar" ? "rtl" : "ltr" }
}

/**
 * The reader's language, its direction, and a plugin's words by its i18next namespace.
 * @example export const useWords = () => useWordsIn<typeof fr>(NAMESPACE)
 */
export function useWordsIn<Fr>(namespace: string): { say: Say<Fr>; language: Language; dir: "rtl" | "ltr" } {
  const { t } = useTranslation(namespace)
  const say: Say<Fr> = (key, values) => t(key, isolated(values))
  return { say, ...useLanguage() }
}

/** Names and codes of the other direction must not turn the sentence around them: each is wrapped as Unicode's isolates ask. */
function isolated(values: Record<string, string | number> = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? `\u2068${value}\u2069` : value]),
  )
}
