import { request } from "node:http"
import type { AdminSearchStatus, CraftList } from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, storeApi } from "../support/api.ts"
import { until } from "../support/parcels.ts"
import { NAJMAT, people } from "../support/people.ts"
import { sql } from "../support/sql.ts"

/** So many answers in a row take longer than an engine needs to read what has changed. */
const SAME = 6
const PATH = `/store/crafts?vendor=${NAJMAT}&limit=5`

interface Bare {
  status: number | undefined
  headers: NodeJS.Dict<string | string[]>
  length: number
}

/** Shoppers ask for the same list again and again, and the API keeps its answer: none may see what is over, or what it may not see. */
describe("a list that is asked again", () => {
  const backend = inject("backend")
  const { store, moderator } = people()
  /** As it comes over the line: nothing is unpacked. */
  const bare = (headers: Record<string, string>, method = "GET"): Promise<Bare> => {
    const asked = { "x-publishable-api-key": backend.publishable_key, "x-medusa-locale": "fr", ...headers }
    return new Promise((resolve, reject) => {
      const asking = request(`${backend.url}${PATH}`, { method, headers: asked }, async (response) => {
        let length = 0
        for await (const chunk of response) length += (chunk as Buffer).length
        resolve({ status: response.statusCode, headers: response.headers, length })
      })
      asking.on("error", reject).end()
    })
  }

  // What other tests have changed a moment ago has reached the index when nothing waits and it answers the same for a while.
  beforeAll(async () => {
    const chamber = await moderator()
    const answers: string[] = []
    const look = async () => {
      answers.push(JSON.stringify(await store.get<CraftList>(PATH)))
      return (await chamber.get<AdminSearchStatus>("/admin/search-index")).waiting
    }
    await until(look, (waiting) => waiting === 0 && answers.length >= SAME && new Set(answers.slice(-SAME)).size === 1, "an index at rest")
  })

  it.each(["gzip", "br", "deflate", "identity"])("says the same in %s as in any other, the first time and the second", async (encoding) => {
    const plain = await store.with({ "accept-encoding": "identity" }).get<CraftList>(PATH)
    expect(plain.hits.map(({ vendor }) => vendor.handle)).toContain(NAJMAT)
    const asking = store.with({ "accept-encoding": encoding })
    for (const _ of ["first", "second"]) {
      const response = await asking.request("GET", PATH)
      expect(response.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding)
      expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8")
      expect(response.headers.get("vary")).toContain("Accept-Encoding")
      expect(await response.json()).toEqual(plain)
    }
  })

  it("is not sent again to whoever has it, and has no body for whoever asks for none", async () => {
    const { headers, length } = await bare({ "accept-encoding": "gzip" })
    expect(length).toBe(Number(headers["content-length"]))
    const again = await bare({ "accept-encoding": "gzip", "if-none-match": String(headers.etag) })
    expect(again).toMatchObject({ status: 304, length: 0 })
    expect(again.headers["content-encoding"]).toBeUndefined()
    expect(await bare({ "accept-encoding": "gzip" }, "HEAD")).toMatchObject({ status: 200, length: 0, headers: { etag: headers.etag } })
    expect((await bare({ "accept-encoding": "gzip", "x-no-compression": "1" })).headers["content-encoding"]).toBeUndefined()
  })

  it("is another in another language", async () => {
    const [fr, ar] = await Promise.all(["fr", "ar"].map((language) => store.with({ "x-medusa-locale": language }).get<CraftList>(PATH)))
    expect(ar?.hits.map(({ id }) => id)).toEqual(fr?.hits.map(({ id }) => id))
    expect(ar?.facets).not.toEqual(fr?.facets)
  })

  it("shows a new title soon, and the old one never after it", async () => {
    const title = async () => (await store.get<CraftList>(PATH)).hits[0]
    const piece = (await title())!
    const rename = (to: string) => sql(backend.databaseUrl, "update product set title = $2 where id = $1", [piece.id, to])
    await rename("Plat que l'on a renommé")
    try {
      await expect.poll(async () => (await title())?.title, { timeout: 10_000 }).toBe("Plat que l'on a renommé")
      expect((await title())?.title).toBe("Plat que l'on a renommé")
    } finally {
      await rename(piece.title)
      await expect.poll(async () => (await title())?.title, { timeout: 10_000 }).toBe(piece.title)
    }
  })

  describe("with a key of the Store API", () => {
    let chamber: Api
    let key: { id: string; token: string }

    beforeAll(async () => {
      chamber = await moderator()
      const made = await chamber.post<{ api_key: typeof key }>("/admin/api-keys", { title: "Une autre boutique", type: "publishable" })
      key = made.api_key
    })
    afterAll(async () => {
      await chamber.delete(`/admin/api-keys/${key.id}`)
    })

    it("is given to no key that there is not, whoever has had it before", async () => {
      await store.get(PATH)
      const refused = { status: 400, body: { code: "invalid_request" } }
      await expect(storeApi(backend.url, "pk_0").get(PATH)).rejects.toMatchObject(refused)
      await expect(storeApi(backend.url, "").get(PATH)).rejects.toMatchObject(refused)
    })

    it("is refused to a key from the moment it is revoked", async () => {
      const other = storeApi(backend.url, key.token, "fr")
      expect((await other.get<CraftList>(PATH)).count).toBeGreaterThan(0)
      await chamber.post(`/admin/api-keys/${key.id}/revoke`)
      const status = async () => (await other.request("GET", PATH)).status
      await expect.poll(status, { timeout: 10_000 }).toBe(400)
    })
  })
})
