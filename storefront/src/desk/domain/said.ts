import type { ProductContent } from "@tawiza/contract"
import type { ProductSection } from "../paths.js"

/** Whether somebody has answered this question about a piece. Of a language name and words both count; the first photograph is asked before. */
export function isSaid(content: ProductContent, section: ProductSection): boolean {
  switch (section) {
    case "words_ar":
    case "words_fr":
    case "words_en": {
      const language = section.slice(-2) as "ar" | "fr" | "en"
      return Boolean(content.title[language] && content.description[language])
    }
    case "size":
      return content.size !== null
    case "care":
      return Object.values(content.care).some(Boolean)
    case "photos":
      return content.pictures.length > 1
    default:
      return content[section].length > 0
  }
}
