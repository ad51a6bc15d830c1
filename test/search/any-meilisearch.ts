import { MeilisearchEngine } from "@tawiza/search/engine/meilisearch/meilisearch-engine"
import { afterAll, beforeAll } from "vitest"
import { MeilisearchStub } from "./meilisearch-stub.ts"

/** The Meilisearch that `MEILISEARCH_HOST` names; without one, our stub of its protocol, which searches with the embedded engine. */
export function anyMeilisearch() {
  const stub = new MeilisearchStub()
  const real = process.env.MEILISEARCH_HOST
  const key = process.env.MEILISEARCH_API_KEY
  let host: string
  let opened = 0
  beforeAll(async () => {
    host = await stub.start()
  })
  afterAll(() => stub.stop())
  return {
    name: real ? "Meilisearch" : "the Meilisearch adapter, on a stub,",
    stub,
    stubbed: !real,
    /** Where the stub is. */
    stubHost: () => host,
    /** With an index of its own. */
    open: async (): Promise<MeilisearchEngine> => {
      opened += 1
      const index = `crafts_${process.pid}_${opened}`
      const engine = new MeilisearchEngine(real ? { host: real, index, ...(key && { apiKey: key }) } : { host, index })
      await engine.open()
      return engine
    },
  }
}
