import data from "./taxonomy.json" with { type: "json" }

/** A text in the three languages of the shop. */
export interface Name {
  fr: string
  ar: string
  en: string
}

export interface Term {
  slug: string
  name: Name
}

/** A node of the craft tree: twelve categories, their subcategories, and below them the crafts, which are the leaves. */
export interface CraftNode extends Term {
  children?: CraftNode[]
  /** Of a craft: the quality labels that exist for it. */
  labels?: string[]
  /** Of a craft: what makers call it, in Latin letters; `(zgh)` marks Amazigh. */
  local_terms?: string[]
  /** Of a craft: other words and spellings people ask for it with. */
  search_synonyms?: string[]
  /** Of a craft: slugs of what it is usually made of, and how. */
  materials?: string[]
  techniques?: string[]
  /** Of a craft: what its pieces ask for, for example `food` or `fragile`. */
  flags?: string[]
}

export interface Taxonomy {
  /** Provinces and prefectures of the region, by ISO 3166-2 code. */
  provinces: { iso: string; name: Name }[]
  labels: Term[]
  materials: Term[]
  techniques: Term[]
  categories: CraftNode[]
}

/** The crafts of Fez-Meknes with their materials, techniques and labels, in French, Arabic and English. */
export const taxonomy: Taxonomy = data as unknown as Taxonomy
