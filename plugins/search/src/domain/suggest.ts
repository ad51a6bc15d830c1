import { type Facet, type Language } from "@tawiza/contract"
import type { CraftDocument, ShopDocument } from "@tawiza/vendor/domain/craft-document"
import type { Suggestion } from "../engine/engine"
import { type Word, wordsOf } from "./analyzer/words"
import { craftLexicon } from "./lexicon/craft-lexicon"
import type { Plan } from "./query/plan"

interface Source {
  plan: Plan
  language: Language
  limit: number
  documents: readonly CraftDocument[]
  facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>
}

/** Shares of the list that crafts, vendors and places may take before the others have had theirs. */
const FIRST = { craft: 5, vendor: 3, place: 2 }

/** What somebody may mean who is still typing: crafts that have pieces, vendors and places, the surest of each kind first. */
export function suggestFrom(q: string, source: Source): Suggestion[] {
  const words = wordsOf(q)
  if (words.length === 0) return []
  const concepts = conceptsOf(source)
  const all = [
    ...concepts.filter(({ kind }) => kind === "craft"),
    ...vendors(words, source),
    ...concepts.filter(({ kind }) => kind === "place"),
  ]
  const first = all.filter((one) => all.filter(({ kind }) => kind === one.kind).indexOf(one) < FIRST[one.kind])
  return [...first, ...all.filter((one) => !first.includes(one))].slice(0, source.limit)
}

function conceptsOf({ plan, language, facets }: Source): Suggestion[] {
  const sureness = new Map<string, number>()
  for (const { key, sureness: sure, from, to } of plan.alternatives) {
    const id = key.slice(1)
    if (!craftLexicon.concepts.has(id)) continue
    const all = (sure * (to - from + 1)) / plan.words.length
    sureness.set(id, Math.max(sureness.get(id) ?? 0, all))
  }
  return [...sureness]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]): Suggestion[] => {
      const concept = craftLexicon.concepts.get(id)
      if (concept?.kind !== "craft" && concept?.kind !== "place") return []
      const count = facets[concept.kind === "craft" ? "craft" : "province"].get(concept.slug) ?? 0
      return count > 0 ? [{ kind: concept.kind, value: concept.slug, name: concept.title[language], count }] : []
    })
}

/** Vendors in whose name every word begins or sounds like one of its words. */
function vendors(words: readonly Word[], { documents, language, facets }: Source): Suggestion[] {
  const shops = new Map<string, ShopDocument>(documents.map(({ shop }) => [shop.handle, shop]))
  const asked = craftLexicon.withoutStop(words)
  if (asked.length === 0) return []
  return [...shops.values()].flatMap((shop): Suggestion[] => {
    const names = Object.values(shop.name).flatMap((name) => wordsOf(name))
    const has = ({ text, sound }: Word) => names.some((name) => name.text.startsWith(text) || (sound.length > 2 && name.sound === sound))
    const count = facets.vendor.get(shop.handle) ?? 0
    if (count === 0 || !asked.every(has)) return []
    return [{ kind: "vendor", value: shop.handle, name: shop.name[language] ?? shop.name.fr ?? shop.handle, count }]
  })
}
