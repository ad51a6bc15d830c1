import type { MedusaRequest } from "@medusajs/framework/http"
import { BASE_LANGUAGE, type Language, LOCALES, type LocaleTag, languageOf } from "@tawiza/contract"

type Asking = Pick<MedusaRequest, "headers" | "query" | "locale">

/** The caller's language: `?locale`, Medusa's `x-medusa-locale`, then the browser's own preference. */
export function requestLanguage(req: Asking): Language {
  // Below /store Medusa has taken `?locale` out of the query already and left it in `req.locale`.
  const asked = req.locale ?? req.query?.locale ?? req.headers["x-medusa-locale"] ?? req.headers["accept-language"]
  return languageOf(typeof asked === "string" ? asked : undefined)
}

/** The tag that Medusa's Query takes; undefined for the base language, whose texts are the rows themselves. */
export function requestLocale(req: Asking): LocaleTag | undefined {
  const language = requestLanguage(req)
  return language === BASE_LANGUAGE ? undefined : LOCALES[language]
}
