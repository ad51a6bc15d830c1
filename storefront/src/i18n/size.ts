import type { Language, ProductSize } from "@tawiza/contract"
import { MESSAGES } from "./messages/index.js"

const NBSP = "\u00a0"

/** Millimetres as people measure: "120 × 80 cm", with the height where there is one. In the direction of reading: length, width, height. */
export function sizeText({ length_mm, width_mm, height_mm }: ProductSize, language: Language): string {
  const centimetres = [length_mm, width_mm, ...(height_mm === null ? [] : [height_mm])].map((mm) => {
    const cm = String(mm / 10)
    return language === "en" ? cm : cm.replace(".", ",")
  })
  return `${centimetres.join(`${NBSP}×${NBSP}`)}${NBSP}${MESSAGES[language].craft.cm}`
}
