import { setImmediate } from "node:timers/promises"
import { taxonomy } from "@tawiza/config/seed"
import type { Language } from "@tawiza/contract"
import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import { type CraftQuery, EVERYTHING } from "@tawiza/vendor/domain/craft-query"
import { didYouMean, fitting } from "../../domain/answer"
import type { Counts } from "../../domain/facets"
import { COMMON_WORDS, craftLexicon } from "../../domain/lexicon/craft-lexicon"
import { nearestCraft, pathsUp } from "../../domain/nearest-craft"
import { byScore, inTurns } from "../../domain/order"
import { type Plan, planQuery } from "../../domain/query/plan"
import { hasWishes } from "../../domain/query/wishes"
import { KIN, kinOf, rank, reasonsOf } from "../../domain/rank"
import { suggestFrom } from "../../domain/suggest"
import { compareBeforeSwap } from "../before-swap"
import type { SearchEngine, SearchResult, Suggestion, Versioned } from "../engine"
import { Crafts } from "./crafts"

const PATHS = pathsUp(taxonomy)

/** Documents in this process's memory. Good to some tens of thousands of crafts; the README says what was measured. */
export class EmbeddedEngine implements SearchEngine {
  readonly name = "embedded"
  readonly shared = false
  private crafts = new Crafts(craftLexicon)
  private kept = new Map<string, number>()
  private answers = new Map<string, Found>()

  async open(): Promise<void> {}

  async search(query: CraftQuery): Promise<SearchResult> {
    return this.searchNow(query)
  }

  async suggest(q: string, language: Language, limit: number): Promise<Suggestion[]> {
    const { facets } = this.crafts.facets.filter(EVERYTHING, this.crafts.byNewest(), this.crafts.coded).counts
    return suggestFrom(q, { plan: this.plan(q), language, limit, documents: this.crafts.documents(), facets })
  }

  async write(writes: readonly Versioned[], { force = false } = {}): Promise<void> {
    if (force) for (const { id } of writes) this.kept.delete(id)
    await inSteps(writes, (one) => {
      this.writeOne(this.crafts, this.kept, one)
      this.answers.clear()
    })
  }

  /** At the start there is nothing to keep instead; later what is made anew is compared first. */
  async replace(all: readonly Versioned[]): Promise<void> {
    const next = new EmbeddedEngine()
    await inSteps(all, (one) => this.writeOne(next.crafts, next.kept, one))
    if (this.kept.size > 0) {
      const find = async (query: CraftQuery) => next.searchNow(query).hits.map(({ id }) => id)
      await compareBeforeSwap(all, { versions: await next.versions(), find })
    }
    this.crafts = next.crafts
    this.kept = next.kept
    this.answers.clear()
  }

  async versions(): Promise<ReadonlyMap<string, number>> {
    return new Map([...this.kept].filter(([id]) => this.crafts.place(id) !== undefined))
  }

  /** What the catalogue reads besides searching. */
  documents(): CraftDocument[] {
    return this.crafts.documents()
  }

  private writeOne(crafts: Crafts, kept: Map<string, number>, { id, version, document }: Versioned): void {
    if ((kept.get(id) ?? Number.NEGATIVE_INFINITY) > version) return
    kept.set(id, version)
    if (document) crafts.put(document)
    else crafts.take(id)
  }

  private plan(q: string): Plan {
    return planQuery(q, { lexicon: craftLexicon, common: COMMON_WORDS, dictionary: this.crafts.postings })
  }

  private searchNow(query: CraftQuery): SearchResult {
    const { crafts } = this
    const { plan, order, score, counts, nearest } = this.found(query)
    const page = order.slice(query.offset, query.offset + query.limit)
    const find = (key: string) => crafts.postings.get(key)
    return {
      ...counts,
      hits: Array.from(page, (place) => crafts.at(place)),
      count: order.length,
      did_you_mean: didYouMean(query.q, plan),
      nearest,
      reasons: new Map(
        score ? Array.from(page, (place) => [crafts.at(place).id, { score: score(place), reasons: reasonsOf(plan, place, find) }]) : [],
      ),
    }
  }

  /** All hits of a query in their order, with the counts: the next page, and the next shopper, need not be asked again until a write. */
  private found(query: CraftQuery): Found {
    const { offset: _, limit: __, ...asked } = query
    const key = JSON.stringify(asked)
    const kept = this.answers.get(key)
    if (kept) return kept
    const plan = this.plan(query.q)
    const scored = this.score(plan)
    const { hits, counts } = this.crafts.facets.filter(query, scored?.places ?? this.crafts.byNewest(), this.crafts.coded)
    const found: Found = {
      plan,
      counts,
      score: scored?.score ?? null,
      order: Uint32Array.from(this.inOrder(hits, query, scored?.score ?? null)),
      nearest: hits.length > 0 ? null : nearestCraft(query.q, { lexicon: craftLexicon, paths: PATHS, has: (slug) => this.sells(slug) }),
    }
    if (this.answers.size >= ANSWERS) this.answers.clear()
    this.answers.set(key, found)
    return found
  }

  /** @returns nothing for a query that says nothing */
  private score(plan: Plan): { places: number[]; score: (place: number) => number } | null {
    const { crafts } = this
    const wishing = hasWishes(plan.wishes)
    if (plan.words.length === 0 && !wishing) return null
    if (plan.words.length === 0) {
      return { places: [...crafts.byNewest()], score: (place) => fitting(plan.wishes, crafts.at(place)) }
    }
    const { documents, score } = rank(plan, crafts.size, (key) => crafts.postings.get(key))
    const places = documents.filter((place) => crafts.isAlive(place))
    if (wishing) for (const place of places) score[place] = (score[place] as number) * fitting(plan.wishes, crafts.at(place))
    const leaf = (place: number) => crafts.at(place).path.at(-1) as string
    const found = new Uint8Array(crafts.size)
    for (const place of places) found[place] = 1
    for (const [craft, best] of kinOf(places, { score: (place) => score[place] as number, leaf })) {
      for (const place of crafts.ofLeaf(craft)) {
        if (found[place]) continue
        score[place] = KIN * best * fitting(plan.wishes, crafts.at(place))
        places.push(place)
      }
    }
    return { places, score: (place) => score[place] as number }
  }

  private inOrder(hits: readonly number[], { sort }: CraftQuery, score: ((place: number) => number) | null): readonly number[] {
    const { crafts } = this
    if (sort === "relevance") return score ? byScore(hits, score, crafts.standing) : inTurns(hits, crafts.standing)
    const chosen = new Uint8Array(crafts.size)
    for (const place of hits) chosen[place] = 1
    const order = sort === "newest" ? crafts.byNewest() : sort === "price" ? crafts.byPrice() : crafts.byPrice().toReversed()
    return order.filter((place) => chosen[place])
  }

  private sells(slug: string): boolean {
    return this.crafts.documents().some(({ path }) => path.includes(slug))
  }
}

/** Answers kept between writes; each is a number for each hit. */
const ANSWERS = 200

interface Found {
  plan: Plan
  counts: Counts
  /** Nothing for a query that says nothing. */
  score: ((place: number) => number) | null
  order: Uint32Array
  nearest: string | null
}

/** Crafts analysed in one go: some milliseconds, so that requests are answered in between. */
const STEP = 50

async function inSteps<T>(all: readonly T[], work: (one: T) => void): Promise<void> {
  for (let from = 0; from < all.length; from += STEP) {
    all.slice(from, from + STEP).forEach(work)
    if (from + STEP < all.length) await setImmediate()
  }
}
