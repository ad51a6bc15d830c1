import type { SearchTypes } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { FACETS, type Facet } from "@tawiza/contract"
import { type CraftQuery, EVERYTHING } from "@tawiza/vendor/domain/craft-query"
import type { SearchEngine } from "../engine/engine"

type Asked = SearchTypes.ProviderSearchQuery
type Filters = SearchTypes.SearchFilters
type Answer = SearchTypes.SearchResult
type Task = SearchTypes.SearchTask

const DONE: Task = { status: "succeeded" }

/**
 * Either engine behind the contract of Medusa's Search Module (2.21.2). This file alone knows that contract, which is young.
 *
 * It answers searches. What the module wants to write is accepted and not needed: the index follows the database by its own outbox, which
 * misses nothing that events miss. Filters and sorts are those of the shop; any other is refused by name, never passed over.
 */
export class CraftSearchProvider implements SearchTypes.ISearchProvider {
  static identifier = "craft-search"
  readonly identifier = CraftSearchProvider.identifier

  constructor(private readonly engine: SearchEngine) {}

  async search(asked: Asked): Promise<Answer> {
    const query = craftQueryOf(asked)
    const { hits, count, facets, reasons } = await this.engine.search(query)
    const wanted = (asked.search_options?.facets ?? []).map((facet) => (typeof facet === "string" ? facet : facet.field))
    return {
      hits: hits.map((document) => ({
        id: document.id,
        ...(asked.search_options?.include_score && { score: reasons.get(document.id)?.score ?? 0 }),
        document: { ...document },
      })),
      ...(wanted.length > 0 && { facets: Object.fromEntries(wanted.map((field) => [field, valuesOf(facets[facetOf(field)])])) }),
      metadata: { skip: query.offset, take: query.limit, count, query: query.q },
    }
  }

  async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    return [{ name: "crafts", provider: this.identifier, document_count: (await this.engine.versions()).size }]
  }

  upsertIndex = async () => DONE
  deleteIndex = async () => DONE
  clearIndex = async () => DONE
  upsertDocuments = async () => DONE
  deleteDocuments = async () => DONE
}

/** Medusa's query as one of the shop. @throws MedusaError naming what the index cannot do */
export function craftQueryOf({ q, filters = {}, pagination = {}, search_options = {} }: Asked): CraftQuery {
  for (const option of ["highlight", "vector", "distinct", "attributes_to_search_on"] as const) {
    if (search_options[option]) throw refused(`search option ${option}`)
  }
  const query: CraftQuery = {
    ...EVERYTHING,
    choices: { ...EVERYTHING.choices },
    q: q ?? "",
    sort: sortOf(pagination.order),
    limit: pagination.take ?? 20,
    offset: pagination.skip ?? 0,
  }
  for (const [field, value] of Object.entries(filters)) readFilter(query, field, value)
  return query
}

const SWITCHES = ["in_stock", "made_to_order", "women_led"] as const

function readFilter(query: CraftQuery, field: string, value: Filters[string]): void {
  if (field === "q" && typeof value === "string") query.q = value
  else if (isFacet(field)) query.choices[field] = textsOf(field, value)
  else if (SWITCHES.some((name) => name === field) && value === true) query[field as (typeof SWITCHES)[number]] = true
  else if (field === "price_minor" && isOperators(value)) {
    for (const [operator, bound] of Object.entries(value)) {
      if (operator === "$gte") query.price_min = Number(bound)
      else if (operator === "$lte") query.price_max = Number(bound)
      else throw refused(`filter ${field} ${operator}`)
    }
  } else throw refused(`filter ${field}`)
}

function textsOf(field: string, value: Filters[string]): string[] {
  const operators = isOperators(value) ? value : { $in: [value].flat() }
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (operator !== "$in" && operator !== "$eq") throw refused(`filter ${field} ${operator}`)
    return [operand].flat().map(String)
  })
}

function sortOf(order: Record<string, string> = {}): CraftQuery["sort"] {
  const [[field, way] = [], more] = Object.entries(order)
  if (field === undefined) return "relevance"
  if (more) throw refused("sorting by several fields")
  if (field === "price_minor") return way === "DESC" ? "-price" : "price"
  if (field === "created_at" && way === "DESC") return "newest"
  throw refused(`sorting by ${field} ${way}`)
}

const isFacet = (field: string): field is Facet => FACETS.some((facet) => facet === field)
const isOperators = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function facetOf(field: string): Facet {
  if (!isFacet(field)) throw refused(`counting ${field}`)
  return field
}

const valuesOf = (counts: ReadonlyMap<string, number>): SearchTypes.SearchFacetResult => ({
  type: "value",
  values: [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count),
})

const refused = (what: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, `The craft index has no ${what}.`)
