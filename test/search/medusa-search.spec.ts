import { EmbeddedEngine } from "@tawiza/search/engine/embedded/embedded-engine"
import type { SearchEngine } from "@tawiza/search/engine/engine"
import { MeilisearchEngine } from "@tawiza/search/engine/meilisearch/meilisearch-engine"
import { CraftSearchProvider } from "@tawiza/search/medusa-search/provider"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoCrafts } from "../support/demo-crafts.ts"
import { MeilisearchStub } from "./meilisearch-stub.ts"

type Asked = Parameters<CraftSearchProvider["search"]>[0]

const stub = new MeilisearchStub()
let host: string

beforeAll(async () => {
  host = await stub.start()
})
afterAll(() => stub.stop())

describe.each<[string, () => SearchEngine]>([
  ["the embedded engine", () => new EmbeddedEngine()],
  ["Meilisearch's stub", () => new MeilisearchEngine({ host, index: "crafts_of_medusa" })],
])("Medusa's search contract on %s", (_, make) => {
  let provider: CraftSearchProvider
  const search = (asked: Partial<Asked>) => provider.search({ attributes_to_retrieve: [], ...asked } as Asked)

  beforeAll(async () => {
    const engine = make()
    await engine.open()
    await engine.replace(demoCrafts().map((document) => ({ id: document.id, version: 1, document })))
    provider = new CraftSearchProvider(engine)
  })

  it("answers a text with filters, counts, a page and scores", async () => {
    const { hits, facets, metadata } = await search({
      q: "tapis",
      filters: { province: { $in: ["MA-TAZ", "MA-SEF"] }, price_minor: { $lte: 500_000 } },
      pagination: { take: 3, order: { price_minor: "ASC" } },
      search_options: { facets: ["province"], include_score: true },
    })
    expect(hits).toHaveLength(3)
    const prices = hits.map(({ document }) => (document.variants as { price_minor: number }[])[0]?.price_minor as number)
    expect(prices).toEqual([...prices].sort((a, b) => a - b))
    expect(hits[0]?.score).toBeGreaterThan(0)
    expect(facets?.province).toMatchObject({
      type: "value",
      values: expect.arrayContaining([{ value: "MA-TAZ", count: expect.any(Number) }]),
    })
    expect(metadata).toMatchObject({ skip: 0, take: 3, query: "tapis" })
  })

  it("keeps nothing of one query for the next", async () => {
    await search({ filters: { province: "MA-TAZ" } })
    expect((await search({})).metadata.count).toBe(demoCrafts().length)
  })

  it.each<[string, Partial<Asked>]>([
    ["filter weight_g", { filters: { weight_g: 5 } }],
    ["filter craft $like", { filters: { craft: { $like: "x" } } }],
    ["sorting by title ASC", { pagination: { order: { title: "ASC" } } }],
    ["search option highlight", { search_options: { highlight: true } }],
    ["counting weight_g", { search_options: { facets: ["weight_g"] } }],
  ])("refuses by name what the index has not: %s", async (what, asked) => {
    await expect(search(asked)).rejects.toThrow(what)
  })

  it("says what is in it", async () => {
    expect(await provider.listIndexes()).toEqual([{ name: "crafts", provider: "craft-search", document_count: demoCrafts().length }])
  })
})
