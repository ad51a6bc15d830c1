import { type CraftMatch, FACETS, type Facet } from "@tawiza/contract"
import type { CraftQuery } from "@tawiza/vendor/domain/craft-query"
import type { MultiSearchQuery } from "meilisearch"
import { wordsOf as analysed } from "../../domain/analyzer/words"
import { craftLexicon } from "../../domain/lexicon/craft-lexicon"
import type { Plan, PlannedWord } from "../../domain/query/plan"

/** Hits that are ordered on our side, where vendors take turns; what comes after them stays as the server has it. */
export const WINDOW = 200

type Part = Facet | "availability" | "women_led" | "price"

/** The filters of a query, by what a choice of them belongs to. Values are quoted, so that they are values whatever they say. */
export function filtersOf(query: CraftQuery): Map<Part, string> {
  const filters = new Map<Part, string>()
  for (const facet of FACETS) {
    if (query.choices[facet].length > 0)
      filters.set(facet, `${facet} IN [${query.choices[facet].map((value) => JSON.stringify(value)).join(", ")}]`)
  }
  const available = [query.in_stock && "in_stock = true", query.made_to_order && "made_to_order = true"].filter(Boolean)
  if (available.length > 0) filters.set("availability", `(${available.join(" OR ")})`)
  if (query.women_led) filters.set("women_led", "women_led = true")
  const prices = [
    query.price_min !== null && `price >= ${query.price_min}`,
    query.price_max !== null && `price <= ${query.price_max}`,
  ].filter(Boolean)
  if (prices.length > 0) filters.set("price", prices.join(" AND "))
  return filters
}

/** The attributes that each part is counted by. */
const COUNTED: readonly (readonly [Part, readonly string[]])[] = [
  ...FACETS.map((facet) => [facet, [facet]] as const),
  ["availability", ["in_stock", "made_to_order"]],
  ["women_led", ["women_led"]],
  ["price", ["price"]],
]

/**
 * All searches that one query needs, in one request: the hits, with the counts of every part that nothing is chosen of; and for each part
 * that something is chosen of its counts without that choice.
 */
export function searchesOf(index: string, query: CraftQuery, q: string): MultiSearchQuery[] {
  const filters = filtersOf(query)
  // A shop that rests shows its pieces only to whoever asks for it.
  const shown = query.choices.vendor.length > 0 ? ["live = true"] : SHOWN
  const without = (part?: Part) => [...shown, ...[...filters].filter(([name]) => name !== part).map(([, filter]) => filter)]
  const common = { indexUid: index, q, matchingStrategy: "frequency" as const }
  const free = COUNTED.filter(([part]) => !filters.has(part)).flatMap(([, attributes]) => attributes)
  const sort = { newest: ["created_at:desc"], price: ["price:asc", "created_at:desc"], "-price": ["price:desc", "created_at:asc"] }
  const windowed = query.offset + query.limit <= WINDOW
  const hits: MultiSearchQuery = {
    ...common,
    filter: without(),
    facets: free,
    attributesToRetrieve: ["id", "document"],
    showRankingScore: true,
    ...(query.sort !== "relevance" && { sort: sort[query.sort] }),
    ...(windowed ? { hitsPerPage: WINDOW, page: 1 } : { offset: query.offset, limit: query.limit }),
  }
  const counts = COUNTED.filter(([part]) => filters.has(part)).map(
    ([part, attributes]): MultiSearchQuery => ({ ...common, filter: without(part), facets: [...attributes], limit: 0 }),
  )
  return [hits, ...counts]
}

/** Pieces that shoppers may be shown. */
export const SHOWN = ["live = true", "open = true"]

/** Ways of taking a word for something that is written otherwise. */
const GUESSED: ReadonlySet<CraftMatch> = new Set(["sound", "typo"])

/** Words that would be taken for something else, folded: what the index has as it is written must not be. */
export function doubtful({ words, alternatives }: Plan): string[] {
  const guessed = words.filter((_, at) => alternatives.some(({ how, from, to }) => GUESSED.has(how) && from <= at && at <= to))
  return [...new Set(guessed.map(({ word }) => word.text))]
}

/** Whether the index has each of these words as it is written: in quotes a word is no other, and a last one no beginning. */
export function writtenSearches(index: string, words: readonly string[]): MultiSearchQuery[] {
  return words.map((word) => ({ indexUid: index, q: `"${word}"`, filter: SHOWN, attributesToRetrieve: ["id"], limit: 1 }))
}

/** The plan where these words are written in the index: they are taken for nothing else. */
export function asWritten(plan: Plan, written: ReadonlySet<string>): Plan {
  const isWritten = ({ word }: PlannedWord) => written.has(word.text)
  return {
    ...plan,
    words: plan.words.map((one) => (isWritten(one) ? { ...one, correction: null } : one)),
    alternatives: plan.alternatives.filter(({ how, from, to }) => !GUESSED.has(how) || !plan.words.slice(from, to + 1).every(isWritten)),
  }
}

/** The words the server is asked for. A word that only its sound tells is replaced by the name of what it sounds like. */
export function wordsOf({ words, alternatives }: Plan): string {
  return words
    .map(({ word }, at) => {
      const here = alternatives.filter(({ from, to }) => from <= at && at <= to)
      if (here.length === 0 || here.some(({ how }) => how === "concept" || how === "part" || how === "prefix")) return word.text
      const concept = craftLexicon.concepts.get(here[0]?.key.slice(1) ?? "")
      return concept
        ? analysed(concept.title.fr)
            .map(({ text }) => text)
            .join(" ")
        : word.text
    })
    .join(" ")
}
