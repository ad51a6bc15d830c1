import type { Language } from "@tawiza/contract"
import { DIRECTION } from "./language.js"

/** Attributes of a text that stands in another language than its page. */
export interface Written {
  lang?: Language
  dir?: "ltr" | "rtl"
}

/**
 * What a vendor has not written in the page's language comes in another one, and is never machine-filled; the script tells it. French
 * stands for every Latin text on an Arabic page: it is the base language.
 */
export function written(text: string, page: Language): Written {
  const arabic = isArabic(text)
  if (arabic === null || arabic === (page === "ar")) return {}
  const lang: Language = arabic ? "ar" : "fr"
  return { lang, dir: DIRECTION[lang] }
}

/** Which script most letters belong to; null for a text without letters, such as "30 × 40". */
function isArabic(text: string): boolean | null {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return arabic === 0 && latin === 0 ? null : arabic > latin
}
