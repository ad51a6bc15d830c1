import { type CraftExplanation, type CraftSort, FACETS, type Facet } from "@tawiza/contract"
import { type CraftDocument, womenLed } from "./craft-document"
import { hasAllWords, wordsOf } from "./fold"

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
}

/** The values of a document that a facet counts. A craft counts for everything above it in the tree. */
export const FACET_VALUES: Record<Facet, (document: CraftDocument) => readonly string[]> = {
  craft: ({ path }) => path,
  material: ({ materials }) => materials,
  technique: ({ techniques }) => techniques,
  province: ({ shop }) => [shop.province],
  vendor: ({ shop }) => [shop.handle],
  label: ({ labels }) => labels,
}

interface Filter {
  name: Facet | "availability" | "women_led" | "price"
  passes: (document: CraftDocument) => boolean
}

/**
 * Filters, counts, sorts and pages in one pass over the documents. A document that fails exactly one filter is no hit but still counts
 * for that filter's own facet (disjunctive counts), one that fails two counts nowhere.
 */
export function browse(documents: readonly CraftDocument[], query: CraftQuery): CraftResult {
  const asked = wordsOf(query.q)
  const filters = filtersOf(query)
  const hits: CraftDocument[] = []
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map(query.choices[facet].map((value) => [value, 0]))]),
  ) as CraftResult["facets"]
  const toggles = { in_stock: 0, made_to_order: 0, women_led: 0 }
  let [min_minor, max_minor] = [Number.POSITIVE_INFINITY, 0]

  for (const document of documents) {
    if (!hasAllWords(document.words, asked)) continue
    const failed = onlyFailed(filters, document)
    if (failed === "several") continue
    const only = failed?.name
    const counts = (name: Filter["name"]) => only === undefined || only === name

    if (only === undefined) hits.push(document)
    for (const facet of FACETS) {
      if (!counts(facet)) continue
      for (const value of FACET_VALUES[facet](document)) facets[facet].set(value, (facets[facet].get(value) ?? 0) + 1)
    }
    if (counts("availability") && document.in_stock) toggles.in_stock += 1
    if (counts("availability") && document.made_to_order) toggles.made_to_order += 1
    if (counts("women_led") && womenLed(document.shop)) toggles.women_led += 1
    if (counts("price")) {
      min_minor = Math.min(min_minor, priceOf(document))
      max_minor = Math.max(max_minor, priceOf(document))
    }
  }
  return {
    hits: sorted(hits, query.sort, asked).slice(query.offset, query.offset + query.limit),
    count: hits.length,
    facets,
    ...toggles,
    price: { min_minor: Number.isFinite(min_minor) ? min_minor : 0, max_minor },
  }
}

/** The one filter that a document fails; undefined when it passes all. */
function onlyFailed(filters: readonly Filter[], document: CraftDocument): Filter | undefined | "several" {
  let failed: Filter | undefined
  for (const filter of filters) {
    if (filter.passes(document)) continue
    if (failed) return "several"
    failed = filter
  }
  return failed
}

function filtersOf(query: CraftQuery): Filter[] {
  const { price_min, price_max, in_stock, made_to_order } = query
  const filters: Filter[] = []
  for (const facet of FACETS) {
    const chosen = new Set(query.choices[facet])
    if (chosen.size) filters.push({ name: facet, passes: (document) => FACET_VALUES[facet](document).some((value) => chosen.has(value)) })
  }
  if (in_stock || made_to_order) {
    filters.push({ name: "availability", passes: (d) => (in_stock && d.in_stock) || (made_to_order && d.made_to_order) })
  }
  if (query.women_led) filters.push({ name: "women_led", passes: ({ shop }) => womenLed(shop) })
  if (price_min !== null || price_max !== null) {
    filters.push({ name: "price", passes: (d) => priceOf(d) >= (price_min ?? 0) && priceOf(d) <= (price_max ?? Number.POSITIVE_INFINITY) })
  }
  return filters
}

function sorted(hits: CraftDocument[], sort: CraftSort, asked: readonly string[]): CraftDocument[] {
  const newest = [...hits].sort((a, b) => compare(b.created_at, a.created_at) || compare(a.id, b.id))
  if (sort === "price") return newest.sort((a, b) => priceOf(a) - priceOf(b))
  if (sort === "-price") return newest.sort((a, b) => priceOf(b) - priceOf(a))
  return sort === "newest" ? newest : byRelevance(newest, asked)
}

/**
 * Words found in the title first, what is gone last. Among equals shops take turns: the newest piece of each, then the second newest of
 * each; no shop fills the first page because it has listed the most.
 */
function byRelevance(newest: readonly CraftDocument[], asked: readonly string[]): CraftDocument[] {
  const turns = new Map<string, number>()
  return newest
    .map((document) => {
      const { title_words, in_stock, made_to_order, shop } = document
      const turn = turns.get(shop.id) ?? 0
      turns.set(shop.id, turn + 1)
      return {
        document,
        missing: asked.filter((word) => !title_words.includes(` ${word}`)).length,
        gone: +!(in_stock || made_to_order),
        turn,
      }
    })
    .sort((a, b) => a.missing - b.missing || a.gone - b.gone || a.turn - b.turn)
    .map(({ document }) => document)
}

const priceOf = ({ variants }: CraftDocument) => variants[0].price_minor

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
