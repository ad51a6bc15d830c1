import type { Name } from "@tawiza/config/seed"

/** Words of one concept, parted by commas, by the slug they speak of. */
export type WordsBySlug = Readonly<Record<string, string>>

export type ConceptKind = "craft" | "material" | "technique" | "place" | "word" | "use"

/** Something people name in many ways and languages: a craft or what stands above it, a material, a place, a colour, a use. */
export interface Concept {
  /** `craft:cer-vase`, `word:blue`; unique. */
  id: string
  kind: ConceptKind
  slug: string
  /** As the shop writes it; for words and uses the first of their names. */
  title: Name
  /** What it is called in the shop's languages. */
  proper: readonly string[]
  /** What else people call it. */
  names: readonly string[]
}
