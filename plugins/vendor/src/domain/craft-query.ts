import type { CraftExplanation, CraftSort, Facet } from "@tawiza/contract"
import type { CraftDocument } from "./craft-document"

/** What a customer asks of the catalogue. Several choices of one facet mean or; facets among each other mean and. */
export interface CraftQuery {
  q: string
  choices: Record<Facet, readonly string[]>
  /** Minor units, inclusive. */
  price_min: number | null
  price_max: number | null
  /** Both at once mean either: a piece that can be had, now or made for you. */
  in_stock: boolean
  made_to_order: boolean
  women_led: boolean
  sort: CraftSort
  limit: number
  offset: number
}

export interface CraftResult {
  hits: CraftDocument[]
  count: number
  /** Each value with its count. A facet's own choices do not narrow its counts; chosen values are there even with none. */
  facets: Record<Facet, Map<string, number>>
  in_stock: number
  made_to_order: number
  women_led: number
  /** Of what matches without regard to price; zeros when nothing does. */
  price: { min_minor: number; max_minor: number }
  /** Only a search index knows: the query as it was probably meant. */
  did_you_mean?: string | null
  /** Likewise: the slug of the nearest craft that has pieces, when nothing is found. */
  nearest?: string | null
  /** Likewise: why hits are where they are, by id. */
  reasons?: ReadonlyMap<string, CraftExplanation>
  /** Likewise: where a text shows what was asked. */
  marks?: (text: string) => [from: number, to: number][]
}

/** Everything there is, a page of it: what a query starts from. */
export const EVERYTHING: CraftQuery = {
  q: "",
  choices: { craft: [], material: [], technique: [], province: [], vendor: [], label: [] },
  price_min: null,
  price_max: null,
  in_stock: false,
  made_to_order: false,
  women_led: false,
  sort: "relevance",
  limit: 20,
  offset: 0,
}
