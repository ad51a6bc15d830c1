import { taxonomy } from "@tawiza/config/seed"
import { type CraftExplanation, FACETS, type Facet, type Language } from "@tawiza/contract"
import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import type { CraftQuery } from "@tawiza/vendor/domain/craft-query"
import { type EnqueuedTaskPromise, type Index, Meilisearch } from "meilisearch"
import { fold } from "../../domain/analyzer/fold"
import { didYouMean, fitting } from "../../domain/answer"
import { COMMON_WORDS, craftLexicon } from "../../domain/lexicon/craft-lexicon"
import { nearestCraft, pathsUp } from "../../domain/nearest-craft"
import { pageByScore } from "../../domain/order"
import type { Dictionary } from "../../domain/query/alternative"
import { mistakes } from "../../domain/query/mistakes"
import { type Plan, planQuery } from "../../domain/query/plan"
import { reasonsOf } from "../../domain/rank"
import { suggestFrom } from "../../domain/suggest"
import { isWord, termsOf } from "../../domain/terms"
import { compareBeforeSwap } from "../before-swap"
import type { SearchEngine, SearchResult, Suggestion, Versioned } from "../engine"
import { type IndexedCraft, indexed } from "./document"
import { asWritten, doubtful, SHOWN, searchesOf, WINDOW, wordsOf, writtenSearches } from "./requests"
import { differingSettings, refuseOlder, SETTINGS } from "./settings"

interface Options {
  host: string
  apiKey?: string
  index?: string
}

/** The parts of an answer that are read. */
interface Answer {
  hits: { id: string; document: CraftDocument; _rankingScore?: number }[]
  totalHits?: number
  estimatedTotalHits?: number
  facetDistribution?: Record<string, Record<string, number>>
  facetStats?: Record<string, { min: number; max: number }>
}

/** Documents sent, and versions read, in one request. */
const BATCH = 1000
const PATIENCE = { timeout: 120_000, interval: 20 }
const PATHS = pathsUp(taxonomy)

/** All concepts may be there; words of documents are the server's. */
const LEXICON_ONLY: Dictionary = { has: (key) => key.startsWith("#"), beginning: () => [], near: () => [] }

/** One index on a Meilisearch server, shared by all processes; one of them writes at a time. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = "meilisearch"
  readonly shared = true
  private readonly client: Meilisearch
  private readonly uid: string

  constructor({ host, apiKey, index = "crafts" }: Options) {
    this.client = new Meilisearch({ host, ...(apiKey && { apiKey }) })
    this.uid = index
  }

  /** @throws Error where the server is away or too old, or does not take the settings */
  async open(): Promise<void> {
    refuseOlder((await this.client.getVersion()).pkgVersion)
    await this.ensure(this.uid)
  }

  async search(query: CraftQuery): Promise<SearchResult> {
    const plan = await this.plan(query.q)
    const { results } = await this.client.multiSearch({ queries: searchesOf(this.uid, query, wordsOf(plan)) })
    const [first, ...counts] = results as unknown as [Answer, ...Answer[]]
    const distribution = Object.assign({}, ...[first, ...counts].map(({ facetDistribution }) => facetDistribution ?? {})) as Record<
      Facet,
      Record<string, number>
    >
    const stats = [first, ...counts].find(({ facetStats }) => facetStats?.price)?.facetStats?.price
    const count = first.totalHits ?? first.estimatedTotalHits ?? 0
    const hits = page(first.hits, query, plan)
    const facets = FACETS.map((facet) => {
      const chosen = query.choices[facet].map((value): [string, number] => [value, 0])
      return [facet, new Map([...chosen, ...Object.entries(distribution[facet] ?? {})])]
    })
    return {
      hits: hits.map(({ document }) => document),
      count,
      facets: Object.fromEntries(facets) as SearchResult["facets"],
      in_stock: truths(distribution, "in_stock"),
      made_to_order: truths(distribution, "made_to_order"),
      women_led: truths(distribution, "women_led"),
      price: { min_minor: stats?.min ?? 0, max_minor: stats?.max ?? 0 },
      did_you_mean: didYouMean(query.q, plan),
      nearest: count > 0 ? null : await this.nearest(query.q),
      reasons: plan.words.length > 0 ? new Map(hits.map((hit) => [hit.id, why(hit, query.q)])) : new Map(),
    }
  }

  async suggest(q: string, language: Language, limit: number): Promise<Suggestion[]> {
    const plan = await this.plan(q)
    const { results } = await this.client.multiSearch({
      queries: [
        { indexUid: this.uid, q: "", filter: SHOWN, facets: ["craft", "province", "vendor"], limit: 0 },
        {
          indexUid: this.uid,
          q: wordsOf(plan),
          filter: SHOWN,
          attributesToSearchOn: ["maker"],
          attributesToRetrieve: ["id", "document"],
          distinct: "vendor",
          limit,
        },
      ],
    })
    const [all, makers] = results as unknown as [Answer, Answer]
    const count = (facet: Facet) => new Map(Object.entries(all.facetDistribution?.[facet] ?? {}))
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as Record<Facet, Map<string, number>>
    return suggestFrom(q, { plan, language, limit, documents: makers.hits.map(({ document }) => document), facets })
  }

  async write(writes: readonly Versioned[], { force = false } = {}): Promise<void> {
    for (let from = 0; from < writes.length; from += BATCH) await this.writeBatch(writes.slice(from, from + BATCH), force)
  }

  /** Builds beside, compares, swaps in one step, and lets the old index go. */
  async replace(all: readonly Versioned[]): Promise<void> {
    const next = `${this.uid}_next`
    await this.ensure(this.uid)
    await this.drop(next)
    await this.ensure(next)
    for (let from = 0; from < all.length; from += BATCH) {
      await done(this.client.index(next).addDocuments(all.slice(from, from + BATCH).map(indexed) as never))
    }
    await compareBeforeSwap(all, { versions: await this.versionsIn(next), find: (query) => this.findAsWritten(next, query) })
    await done(this.client.swapIndexes([{ indexes: [this.uid, next], rename: false }]))
    await this.drop(next)
  }

  versions(): Promise<ReadonlyMap<string, number>> {
    return this.versionsIn(this.uid)
  }

  private async versionsIn(uid: string): Promise<ReadonlyMap<string, number>> {
    const versions = new Map<string, number>()
    for (let offset = 0; ; offset += BATCH) {
      const { results } = await this.index(uid).getDocuments({
        fields: ["id", "version"],
        filter: "live = true",
        offset,
        limit: BATCH,
      })
      for (const { id, version } of results) versions.set(id, version)
      if (results.length < BATCH) return versions
    }
  }

  /** By the words of the query as they are, whatever the lexicon would make of them: it is the index that is tried. */
  private async findAsWritten(uid: string, query: CraftQuery): Promise<string[]> {
    const { results } = await this.client.multiSearch({ queries: searchesOf(uid, query, fold(query.q)) })
    return (results as unknown as [Answer])[0].hits.map(({ id }) => id)
  }

  /** The server keeps no order among writes of several senders, so what is older than the kept is not sent. */
  private async writeBatch(writes: readonly Versioned[], force: boolean): Promise<void> {
    const newest = new Map<string, Versioned>()
    for (const one of writes) if ((newest.get(one.id)?.version ?? Number.NEGATIVE_INFINITY) <= one.version) newest.set(one.id, one)
    const { results } = await this.index(this.uid).getDocuments({
      ids: [...newest.keys()],
      filter: "live IN [true, false]",
      fields: ["id", "version"],
      limit: BATCH,
    })
    const kept = new Map(results.map(({ id, version }) => [id, version]))
    const newer = [...newest.values()].filter(({ id, version }) => force || version >= (kept.get(id) ?? Number.NEGATIVE_INFINITY))
    if (newer.length > 0) await done(this.client.index(this.uid).addDocuments(newer.map(indexed) as never))
  }

  private async ensure(uid: string): Promise<void> {
    const known = await this.client.getRawIndex(uid).then(
      () => true,
      (error: { cause?: { code?: string } }) => {
        if (error.cause?.code === "index_not_found") return false
        throw error
      },
    )
    if (!known) await done(this.client.createIndex(uid, { primaryKey: "id" }))
    const index = this.client.index(uid)
    if (differingSettings(await index.getSettings()).length === 0) return
    await done(index.updateSettings(SETTINGS))
    const differing = differingSettings(await index.getSettings())
    if (differing.length > 0) throw new Error(`Meilisearch did not take these settings of ${uid}: ${differing.join(", ")}.`)
  }

  private async drop(uid: string): Promise<void> {
    const task = await this.client.deleteIndex(uid).waitTask(PATIENCE)
    if (task.status === "failed" && task.error?.code !== "index_not_found") throw new Error(task.error?.message)
  }

  private index(uid: string): Index<IndexedCraft> {
    return this.client.index<IndexedCraft>(uid)
  }

  /** Where words would be taken for what they sound like, the server is asked first whether a piece has them as they are. */
  private async plan(q: string): Promise<Plan> {
    const plan = planQuery(q, { lexicon: craftLexicon, common: COMMON_WORDS, dictionary: LEXICON_ONLY })
    const words = doubtful(plan)
    if (words.length === 0) return plan
    const { results } = await this.client.multiSearch({ queries: writtenSearches(this.uid, words) })
    const written = words.filter((_, at) => ((results[at] as unknown as Answer | undefined)?.hits.length ?? 0) > 0)
    return asWritten(plan, new Set(written))
  }

  private async nearest(q: string): Promise<string | null> {
    const { results } = await this.client.multiSearch({
      queries: [{ indexUid: this.uid, q: "", filter: SHOWN, facets: ["craft"], limit: 0 }],
    })
    const crafts = (results as unknown as [Answer])[0].facetDistribution?.craft ?? {}
    return nearestCraft(q, { lexicon: craftLexicon, paths: PATHS, has: (slug) => (crafts[slug] ?? 0) > 0 })
  }
}

/** The page of a query, in turns among what the server scores equally, and what meets its wishes first. */
function page(hits: Answer["hits"], query: CraftQuery, { wishes }: Plan): Answer["hits"] {
  const { sort, offset, limit } = query
  if (offset + limit > WINDOW) return hits
  if (sort !== "relevance") return hits.slice(offset, offset + limit)
  const at = (place: number) => hits[place] as Answer["hits"][number]
  const places = pageByScore([...hits.keys()], {
    score: (place) => (at(place)._rankingScore ?? 1) * fitting(wishes, at(place).document),
    standing: (place) => {
      const { shop, in_stock, made_to_order } = at(place).document
      return { vendor: shop.id, gone: !shop.open || !(in_stock || made_to_order), newest: place }
    },
    offset,
    limit,
  })
  return places.map(at)
}

/** Found again on our side, by the same words, as if this were the only piece. */
function why({ document, _rankingScore = 0 }: Answer["hits"][number], q: string): CraftExplanation {
  const terms = termsOf(document, craftLexicon)
  const words = [...terms.keys()].filter(isWord)
  const dictionary: Dictionary = {
    has: (key) => terms.has(key),
    beginning: (prefix, most) => words.filter((word) => word.startsWith(prefix)).slice(0, most),
    near: (word, distance) =>
      words.map((other) => ({ word: other, distance: mistakes(word, other) })).filter((other) => other.distance <= distance),
  }
  const plan = planQuery(q, { lexicon: craftLexicon, common: COMMON_WORDS, dictionary })
  const find = (key: string) => {
    const bits = terms.get(key)
    return bits === undefined ? undefined : { documents: [0], bits: [bits] }
  }
  return { score: _rankingScore, reasons: reasonsOf(plan, 0, find) }
}

const truths = (distribution: Record<string, Record<string, number>>, name: string) => distribution[name]?.true ?? 0

/** @throws Error with the server's own words where the task failed: nothing of it was applied then */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error, type } = await task.waitTask(PATIENCE)
  if (status !== "succeeded") throw new Error(`Meilisearch: ${type} ${status}${error ? `: ${error.message}` : ""}`)
}
