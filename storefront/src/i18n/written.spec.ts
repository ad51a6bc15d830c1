import { describe, expect, it } from "vitest"
import { written } from "./written.js"

describe("written", () => {
  it("marks a text that is not in the page's language", () => {
    expect(written("Plat de service bleu, 32 cm", "ar")).toEqual({ lang: "fr", dir: "ltr" })
    expect(written("طبق تقديم أزرق 32 سم", "fr")).toEqual({ lang: "ar", dir: "rtl" })
    expect(written("طبق", "en")).toEqual({ lang: "ar", dir: "rtl" })
  })

  it("leaves the page's own language and texts without letters alone", () => {
    expect(written("Plat de service bleu", "fr")).toEqual({})
    expect(written("طبق (XL)", "ar")).toEqual({})
    expect(written("30 × 40", "ar")).toEqual({})
  })
})
