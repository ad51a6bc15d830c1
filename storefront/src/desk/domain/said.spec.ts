import { describe, expect, it } from "vitest"
import { PRODUCT_SECTIONS } from "../paths.js"
import { aProduct } from "./example.js"
import { isSaid } from "./said.js"

const RUG = aProduct().content
const said = (content: typeof RUG) => PRODUCT_SECTIONS.filter((section) => isSaid(content, section))

describe("what has been said of a piece", () => {
  it("is what somebody wrote, not what stands empty", () => {
    expect(said({ ...RUG, pictures: RUG.pictures.slice(0, 1), care: { fr: "" } })).toEqual(["materials"])
    expect(said(RUG)).toEqual(["materials", "photos"])
  })

  it("is whole in a language with both the name and the words", () => {
    expect(said({ ...RUG, description: { fr: "Laine" } })).toContain("words_fr")
    expect(said({ ...RUG, description: { en: "Wool" } })).not.toContain("words_en")
  })

  it("counts each question on its own", () => {
    const whole = {
      ...RUG,
      techniques: ["weaving"],
      size: { length_mm: 1, width_mm: 1, height_mm: null },
      care: { ar: "ما" },
      makers: [{ name: "Fadma", consent: true as const }],
      options: [{ title: "Taille", values: ["S"] }],
    }
    expect(said(whole)).toEqual(PRODUCT_SECTIONS.filter((section) => !section.startsWith("words_")))
  })
})
