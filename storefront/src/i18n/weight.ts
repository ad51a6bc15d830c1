import type { Language } from "@tawiza/contract"
import { MESSAGES } from "./messages/index.js"

const NBSP = "\u00a0"

/** Grams as people say them: "780 g", "1,35 kg", "12 kg". */
export function weightText(weight_g: number, language: Language): string {
  const { kg, g } = MESSAGES[language].craft
  if (weight_g < 1000) return `${weight_g}${NBSP}${g}`
  const kilos = String(Math.round(weight_g / 10) / 100)
  return `${language === "en" ? kilos : kilos.replace(".", ",")}${NBSP}${kg}`
}
