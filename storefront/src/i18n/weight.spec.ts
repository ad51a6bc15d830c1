import { expect, it } from "vitest"
import { weightText } from "./weight.js"

it.each([
  [780, "fr", "780 g"],
  [1350, "fr", "1,35 kg"],
  [12_000, "en", "12 kg"],
  [1355, "en", "1.36 kg"],
  [1350, "ar", "1,35 كغ"],
] as const)("%i g in %s", (weight, language, text) => expect(weightText(weight, language).replace("\u00a0", " ")).toBe(text))
