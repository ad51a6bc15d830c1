import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { api } from "../paths.js"
import { chooseActing } from "./acting.js"
import { BODY_LIMIT_BYTES } from "./body.js"
import { passOn } from "./pass-on.js"
import { signIn } from "./sign-in.js"

const SHOP_URL = "http://shop.example"
const servers: Server[] = []

interface Heard {
  method: string
  url: string
  headers: IncomingMessage["headers"]
  body: string
}

/** An API on a free port that answers as told and keeps what it heard. */
async function anApi(answer: (heard: Heard, res: ServerResponse) => void) {
  const heard: Heard[] = []
  const server = createServer(async (req, res) => {
    let body = ""
    for await (const chunk of req) body += String(chunk)
    const one = { method: req.method ?? "", url: req.url ?? "", headers: req.headers, body }
    heard.push(one)
    answer(one, res)
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const { port } = server.address() as AddressInfo
  return { heard, origins: { API_URL: `http://127.0.0.1:${port}`, SHOP_URL } }
}

function say(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  res.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body))
}

function request(path: string, body?: unknown, headers: Record<string, string> = {}): Request {
  return new Request(new URL(path, SHOP_URL), {
    method: body === undefined ? "GET" : "POST",
    headers: {
      origin: SHOP_URL,
      "x-medusa-locale": "en-GB",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  })
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))))
})

describe("the gateway", () => {
  it("hands on what comes line by line, and a file with its name", async () => {
    const lines = '{"done":1,"total":1}\n{"rows":1}\n'
    const { heard, origins } = await anApi(({ url }, res) =>
      url === "/vendor/export"
        ? res
            .writeHead(200, {
              "content-type": "application/zip",
              "content-disposition": 'attachment; filename="a.zip"',
              "x-powered-by": "x",
            })
            .end(Buffer.from([0x50, 0x4b, 0xff]))
        : res.writeHead(200, { "content-type": "application/x-ndjson" }).end(lines),
    )
    const table = request(api.importProducts(true), "reference\nA", { "content-type": "text/csv" })
    const { answer } = await passOn(table, "token", { ...origins })
    expect(heard[0]).toMatchObject({ url: "/vendor/products/import?dry_run=true", body: "reference\nA" })
    expect(heard[0]?.headers.accept).toContain("application/x-ndjson")
    expect([answer.headers.get("content-type"), await answer.text()]).toEqual(["application/x-ndjson", lines])

    const { answer: zip } = await passOn(request(api.exportAll()), "token", { ...origins })
    expect(zip.headers.get("content-disposition")).toContain("a.zip")
    expect(zip.headers.get("x-powered-by")).toBeNull()
    expect([...new Uint8Array(await zip.arrayBuffer())]).toEqual([0x50, 0x4b, 0xff])
  })

  it("adds the token, keeps key and language, and drops the rest", async () => {
    const { heard, origins } = await anApi((_, res) =>
      say(res, 200, { id: "cons_1" }, { "set-cookie": "connect.sid=1", "x-powered-by": "x" }),
    )
    const headers = { "idempotency-key": "k-1", cookie: "desk_session=t; basket=b", authorization: "Bearer forged" }
    const { answer, expired } = await passOn(request(api.act("cons_1", "decline"), { reason: "x" }, headers), "t", origins)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ id: "cons_1" })
    expect(answer.headers.get("set-cookie")).toBeNull()
    expect(answer.headers.get("x-powered-by")).toBeNull()
    expect(answer.headers.get("cache-control")).toBe("no-store")
    expect(expired).toBe(false)
    expect(heard[0]).toMatchObject({ method: "POST", url: "/vendor/consignments/cons_1/decline", body: '{"reason":"x"}' })
    expect(heard[0]?.headers).toMatchObject({ authorization: "Bearer t", "idempotency-key": "k-1", "x-medusa-locale": "en-GB" })
    expect(heard[0]?.headers.cookie).toBeUndefined()
  })

  it("hands a file on byte by byte, under its own name", async () => {
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0xfe, 0xc3, 0x28])
    const named = { "content-type": "application/pdf", "content-disposition": 'attachment; filename="a.pdf"' }
    const { origins } = await anApi((_, res) => void res.writeHead(200, named).end(bytes))
    const { answer } = await passOn(request(api.statement("2026-11", "pdf", "ar-MA")), "t", origins)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="a.pdf"')
  })

  it("tells the API where a member's request came from, once that can be believed", async () => {
    const { heard, origins } = await anApi((_, res) => say(res, 200, {}))
    const claimed = { "x-forwarded-for": "198.51.100.1" }
    await passOn(request(api.me(), undefined, claimed), "t", origins)
    await passOn(request(api.me(), undefined, claimed), "t", { ...origins, address: "203.0.113.9" })
    expect(heard.map(({ headers }) => headers["x-forwarded-for"])).toEqual([undefined, "203.0.113.9"])
  })

  it("hands a refusal on as it is", async () => {
    const refusal = { code: "cash_amount_differs", message: "…", details: { due: "415" } }
    const { origins } = await anApi((_, res) => say(res, 422, refusal))
    const { answer } = await passOn(request(api.act("cons_1", "deliver"), { cash_collected_minor: 1 }), "t", origins)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual(refusal)
  })

  it("notices a token that is no longer good", async () => {
    const { origins } = await anApi((_, res) => say(res, 401, { message: "Unauthorized" }))
    expect(await passOn(request(api.me()), "t", origins)).toMatchObject({ expired: true, answer: { status: 401 } })
  })

  it("sends an invitation without the token, so that its refusal ends no session", async () => {
    const { heard, origins } = await anApi((_, res) => say(res, 401, {}))
    expect((await passOn(request(api.invitation("abc")), "t", origins)).expired).toBe(false)
    expect(heard[0]?.headers.authorization).toBeUndefined()
  })

  it.each([
    ["without a token", request(api.me()), undefined, 401, "unauthorized"],
    ["to a route that the desk does not use", request("/desk/api/vendor/products"), "t", 404, "not_found"],
    ["of another site", request(api.act("c", "accept"), {}, { origin: "http://evil.example" }), "t", 400, "invalid_request"],
    ["that is a form", request(api.act("c", "accept"), "a=1", { "content-type": "text/plain" }), "t", 400, "invalid_request"],
    ["that is no object", request(api.act("c", "accept"), "[]"), "t", 400, "invalid_request"],
    ["that is half written", request(api.act("c", "accept"), "{"), "t", 400, "invalid_request"],
    ["that is too long", request(api.act("c", "decline"), { reason: "x".repeat(BODY_LIMIT_BYTES) }), "t", 400, "invalid_request"],
  ] as const)("asks the API nothing for a request %s", async (_, asked, token, status, code) => {
    const { heard, origins } = await anApi((_, res) => say(res, 200, {}))
    const { answer, expired } = await passOn(asked, token, origins)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code, message: expect.any(String) })
    expect(expired).toBe(false)
    expect(heard).toEqual([])
  })

  it("says so, in the caller's language, when the API is down", async () => {
    const { origins } = await anApi(() => {})
    await new Promise((closed) => servers.pop()?.close(closed))
    const { answer, expired } = await passOn(request(api.me(), undefined, { "x-medusa-locale": "fr-FR" }), "t", origins)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ code: "internal", message: expect.stringContaining("serveur ne répond pas") })
    expect(expired).toBe(false)
  })
})

describe("signing in", () => {
  const acting = { member: { id: "memb_1" }, vendor: { id: "vend_1" } }
  const written = { email: " khadija@example.org ", password: " secret " }
  /** What the API says of a person with this many vendors. */
  const answers = (memberships: object[]): Record<string, unknown> => ({
    "/auth/vendor_member/emailpass": { token: "t" },
    "/vendor/memberships": { memberships },
    "/vendor/acting": { token: "chosen", acting },
  })

  it("chooses the only vendor, answers who came in, and keeps the token out of the answer", async () => {
    const { heard, origins } = await anApi(({ url }, res) => say(res, 200, answers([{ id: "memb_1" }])[url]))
    const { answer, token } = await signIn(request(api.session(), written), origins)
    expect(token).toBe("chosen")
    expect(await answer.json()).toEqual(acting)
    expect(heard.map(({ url }) => url)).toEqual(["/auth/vendor_member/emailpass", "/vendor/memberships", "/vendor/acting"])
    expect(JSON.parse(heard[0]?.body ?? "")).toEqual({ email: "khadija@example.org", password: " secret " })
    expect(JSON.parse(heard[2]?.body ?? "")).toEqual({ membership: "memb_1" })
    expect(heard[1]?.headers.authorization).toBe("Bearer t")
  })

  it("lets a person of two choose", async () => {
    const memberships = [{ id: "memb_1" }, { id: "memb_2" }]
    const { heard, origins } = await anApi(({ url }, res) => say(res, 200, answers(memberships)[url]))
    const { answer, token } = await signIn(request(api.session(), written), origins)
    expect(await answer.json()).toEqual({ memberships })
    expect(token).toBe("t")
    const chosen = await chooseActing(request(api.acting(), { membership: "memb_2" }), token, origins)
    expect(chosen.token).toBe("chosen")
    expect(await chosen.answer.json()).toEqual(acting)
    expect(heard.at(-1)?.headers.authorization).toBe("Bearer t")
  })

  it("keeps the old choice when the new one is refused", async () => {
    const { origins } = await anApi((_, res) => say(res, 404, { code: "not_found" }))
    const { answer, token } = await chooseActing(request(api.acting(), { membership: "memb_9" }), "t", origins)
    expect(answer.status).toBe(404)
    expect(token).toBeUndefined()
  })

  it.each([
    ["another site", request(api.acting(), { membership: "memb_1" }, { origin: "http://evil.example" }), "t", 400],
    ["nobody", request(api.acting(), { membership: "memb_1" }), undefined, 401],
    ["a list", request(api.acting(), { membership: ["memb_1"] }), "t", 400],
  ])("does not choose for %s", async (_, asked, token, status) => {
    const { heard, origins } = await anApi((_, res) => say(res, 200, {}))
    expect((await chooseActing(asked, token, origins)).answer.status).toBe(status)
    expect(heard).toEqual([])
  })

  it.each([
    ["a wrong password", 401, 200],
    ["somebody who is no member", 200, 401],
    ["a member who was taken out", 200, 404],
  ])("refuses %s in the same words", async (_, proof, who) => {
    const { origins } = await anApi(({ url }, res) =>
      url === "/vendor/memberships"
        ? say(res, who, { memberships: [] })
        : say(res, proof, { token: "t", message: "Invalid email or password" }),
    )
    const { answer, token } = await signIn(request(api.session(), written), origins)
    expect(token).toBeUndefined()
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: "unauthorized" })
  })

  it.each([
    ["another site", request(api.session(), written, { origin: "http://evil.example" })],
    ["no password", request(api.session(), { email: "a@b.c" })],
    ["a password that is a list", request(api.session(), { email: "a@b.c", password: ["x"] })],
  ])("does not even ask for %s", async (_, asked) => {
    const { heard, origins } = await anApi((_, res) => say(res, 200, { token: "t" }))
    const { answer } = await signIn(asked, origins)
    expect(answer.status).toBe(400)
    expect(heard).toEqual([])
  })

  it("keeps no token when the member cannot be read", async () => {
    const { origins } = await anApi(({ url }, res) => say(res, url === "/vendor/memberships" ? 500 : 200, { token: "t" }))
    const { answer, token } = await signIn(request(api.session(), written), origins)
    expect(token).toBeUndefined()
    expect(answer.status).toBe(500)
  })
})
