import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { MeilisearchEngine } from "@tawiza/search/engine/meilisearch/meilisearch-engine"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { demoCrafts } from "../support/demo-crafts.ts"
import { aQuery } from "../support/search.ts"
import { publishedAnswers } from "./meilisearch-conformance.ts"

/** What is changed of an example, by the request. */
type Told = Record<string, { status?: number; over?: object }>

/** A server that answers with the examples of the published description, so that our reading of them is tried on words that are not ours. */
describe("the Meilisearch adapter reads the answers that are published", () => {
  let server: Server
  let engine: MeilisearchEngine
  let told: Told = {}
  let asked: string[] = []
  const write = { id: "W-1", version: 1, document: { ...demoCrafts()[0]!, id: "W-1" } }
  const RECENT = { "GET /version": { over: { pkgVersion: "1.53.0" } } }
  const FAILED = {
    status: "failed",
    error: publishedAnswers("GET", new URL("http://server/indexes/movies")).get(404),
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? "/", "http://server")
      const name = `${request.method} ${url.pathname}`
      asked.push(name)
      const answers = publishedAnswers(request.method ?? "GET", url)
      const { status = [...answers.keys()].find((known) => known < 300)!, over = {} } = told[name] ?? told["*"] ?? {}
      response.writeHead(status, { "content-type": "application/json" })
      response.end(JSON.stringify({ ...(answers.get(status) as object), ...over }))
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    engine = new MeilisearchEngine({ host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, index: "movies" })
  })
  beforeEach(() => {
    told = RECENT
    asked = []
  })
  afterAll(() => server.close())

  it("a version that is too old", async () => {
    told = {}
    await expect(engine.open()).rejects.toThrow("0.23.0 is older than 1.53.0")
  })

  it("that it may not ask", async () => {
    told = { "*": { status: 401 } }
    await expect(engine.open()).rejects.toThrow("The Authorization header is missing")
    await expect(engine.search(aQuery({ q: "tapis" }))).rejects.toThrow("The Authorization header is missing")
    await expect(engine.write([write])).rejects.toThrow("The Authorization header is missing")
  })

  it("that an index is not there yet, and makes it", async () => {
    told = { ...RECENT, "GET /indexes/movies": { status: 404 } }
    await expect(engine.open()).rejects.toThrow("did not take these settings")
    expect(asked.slice(0, 4)).toEqual(["GET /version", "GET /indexes/movies", "POST /indexes", "GET /tasks/147"])
  })

  it("settings that are somebody else's, sets ours, and says which do not stay", async () => {
    await expect(engine.open()).rejects.toThrow(/of movies: displayedAttributes, searchableAttributes, .*rankingRules/)
    expect(asked).toContain("PATCH /indexes/movies/settings")
  })

  it("that a write was done", async () => {
    await engine.write([write])
    expect(asked).toEqual(["POST /indexes/movies/documents/fetch", "POST /indexes/movies/documents", "GET /tasks/147"])
  })

  it("that a write failed, with the server's own words", async () => {
    told = { ...RECENT, "GET /tasks/147": { over: FAILED } }
    await expect(engine.write([write])).rejects.toThrow("failed: Index `movies` not found.")
  })

  it("that there is no index to search in", async () => {
    told = { ...RECENT, "POST /indexes/movies/documents/fetch": { status: 404 } }
    await expect(engine.versions()).rejects.toThrow("Index `movies` not found.")
  })
})
