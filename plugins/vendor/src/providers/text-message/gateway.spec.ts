import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import type { TextGateway } from "./gateway"
import { httpGateway } from "./http-gateway"
import { outboxGateway } from "./outbox-gateway"

/** A gateway with a look at what it has delivered. */
interface Tried {
  gateway: TextGateway
  delivered(): Promise<{ to: string; text: string }[]>
}

const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

async function anOutbox(): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), "outbox-"))
  closing.push(() => rm(folder, { recursive: true }))
  return {
    gateway: outboxGateway(folder),
    async delivered() {
      const files = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), "utf8")))
      return files.map((file) => {
        const [head = "", ...text] = file.split("\n\n")
        return { to: head.replace("To: ", ""), text: text.join("\n\n").trimEnd() }
      })
    },
  }
}

type Fault = (res: ServerResponse) => void

/** A gateway on a free port. It keeps a message once per reference; each fault spoils one answer, after the message was taken. */
async function aServer(...faults: Fault[]) {
  const taken = new Map<string, { to: string; text: string }>()
  const heard: { headers: IncomingMessage["headers"]; body: { from: string } }[] = []
  const server: Server = createServer(async (req, res) => {
    let written = ""
    for await (const chunk of req) written += String(chunk)
    const { to, text, ...more } = JSON.parse(written)
    heard.push({ headers: req.headers, body: more })
    const reference = String(req.headers["idempotency-key"])
    if (!taken.has(reference)) taken.set(reference, { to, text })
    const fault = faults.shift()
    if (fault) return fault(res)
    res.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ id: `sms-${reference}` }))
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`
  const gateway = httpGateway({ url, token: "secret", sender: "Tawiza", patience_ms: 1_000 })
  return { gateway, heard, url, delivered: async () => [...taken.values()] }
}

const message = { to: "+212612345678", text: "الدعوة ديالكم\nhttps://shop.example/desk/invitation/x", reference: "invi_1" }

describe.each([
  ["the outbox", anOutbox],
  ["a gateway over HTTP", async () => aServer()],
] as [string, () => Promise<Tried>][])("%s", (_, open) => {
  it("delivers a message as it is, and says under which id", async () => {
    const { gateway, delivered } = await open()
    expect((await gateway.send(message)).id).toMatch(/./)
    expect(await delivered()).toEqual([{ to: message.to, text: message.text }])
  })

  it("delivers a message once that it is given twice, under the same id", async () => {
    const { gateway, delivered } = await open()
    const [first, second] = [await gateway.send(message), await gateway.send(message)]
    expect(second.id).toBe(first.id)
    expect(await delivered()).toHaveLength(1)
  })

  it("keeps two messages to one number apart, and one message to two numbers", async () => {
    const { gateway, delivered } = await open()
    await gateway.send(message)
    await gateway.send({ ...message, reference: "invi_2" })
    await gateway.send({ ...message, reference: "invi_3", to: "+212712345678" })
    expect(await delivered()).toHaveLength(3)
  })
})

describe("a gateway over HTTP that fails", () => {
  const says =
    (status: number, body = "{}"): Fault =>
    (res) =>
      void res.writeHead(status, { "content-type": "application/json" }).end(body)

  it("is told who sends and with which key", async () => {
    const { gateway, heard } = await aServer()
    await gateway.send(message)
    expect(heard).toMatchObject([{ headers: { authorization: "Bearer secret", "idempotency-key": "invi_1" }, body: { from: "Tawiza" } }])
  })

  it.each([
    ["an inner error", says(500), "unsure"],
    ["too many at once", says(429), "unsure"],
    ["no answer in time", () => {}, "unsure"],
    ["a broken line", (res) => void res.destroy(), "unsure"],
    ["a page in place of an answer", says(200, "<html>"), "unsure"],
    ["an answer without an id", says(200), "unsure"],
    ["a wrong token", says(401), "refused"],
    ["a number that does not exist", says(422), "refused"],
  ] as [string, Fault, string][])("by %s says so, and the same again delivers it once", async (_, fault, kind) => {
    const { gateway, delivered } = await aServer(fault)
    await expect(gateway.send(message)).rejects.toMatchObject({ name: "GatewayError", kind })
    expect(await gateway.send(message)).toEqual({ id: "sms-invi_1" })
    expect(await delivered()).toHaveLength(1)
  })

  it("is not followed elsewhere, so that the token stays with it", async () => {
    const other = await aServer()
    const { gateway } = await aServer((res) => void res.writeHead(307, { location: other.url }).end())
    await expect(gateway.send(message)).rejects.toMatchObject({ kind: "unsure" })
    expect(other.heard).toEqual([])
  })

  it("is unsure where nobody listens", async () => {
    const gateway = httpGateway({ url: "http://127.0.0.1:1/messages", sender: "Tawiza" })
    await expect(gateway.send(message)).rejects.toMatchObject({ kind: "unsure" })
  })
})
