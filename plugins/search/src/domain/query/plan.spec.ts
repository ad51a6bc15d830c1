import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { COMMON_WORDS, craftLexicon } from "../lexicon/craft-lexicon"
import type { Dictionary } from "./alternative"
import { mistakes } from "./mistakes"
import { MOST_WORDS, planQuery } from "./plan"

const nothing: Dictionary = { has: (key) => key.startsWith("#"), beginning: () => [], near: () => [] }
const plan = (q: string, dictionary = nothing) => planQuery(q, { lexicon: craftLexicon, common: COMMON_WORDS, dictionary })
const concepts = (q: string) =>
  plan(q)
    .alternatives.filter(({ how }) => how === "concept")
    .map(({ key }) => key)

describe("a plan", () => {
  it("reads several words as one name, and lets them count less alone", () => {
    const { alternatives } = plan("boutons de manchette")
    const whole = alternatives.find(({ key }) => key === "#craft:dam-jewel")
    const alone = alternatives.find(({ key }) => key === "#craft:trim-aqad")
    expect(whole).toMatchObject({ from: 0, to: 1 })
    expect(alone?.sureness).toBeLessThan(whole?.sureness as number)
  })

  it("takes off what Arabic writes together with a word", () => {
    expect(concepts("بالصقلي")).toContain("#craft:emb-sqalli")
    expect(concepts("والبلغة")).toContain("#craft:lea-babouche")
  })

  it("never takes a word that the lexicon has for a misspelling", () => {
    expect(plan("couscous").alternatives.filter(({ how }) => how === "typo")).toEqual([])
    expect(plan("tapiz").words[0]?.correction).toBe("tapis")
  })

  it("asks nothing of words said of everything, unless they are all there is", () => {
    expect(plan("tapis marocain").words.map(({ optional }) => optional)).toEqual([false, true])
    expect(plan("artisanat marocain").words.map(({ optional }) => optional)).toEqual([false, false])
  })

  it("reads ten words and survives any text", () => {
    expect(plan(`${"mots ".repeat(2000)}fin`).words).toHaveLength(MOST_WORDS)
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(plan(text).words.length).toBeLessThanOrEqual(MOST_WORDS)
      }),
    )
  })
})

describe("mistakes", () => {
  it.each([
    ["cruche", "cruhce", 1],
    ["scarf", "scraf", 1],
    ["table", "tabel", 1],
    ["tlaja", "talaa", 2],
    ["", "abc", 3],
  ])("between %s and %s are %i", (one, other, count) => {
    expect(mistakes(one, other)).toBe(count)
    expect(mistakes(other, one)).toBe(count)
  })
})
