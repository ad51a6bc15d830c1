import type { Language, Texts } from "@tawiza/contract"

/** A text in the reader's language, else in French, else in any; with the language it is really in. */
export function textIn(texts: Texts, language: Language): { text: string; lang: Language } | null {
  const lang = ([language, "fr", "ar", "en"] as const).find((one) => texts[one])
  return lang ? { text: texts[lang] as string, lang } : null
}
