import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fold, hasAllWords, searchable, wordsOf } from "./fold"

describe("fold", () => {
  it.each([
    ["Théière ciselée", "theiere ciselee"],
    ["ŒUVRE", "oeuvre"],
    ["أزرق إفران آنية", "ازرق افران انيه"],
    ["تعاونيّة", "تعاونيه"],
    ["مقهى", "مقهي"],
    ["٣٢ سم", "32 سم"],
    ["فـــاس", "فاس"],
  ])("reads %s as %s", (text, folded) => expect(fold(text)).toBe(folded))

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe("searching", () => {
  const text = searchable(["Plat de service bleu, 32 cm", "الطبق الأزرق"])

  it.each(["plat", "SERV bl", "32", "الطبق", "طبق", "ازرق"])("finds by %s", (q) => expect(hasAllWords(text, wordsOf(q))).toBe(true))
  it.each(["lat", "plat rouge", "2"])("does not find by %s", (q) => expect(hasAllWords(text, wordsOf(q))).toBe(false))
  it("finds everything by nothing", () => expect(hasAllWords(text, wordsOf("  "))).toBe(true))
})
