import { brotliDecompressSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { compressed, encodingIn } from "./compress.js"

describe("encodingIn", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip;q=1.0, br;q=0", "gzip"],
    ["br;q=0.5", "br"],
    ["identity", null],
    [null, null],
  ])("of %j is %j", (accepted, encoding) => expect(encodingIn(accepted)).toBe(encoding))
})

describe("compressed", () => {
  const page = () =>
    new Response("<p>تويزة</p>".repeat(100), { status: 404, headers: { "content-type": "text/html", "set-cookie": "a=b" } })

  it("keeps the text, the status and the headers", async () => {
    const answer = compressed(page(), "br")
    expect(answer.status).toBe(404)
    expect(Object.fromEntries(answer.headers)).toMatchObject({ "content-encoding": "br", vary: "accept-encoding", "set-cookie": "a=b" })
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(await page().text())
  })

  it("leaves pictures and plain readers alone", async () => {
    const picture = new Response("x", { headers: { "content-type": "image/avif" } })
    expect(compressed(picture, "br")).toBe(picture)
    expect(compressed(page(), null).headers.has("content-encoding")).toBe(false)
  })
})
