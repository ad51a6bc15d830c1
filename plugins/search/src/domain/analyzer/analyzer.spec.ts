import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fold } from "./fold"
import { sound } from "./sound"
import { stem, withoutClitic } from "./stem"
import { wordsOf } from "./words"

describe("fold", () => {
  it.each([
    ["hamza and alef", ["أكنول", "اكنول", "آكنول", "إكنول"]],
    ["taa marbuta", ["مزهرية", "مزهريه"]],
    ["the last yeh", ["بنى", "بني"]],
    ["vowel signs and tatweel", ["شبّاكيّة", "شباكية", "شبـــاكية"]],
    ["Maghrebi letters", ["مڭيلد", "مݣيلد", "مگيلد", "مكيلد"]],
    ["accents and ligatures", ["Œuvre brodée", "oeuvre brodee"]],
    ["digits", ["٢٠٠٠", "2000", "۲۰۰۰"]],
    ["marks of direction", ["\u200fزربية\u200e", "زربية"]],
  ])("writes %s in one way", (_, spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe("stem", () => {
  it.each([
    ["vases", "vase"],
    ["olives", "olive"],
    ["brodées", "brodé"],
    ["gateaux", "gateau"],
    ["shelves", "shelf"],
    ["carved", "carving"],
    ["teinte", "teint"],
    ["babouche", "babouches"],
    ["البجماط", "بجماط"],
    ["والبلغة", "بلغة"],
    ["صابونات", "صابونة"],
    ["نحاسية", "نحاس"],
    ["للأطفال", "أطفال"],
  ])("%s is %s", (one, other) => {
    expect(stem(fold(one))).toBe(stem(fold(other)))
  })

  it("changes nothing the second time, and never empties a word", () => {
    const letters = fc.constantFrom(...[..."abcdegilnostuvwxz", ..."ابتجدرسلمنوهيكف"])
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (word) => {
        expect(stem(stem(word))).toBe(stem(word))
        expect(stem(word)).not.toBe("")
      }),
    )
  })

  it("takes a one-letter word off only where enough is left", () => {
    expect(withoutClitic("بماء")).toBe("ماء")
    expect(withoutClitic("باب")).toBeNull()
    expect(withoutClitic("bmaa")).toBeNull()
  })
})

describe("sound", () => {
  it.each([
    ["kftn", ["9aftan", "qaftan", "caftan", "kaftane", "قفطان", "ⴰⵇⴼⵟⴰⵏ"]],
    ["zlj", ["zellij", "zlij", "zellige", "زليج", "ⴰⵣⵍⵍⵉⵊ"]],
    ["tjn", ["tajine", "tagine", "tajin", "طاجين", "طواجين"]],
    ["akd", ["l3oqad", "aqad", "العقاد", "l3qad"]],
    ["wrn", ["ouarain", "warayn", "وراين", "waryn"]],
    ["bSrt", ["boucherouite", "boucharwit", "بوشرويط"]],
    ["hn", ["7enna", "henna", "henné", "حنة", "الحناء"]],
    ["Gsl", ["ghassoul", "rhassoul", "غاسول", "8asoul"]],
    ["kftn", ["kaftans"]],
    ["kf", ["قفف", "قفة", "qoffa", "9offa"]],
  ])("%s is heard in %j", (key, spellings) => {
    expect(spellings.map(sound)).toEqual(spellings.map(() => key))
  })

  it("has no vowels", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of wordsOf(text)) expect(word.sound).toMatch(/^a?[bdfhjklmnrstwyzSGX]*$/)
      }),
    )
  })
})

describe("words", () => {
  it("part at apostrophes and spaces, and know where they stand", () => {
    const text = "Savon à l'huile d’olive"
    expect(wordsOf(text).map((word) => word.text)).toEqual(["savon", "a", "l", "huile", "d", "olive"])
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(["Savon", "à", "l", "huile", "d", "olive"])
  })

  it("take a digit among letters for a letter", () => {
    expect(wordsOf("3a9d 24 7ab").map(({ script }) => script)).toEqual(["latin", "number", "latin"])
  })
})
