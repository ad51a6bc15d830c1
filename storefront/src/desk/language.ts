import { LANGUAGES, type Language } from "@tawiza/contract"
import { DIRECTION } from "../i18n/language.js"
import { createCell, type Watched } from "./cell.js"

/** Written by the desk, read by the shell so that the first words already stand in the right language. */
export const LANGUAGE_COOKIE = "desk_language"

const A_YEAR_S = 31_536_000

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** The language the desk opens in: the one chosen before, else the first of ours that the phone asks for, else Darija. */
export function deskLanguage(chosen: string | undefined, accepted: string | null): Language {
  if (isLanguage(chosen)) return chosen
  const asked = (accepted ?? "").split(",").map((range) => range.trim().slice(0, 2).toLowerCase())
  return asked.find(isLanguage) ?? "ar"
}

export interface LanguageCell extends Watched<Language> {
  choose(language: Language): void
  /** Follows the member's own language, unless somebody chose another on this phone. */
  suggest(language: string): void
}

/** The language of the page, kept for the next visit. */
export function createLanguage(page: Document): LanguageCell {
  const cell = createCell<Language>(isLanguage(page.documentElement.lang) ? page.documentElement.lang : "ar")
  const choose = (language: Language) => {
    page.cookie = `${LANGUAGE_COOKIE}=${language}; path=/desk; max-age=${A_YEAR_S}; samesite=lax`
    page.documentElement.lang = language
    page.documentElement.dir = DIRECTION[language]
    cell.set(language)
  }
  return {
    state: cell.state,
    subscribe: cell.subscribe,
    choose,
    suggest(language) {
      const chosen = page.cookie.split("; ").some((pair) => pair.startsWith(`${LANGUAGE_COOKIE}=`))
      if (!chosen && isLanguage(language)) choose(language)
    },
  }
}
