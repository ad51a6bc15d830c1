import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { EmbeddedEngine } from "@tawiza/search/engine/embedded/embedded-engine"
import type { IndexedCraft } from "@tawiza/search/engine/meilisearch/document"
import { SETTINGS } from "@tawiza/search/engine/meilisearch/settings"
import { aQuery } from "../support/search.ts"
import { conform } from "./meilisearch-conformance.ts"
import { readFilter } from "./meilisearch-filter.ts"

interface Task {
  uid: number
  indexUid: string | null
  type: string
  status: "enqueued" | "processing" | "succeeded" | "failed"
  error: { message: string; code: string; type: string; link: string } | null
  enqueuedAt: string
}

interface StubIndex {
  settings: Record<string, unknown>
  documents: Map<string, IndexedCraft>
  /** Made anew after each change: what the stub searches with. */
  engine: Promise<EmbeddedEngine> | null
}

interface Search {
  indexUid: string
  q?: string
  filter?: string[]
  facets?: string[]
  sort?: string[]
  offset?: number
  limit?: number
  hitsPerPage?: number
  page?: number
  distinct?: string
}

/**
 * A stub of Meilisearch's protocol: one queue of tasks for all indexes, done in order and after the answer; swaps; settings; filters and
 * counts. It searches with our own embedded engine, so it proves how we write, swap and retry, and nothing about what Meilisearch finds.
 * Every request is held against the published description of the API, and refused where it does not conform.
 */
export class MeilisearchStub {
  version = "1.53.0"
  /** Settings that are forgotten as soon as they are set, as by somebody's hand. */
  forgets: string[] = []
  /** A document that is lost on its way in, and one that is there and never found. */
  loses: string | null = null
  hides: string | null = null
  readonly nonconforming: string[] = []
  private readonly indexes = new Map<string, StubIndex>()
  private readonly tasks: Task[] = []
  private queue: Promise<void> = Promise.resolve()
  private faults: ("unavailable" | "dropped" | "failed task")[] = []
  private server!: Server

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response))
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** What goes wrong next, in this order, each once. */
  break(...faults: ("unavailable" | "dropped" | "failed task")[]): void {
    this.faults.push(...faults)
  }

  private fault(...kinds: string[]): string | undefined {
    return kinds.includes(this.faults[0] ?? "") ? this.faults.shift() : undefined
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stub")
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body: unknown = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined
    const send = (status: number, answer: unknown, headers = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(answer))
    try {
      conform(request.method ?? "GET", url, body)
    } catch (error) {
      this.nonconforming.push((error as Error).message)
      return void send(400, { message: (error as Error).message, code: "bad_request", type: "invalid_request", link: "" })
    }
    const fault = this.fault("unavailable", "dropped")
    if (fault === "dropped") return void response.destroy()
    if (fault)
      return void send(503, { message: "busy", code: "too_many_search_requests", type: "system", link: "" }, { "retry-after": "10" })
    try {
      send(200, await this.route(`${request.method} ${url.pathname}`, body))
    } catch (error) {
      const code = error instanceof NotFound ? "index_not_found" : "invalid_search_filter"
      send(error instanceof NotFound ? 404 : 400, { message: (error as Error).message, code, type: "invalid_request", link: "" })
    }
  }

  private async route(request: string, body: unknown): Promise<unknown> {
    const [, uid = ""] = /^\S+ \/(?:indexes|tasks)\/([^/]+)/.exec(request) ?? []
    const action = uid ? request.replace(`/${uid}`, "/:uid") : request
    switch (action) {
      case "GET /version":
        return { commitSha: "0", commitDate: "2026-08-10", pkgVersion: this.version }
      case "GET /tasks/:uid":
        return this.tasks[Number(uid)]
      case "GET /indexes/:uid":
        this.existing(uid)
        return { uid, createdAt: "2026-11-24T10:00:00Z", updatedAt: "2026-11-24T10:00:00Z", primaryKey: "id" }
      case "POST /indexes":
        return this.enqueue("indexCreation", (body as { uid: string }).uid, (name) => {
          this.indexes.set(name, { settings: {}, documents: new Map(), engine: null })
        })
      case "DELETE /indexes/:uid":
        return this.enqueue("indexDeletion", uid, (name) => {
          this.existing(name)
          this.indexes.delete(name)
        })
      case "GET /indexes/:uid/settings":
        return this.existing(uid).settings
      case "PATCH /indexes/:uid/settings":
        return this.enqueue("settingsUpdate", uid, (name) => {
          const settings = Object.entries(body as object).filter(([key]) => !this.forgets.includes(key))
          Object.assign(this.existing(name).settings, Object.fromEntries(settings))
        })
      case "POST /indexes/:uid/documents":
        return this.enqueue("documentAdditionOrUpdate", uid, (name) => {
          const index = this.existing(name)
          for (const document of body as IndexedCraft[]) if (document.id !== this.loses) index.documents.set(document.id, document)
          index.engine = null
        })
      case "POST /indexes/:uid/documents/fetch":
        return this.fetch(uid, body as { ids?: string[]; filter?: string; offset?: number; limit?: number })
      case "POST /swap-indexes":
        return this.enqueue("indexSwap", null, () => {
          for (const { indexes } of body as { indexes: [string, string] }[]) {
            const [one, other] = indexes.map((name) => this.existing(name)) as [StubIndex, StubIndex]
            this.indexes.set(indexes[0], other).set(indexes[1], one)
          }
        })
      case "POST /multi-search": {
        const { queries } = body as { queries: Search[] }
        return { results: await Promise.all(queries.map((query) => this.search(query))) }
      }
      default:
        throw new Error(`the stub does not play ${request}`)
    }
  }

  private existing(uid: string): StubIndex {
    const index = this.indexes.get(uid)
    if (!index) throw new NotFound(`Index \`${uid}\` not found.`)
    return index
  }

  /** Answered before it is done; done in order, whichever index it is for, to the index that has the name then. */
  private enqueue(type: string, indexUid: string | null, work: (uid: string) => void): unknown {
    const task: Task = { uid: this.tasks.length, indexUid, type, status: "enqueued", error: null, enqueuedAt: new Date().toISOString() }
    this.tasks.push(task)
    const failing = this.fault("failed task")
    this.queue = this.queue.then(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      task.status = "processing"
      try {
        if (failing) throw new Error("the disk is full")
        work(indexUid ?? "")
        task.status = "succeeded"
      } catch (error) {
        task.status = "failed"
        const code = error instanceof NotFound ? "index_not_found" : "internal"
        task.error = { message: (error as Error).message, code, type: "internal", link: "" }
      }
    })
    return { taskUid: task.uid, indexUid, status: "enqueued", type, enqueuedAt: task.enqueuedAt }
  }

  private fetch(
    uid: string,
    { ids, filter, offset = 0, limit = 20 }: { ids?: string[]; filter?: string; offset?: number; limit?: number },
  ) {
    const passes = filter ? readFilter(filter) : () => true
    const found = [...this.existing(uid).documents.values()].filter((document) => (!ids || ids.includes(document.id)) && passes(document))
    return { results: found.slice(offset, offset + limit), offset, limit, total: found.length }
  }

  private async search(search: Search): Promise<unknown> {
    const index = this.existing(search.indexUid)
    index.engine ??= engineOf([...index.documents.values()])
    const quoted = /^"(.*)"$/.exec(search.q ?? "")?.[1]
    const { hits: all, reasons } = await (await index.engine).search(
      aQuery({ q: quoted === undefined ? (search.q ?? "") : "", choices: { vendor: vendorsIn(index) }, limit: 100_000 }),
    )
    const hits = quoted === undefined ? all : all.filter(({ id }) => isWritten(quoted, index.documents.get(id) as IndexedCraft))
    const filters = (search.filter ?? []).map(readFilter)
    let found = hits
      .map(({ id }) => index.documents.get(id) as IndexedCraft)
      .filter((document) => document.id !== this.hides && filters.every((passes) => passes(document)))
    for (const rule of [...(search.sort ?? [])].reverse()) {
      const [name, way] = rule.split(":") as ["price" | "created_at", string]
      found = [...found].sort((a, b) => ((a[name] ?? 0) - (b[name] ?? 0)) * (way === "asc" ? 1 : -1))
    }
    const distribution = Object.fromEntries((search.facets ?? []).map((facet) => [facet, countsOf(found, facet)]))
    const prices = found.map(({ price = 0 }) => price)
    const [from, to] = search.hitsPerPage ? [0, search.hitsPerPage] : [search.offset ?? 0, (search.offset ?? 0) + (search.limit ?? 20)]
    return {
      indexUid: search.indexUid,
      hits: found.slice(from, to).map(({ id, document }) => ({ id, document, _rankingScore: Math.min(1, reasons.get(id)?.score ?? 1) })),
      ...(search.hitsPerPage ? { totalHits: found.length } : { estimatedTotalHits: found.length }),
      facetDistribution: distribution,
      facetStats:
        search.facets?.includes("price") && found.length > 0 ? { price: { min: Math.min(...prices), max: Math.max(...prices) } } : {},
      query: search.q ?? "",
      processingTimeMs: 0,
    }
  }
}

/** All vendors are asked for, so that our engine hides none: filters are the request's. */
const vendorsIn = ({ documents }: StubIndex) => [...new Set([...documents.values()].flatMap(({ vendor = [] }) => vendor))]

/** A phrase in quotes is met word by word as it stands, in one of the fields that are searched. */
const isWritten = (phrase: string, document: IndexedCraft) =>
  SETTINGS.searchableAttributes.some((field) => ` ${words(document[field] ?? "")} `.includes(` ${words(phrase)} `))

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).join(" ")

class NotFound extends Error {}

async function engineOf(documents: readonly IndexedCraft[]): Promise<EmbeddedEngine> {
  const engine = new EmbeddedEngine()
  await engine.replace(documents.map(({ id, version, document }) => ({ id, version, document: document ?? null })))
  return engine
}

function countsOf(documents: readonly IndexedCraft[], facet: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const document of documents) {
    for (const value of [(document as unknown as Record<string, unknown>)[facet]].flat())
      counts[String(value)] = (counts[String(value)] ?? 0) + 1
  }
  return counts
}
