import { describe, expect, it } from "vitest"
import { textIn, textsBy } from "./texts"

const textsOf = textsBy([
  { reference_id: "vend_1", locale_code: "ar-MA", translations: { name: "نجمة", story: "" } },
  { reference_id: "vend_1", locale_code: "en-GB", translations: { name: "Star", story: null } },
  { reference_id: "vend_2", locale_code: "ar-MA", translations: { name: "أيادي" } },
])

describe("texts", () => {
  it("stand beside the French of the row", () => {
    expect(textsOf("vend_1", "name", "Najmat")).toEqual({ fr: "Najmat", ar: "نجمة", en: "Star" })
  })
  it("stay missing where nobody wrote them", () => {
    expect(textsOf("vend_1", "story", "Il était une fois")).toEqual({ fr: "Il était une fois" })
    expect(textsOf("vend_3", "name", null)).toEqual({})
  })
  it("are read in the asked language, then French, then any", () => {
    expect(textIn({ fr: "Bol", ar: "زلافة" }, "ar")).toBe("زلافة")
    expect(textIn({ fr: "Bol", ar: "زلافة" }, "en")).toBe("Bol")
    expect(textIn({ ar: "زلافة" }, "en")).toBe("زلافة")
    expect(textIn({}, "fr")).toBe("")
  })
})
