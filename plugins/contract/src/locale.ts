/** Languages content is kept in: path segment → BCP 47 tag that Medusa's `x-medusa-locale` header takes. French is the base. */
export const LOCALES = { fr: "fr-FR", ar: "ar-MA", en: "en-GB" } as const

export type Language = keyof typeof LOCALES
export type LocaleTag = (typeof LOCALES)[Language]

export const BASE_LANGUAGE: Language = "fr"
export const LANGUAGES = Object.keys(LOCALES) as Language[]

/** The language of a BCP 47 tag or path segment; French where it is none of ours. */
export function languageOf(tag: string | undefined | null): Language {
  const head = (tag ?? "").slice(0, 2).toLowerCase()
  return head === "ar" || head === "en" ? head : BASE_LANGUAGE
}

/** A text in each language; a language that nobody wrote is absent, never machine-filled. */
export type Texts = Partial<Record<Language, string>>
