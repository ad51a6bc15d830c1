import { type CraftNode, type Name, type Taxonomy, taxonomy } from "@tawiza/config/seed"
import { wordsOf } from "../analyzer/words"
import type { Concept, ConceptKind, WordsBySlug } from "./concept"
import { FOOD_AND_CARE } from "./grown/food-care"
import { COMMON, GENERIC, STOP, USES } from "./grown/generic"
import { HOME } from "./grown/home"
import { METAL_AND_ART } from "./grown/metal-music"
import { PLACES } from "./grown/places"
import { MATERIALS, TECHNIQUES } from "./grown/stuff"
import { TEXTILE } from "./grown/textile"
import { Lexicon } from "./lexicon"

const CRAFTS: WordsBySlug = { ...HOME, ...TEXTILE, ...METAL_AND_ART, ...FOOD_AND_CARE }

/** Everything the taxonomy names, with its own synonyms and those grown here. */
export function conceptsOf({ categories, materials, techniques, provinces }: Taxonomy): Concept[] {
  const term = (kind: ConceptKind, slug: string, name: Name, more: readonly string[], grown: WordsBySlug): Concept => ({
    id: `${kind}:${slug}`,
    kind,
    slug,
    title: name,
    proper: [...new Set(Object.values(name).flatMap(bare))],
    names: [...new Set([...more, ...split(grown[slug])].flatMap(bare))],
  })
  const crafts = (node: CraftNode): Concept[] => [
    term("craft", node.slug, node.name, [...(node.local_terms ?? []), ...(node.search_synonyms ?? [])], CRAFTS),
    ...(node.children ?? []).flatMap(crafts),
  ]
  return [
    ...categories.flatMap(crafts),
    ...materials.map(({ slug, name }) => term("material", slug, name, [], MATERIALS)),
    ...techniques.map(({ slug, name }) => term("technique", slug, name, [], TECHNIQUES)),
    ...provinces.map(({ iso, name }) => term("place", iso, name, [], PLACES)),
    ...Object.entries(GENERIC).map(([slug, words]) => said("word", slug, words)),
    ...Object.entries(USES).map(([slug, { words }]) => said("use", slug, words)),
  ]
}

/** A concept that the taxonomy does not have. */
function said(kind: ConceptKind, slug: string, words: string): Concept {
  const names = split(words)
  const title = names[0] ?? slug
  return { id: `${kind}:${slug}`, kind, slug, title: { fr: title, ar: title, en: title }, proper: [], names }
}

const texts = (list: string) =>
  new Set(
    split(list).flatMap((text) =>
      wordsOf(text).flatMap((word) => [word.raw, ...(word.raw === word.text || word.script !== "latin" ? [word.text] : [])]),
    ),
  )

/** Said of everything here: they decide only where a query says nothing else. */
export const COMMON_WORDS: ReadonlySet<string> = texts(COMMON)

export const craftLexicon = new Lexicon(conceptsOf(taxonomy), texts(STOP))

/** Uses that a craft serves, whether or not a piece names them. */
export const usesOf = (craft: string): readonly string[] => USES_BY_CRAFT.get(craft) ?? []

const USES_BY_CRAFT = new Map<string, string[]>()
for (const [slug, { crafts }] of Object.entries(USES)) {
  for (const craft of crafts) USES_BY_CRAFT.set(craft, [...(USES_BY_CRAFT.get(craft) ?? []), slug])
}

function split(words: string | undefined): string[] {
  return (words ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean)
}

/** A name as the taxonomy has it says in brackets what it is also called: `Théière (berrad)`, `Cuillères (lot de 3)`. */
function bare(name: string): string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)]
    .map(([, text]) => text as string)
    .filter((text) => text !== "zgh" && !/\d|²|mètre|metre/.test(text))
  return [
    name
      .replace(/\([^)]*\)/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
    ...inside,
  ].filter(Boolean)
}
