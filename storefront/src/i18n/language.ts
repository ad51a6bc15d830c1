import { BASE_LANGUAGE, LANGUAGES, type Language } from "@tawiza/contract"

export const DIRECTION: Record<Language, "ltr" | "rtl"> = { fr: "ltr", ar: "rtl", en: "ltr" }

/** Each language under its own name. */
export const LANGUAGE_NAME: Record<Language, string> = { fr: "Français", ar: "العربية", en: "English" }

/** The two other languages, the one most visitors of this language also read first. */
export const OTHERS: Record<Language, readonly [Language, Language]> = { fr: ["ar", "en"], ar: ["fr", "en"], en: ["ar", "fr"] }

/** The language of ours that an `Accept-Language` header likes best; French where it likes none. */
export function preferredLanguage(header: string | null): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((wish, position) => {
      const [tag = "", ...parameters] = wish.trim().split(";")
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { head: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q), position }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
  for (const { head } of wishes) {
    const language = LANGUAGES.find((language) => language === head)
    if (language) return language
  }
  return BASE_LANGUAGE
}
