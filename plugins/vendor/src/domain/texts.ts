import { type Language, languageOf, type Texts } from "@tawiza/contract"

/** A row of the translation module. */
export interface Translation {
  reference_id: string
  locale_code: string
  translations: Record<string, unknown>
}

/** All languages of one field. A language that nobody wrote stays missing. */
export type TextsOf = (id: string, field: string, french: string | null) => Texts

/** Puts translations beside the French of the rows themselves. */
export function textsBy(rows: readonly Translation[]): TextsOf {
  const byId = Map.groupBy(rows, ({ reference_id }) => reference_id)
  return (id, field, french) => {
    const texts: Texts = french ? { fr: french } : {}
    for (const { locale_code, translations } of byId.get(id) ?? []) {
      const language = languageOf(locale_code)
      const text = translations[field]
      if (typeof text === "string" && text && language !== "fr") texts[language] = text
    }
    return texts
  }
}

/** A text in a language; where nobody wrote it, in French, then in whatever there is. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts.fr ?? Object.values(texts)[0] ?? ""
}
