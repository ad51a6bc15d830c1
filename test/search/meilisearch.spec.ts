import { MeilisearchEngine } from "@tawiza/search/engine/meilisearch/meilisearch-engine"
import { describe, expect, it } from "vitest"
import { demoCrafts } from "../support/demo-crafts.ts"
import { aQuery } from "../support/search.ts"
import { anyMeilisearch } from "./any-meilisearch.ts"
import { searchEngineContract } from "./contract.ts"

const { name, stub, stubHost, open } = anyMeilisearch()
let broken = 0

searchEngineContract(name, open)

describe("the Meilisearch adapter, on a stub that fails", () => {
  const [plate] = demoCrafts()
  const write = { id: "W-1", version: 1, document: { ...plate!, id: "W-1" } }
  const fresh = async () => {
    broken += 1
    const engine = new MeilisearchEngine({ host: stubHost(), index: `broken_${broken}` })
    await engine.open()
    return engine
  }

  it("sends nothing that the published API has not", () => {
    expect(stub.nonconforming).toEqual([])
  })

  it("says what the server says of a failed task, and has written nothing", async () => {
    const engine = await fresh()
    stub.break("failed task")
    await expect(engine.write([write])).rejects.toThrow("the disk is full")
    expect((await engine.search(aQuery())).count).toBe(0)
    await engine.write([write])
    expect((await engine.search(aQuery())).count).toBe(1)
  })

  it.each(["unavailable", "dropped"] as const)("lets the caller try again when the server is %s", async (fault) => {
    const engine = await fresh()
    await engine.write([write])
    stub.break(fault)
    await expect(engine.search(aQuery())).rejects.toThrow()
    expect((await engine.search(aQuery())).count).toBe(1)
  })

  it("leaves the old index in place when a rebuild fails on the way", async () => {
    const engine = await fresh()
    await engine.write([write])
    const all = demoCrafts().map((document) => ({ id: document.id, version: 2, document }))
    const failing = engine.replace(all)
    stub.break("failed task")
    await expect(failing).rejects.toThrow()
    expect((await engine.search(aQuery())).count).toBe(1)
    await engine.replace(all)
    expect((await engine.search(aQuery())).count).toBe(all.length)
  })

  it("leaves the old index in place when the new one has lost a piece, or does not find one", async () => {
    const engine = await fresh()
    await engine.write([write])
    const all = demoCrafts().map((document) => ({ id: document.id, version: 2, document }))
    stub.loses = all[7]!.id
    await expect(engine.replace(all)).rejects.toThrow(`${all.length - 1} pieces instead of ${all.length}`)
    stub.loses = null
    stub.hides = all[0]!.id
    await expect(engine.replace(all)).rejects.toThrow(`does not find ${all[0]!.id}`)
    stub.hides = null
    expect((await engine.search(aQuery())).count).toBe(1)
    await engine.replace(all)
    expect((await engine.search(aQuery())).count).toBe(all.length)
  })

  it("refuses a server that is too old, and settings that do not stay", async () => {
    stub.version = "1.52.9"
    await expect(fresh()).rejects.toThrow("1.52.9 is older than 1.53.0")
    stub.version = "1.53.0"
    stub.forgets = ["rankingRules"]
    await expect(fresh()).rejects.toThrow("rankingRules")
    stub.forgets = []
  })
})
