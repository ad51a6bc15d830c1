import { expect, it } from "vitest"
import { sizeText } from "./size.js"

const RUG = { length_mm: 1800, width_mm: 1205, height_mm: null }

it.each([
  [RUG, "fr", "180 × 120,5 cm"],
  [{ ...RUG, height_mm: 15 }, "en", "180 × 120.5 × 1.5 cm"],
  [RUG, "ar", "180 × 120,5 سم"],
] as const)("%j in %s", (size, language, text) => expect(sizeText(size, language).replaceAll("\u00a0", " ")).toBe(text))
