import { taxonomy } from "@tawiza/config/seed"
import { describe, expect, it } from "vitest"
import { wordsOf } from "../analyzer/words"
import { conceptsOf, craftLexicon, usesOf } from "./craft-lexicon"
import { FOOD_AND_CARE } from "./grown/food-care"
import { USES } from "./grown/generic"
import { HOME } from "./grown/home"
import { METAL_AND_ART } from "./grown/metal-music"
import { PLACES } from "./grown/places"
import { MATERIALS, TECHNIQUES } from "./grown/stuff"
import { TEXTILE } from "./grown/textile"

const named = (text: string) => craftLexicon.named(craftLexicon.withoutStop(wordsOf(text))).map(({ id }) => id)
const ids = new Set(conceptsOf(taxonomy).map(({ id }) => id))

describe("the lexicon", () => {
  it.each([
    ["craft", { ...HOME, ...TEXTILE, ...METAL_AND_ART, ...FOOD_AND_CARE }],
    ["material", MATERIALS],
    ["technique", TECHNIQUES],
    ["place", PLACES],
  ])("grows words only for what the taxonomy has: %s", (kind, words) => {
    expect(Object.keys(words).filter((slug) => !ids.has(`${kind}:${slug}`))).toEqual([])
  })

  it("gives uses only to crafts of the taxonomy", () => {
    expect(Object.values(USES).flatMap(({ crafts }) => crafts.filter((slug) => !ids.has(`craft:${slug}`)))).toEqual([])
    expect(usesOf("met-teapot")).toContain("tea")
  })

  it("has a word of its own in every language for every craft that can be sold", () => {
    const leaves = taxonomy.categories.flatMap(({ children = [] }) => children.flatMap(({ children: crafts = [] }) => crafts))
    expect(leaves.length).toBeGreaterThan(100)
    for (const { slug, name } of leaves) {
      for (const text of Object.values(name)) expect(craftLexicon.mentioned(text).length, `${slug}: ${text}`).toBeGreaterThan(0)
    }
  })

  it.each([
    ["caftan", "قفطان", "9eftan", "ⴰⵇⴼⵟⴰⵏ"],
    ["carpets", "زرابي", "zerbiya", "ⵜⴰⵣⵔⴱⵉⵜ"],
    ["théière", "براد", "berrad", "ⵍⴱⵔⵔⴰⴷ"],
    ["wedding blanket", "حنديرة", "handira", "ⵜⴰⵀⵏⴷⵉⵔⵜ"],
  ])("knows %s, %s, %s and %s for one thing", (...words) => {
    const [first, ...others] = words.map(named)
    for (const other of others) expect(other.some((id) => first?.includes(id))).toBe(true)
  })

  it("tells thé from the", () => {
    expect(wordsOf("thé the").map((word) => craftLexicon.isStop(word))).toEqual([false, true])
  })

  it("finds the longest name in a text", () => {
    expect(craftLexicon.mentioned("Boutons de manchette").map(({ id }) => id)).toContain("craft:dam-jewel")
    expect(craftLexicon.mentioned("Boutons de manchette").map(({ id }) => id)).not.toContain("craft:trim-aqad")
  })
})
