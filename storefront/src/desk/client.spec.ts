import { afterEach, describe, expect, it, vi } from "vitest"
import { createAsk } from "./client.js"
import { Trouble } from "./errors.js"

const ask = createAsk(() => "fr")

/** An answer that comes in these pieces, wherever the lines end. */
function answering(chunks: readonly string[], status = 200): void {
  const stream = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  vi.stubGlobal("fetch", async () => new Response(stream, { status }))
}

describe("an answer in lines", () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  const heard: unknown[] = []
  const asked = () => {
    heard.length = 0
    return ask("/x", { method: "POST", heard: (line) => heard.push(line) })
  }

  it("is heard line by line, and the last is what was asked for", async () => {
    answering(['{"done":250,"to', 'tal":500}\n{"done":500,"total":500}\n{"rows":', "500}\n"])
    expect(await asked()).toEqual({ rows: 500 })
    expect(heard).toEqual([
      { done: 250, total: 500 },
      { done: 500, total: 500 },
    ])
  })

  it.each([[['{"done":250}\n{"ro']], [[]]])("that breaks off in %j is no answer", async (chunks) => {
    answering(chunks)
    await expect(asked()).rejects.toEqual(new Trouble("offline"))
  })

  it("that is a refusal is one", async () => {
    answering(['{"code":"file_too_large"}'], 413)
    await expect(asked()).rejects.toMatchObject({ code: "file_too_large" })
    expect(heard).toEqual([])
  })
})
