import { createHash } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import Stripe from "stripe"
import { Account } from "./fake.ts"
import { type Form, readForm } from "./form.ts"
import { invalid, missing, Problem } from "./problem.ts"

/** What the network or Stripe does to a request. `drop_after`: the deed is done and the answer is lost. */
export type Fault = "drop_before" | "drop_after" | "limit" | "error" | "slow"

export const API_VERSION = "2026-10-28.endive"
const SLOW_MS = 500

export interface FakeStripe {
  readonly url: string
  readonly apiKey: string
  readonly publishableKey: string
  readonly webhookSecret: string
  /** Of the second endpoint. */
  readonly connectSecret: string
  /** What Stripe knows and does besides answering. */
  readonly account: Account
  /** Every request that arrived, as `POST /v1/refunds`, ids in it. */
  readonly requests: string[]
  /** The next `times` requests that begin like this meet a fault. */
  fault(request: string, fault: Fault, times?: number): void
  /** Sends events to an address as Stripe does, each signed. @returns how many were answered with 200 */
  deliver(to: string, wish?: Delivery): Promise<number>
  /** Tells of a recipient as Stripe does on its second endpoint: signed with that one's secret, and only naming it. @returns the status */
  tellOfRecipient(to: string, id: string, secret?: string): Promise<number>
  close(): Promise<void>
}

export interface Delivery {
  /** Only these; all that were never sent, without it. */
  only?: (event: Stripe.Event) => boolean
  /** Each so often. */
  copies?: number
  /** The newest first. */
  reversed?: boolean
  secret?: string
}

/** Our own Stripe on this machine: see the README for what it does not do. */
export async function startFakeStripe(): Promise<FakeStripe> {
  const account = new Account()
  const faults: { request: string; fault: Fault; times: number }[] = []
  const requests: string[] = []
  const kept = new Map<string, Kept>()
  const sent = new Set<string>()
  const [apiKey, publishableKey, webhookSecret] = ["sk_test_fake", "pk_test_fake", "whsec_fake_secret_of_the_tests"]
  const connectSecret = "whsec_fake_secret_of_the_second_endpoint"

  const server = createServer((req, res) => void serve(req, res).catch(() => req.socket.destroy()))

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? "/", "http://fake")
    const request = `${req.method} ${pathname}`
    requests.push(request)
    const text = await bodyOf(req)
    const fault = takeFault(faults, request)
    if (fault === "drop_before") return void req.socket.destroy()
    if (fault === "slow") await sleep(SLOW_MS)
    if (fault === "limit") return answer(res, new Problem(429, "rate_limit_error", "Too many requests", "rate_limit"))
    if (fault === "error") return answer(res, new Problem(500, "api_error", "An unknown error occurred"))
    const outcome = await once(req, request, text, () => {
      authenticate(req, request, text)
      return route(account, req.method ?? "GET", pathname, searchParams, text)
    })
    if (fault === "drop_after") return void req.socket.destroy()
    answer(res, outcome.value, outcome.replayed)
  }

  /** The same key gives the same answer; other parameters under it are refused. */
  async function once(
    req: IncomingMessage,
    request: string,
    text: string,
    work: () => unknown,
  ): Promise<{ value: unknown; replayed: boolean }> {
    const key = req.headers["idempotency-key"]
    if (req.method !== "POST" || typeof key !== "string") return { value: attempt(work), replayed: false }
    const hash = createHash("sha256").update(`${request}\n${text}`).digest("hex")
    const before = kept.get(key)
    if (before) {
      if (before.hash === hash) return { value: before.value, replayed: true }
      const message = "Keys for idempotent requests can only be used with the same parameters they were first used with."
      return { value: new Problem(400, "idempotency_error", message), replayed: false }
    }
    const value = attempt(work)
    // What was refused before anything began may be mended and sent again.
    if (!(value instanceof Problem && value.status < 402)) kept.set(key, { hash, value: structuredCloneOf(value) })
    return { value, replayed: false }
  }

  function authenticate({ headers }: IncomingMessage, request: string, text: string): void {
    if (headers["stripe-version"] !== undefined && headers["stripe-version"] !== API_VERSION) {
      throw invalid(`This fake speaks ${API_VERSION}, not ${String(headers["stripe-version"])}`)
    }
    const key = headers.authorization?.replace(/^Bearer /, "")
    if (key === apiKey) return
    const secret = /\/v1\/payment_intents\/([^/]+)\/confirm$/.exec(request)?.[1]
    if (key === publishableKey && secret && readForm(text).client_secret === account.payment(secret).client_secret) return
    throw new Problem(401, "invalid_request_error", "Invalid API Key provided")
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    apiKey,
    publishableKey,
    webhookSecret,
    connectSecret,
    account,
    requests,
    fault: (request, fault, times = 1) => void faults.push({ request, fault, times }),
    async deliver(to, { only = (event: Stripe.Event) => !sent.has(event.id), copies = 1, reversed = false, secret = webhookSecret } = {}) {
      const chosen = account.events.filter(only)
      if (reversed) chosen.reverse()
      let taken = 0
      for (const event of chosen) {
        sent.add(event.id)
        const payload = JSON.stringify(event)
        const header = Stripe.webhooks.generateTestHeaderString({ payload, secret })
        for (let copy = 0; copy < copies; copy++) {
          const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": header }
          const { status } = await fetch(to, { method: "POST", headers, body: payload })
          if (status === 200) taken += 1
        }
      }
      return taken
    },
    async tellOfRecipient(to, id, secret = connectSecret) {
      const payload = JSON.stringify({
        id: account.id("evt"),
        object: "v2.core.event",
        type: "v2.core.account[configuration.recipient].capability_status_updated",
        created: new Date().toISOString(),
        livemode: false,
        related_object: { id, type: "v2.core.account", url: `/v2/core/accounts/${id}` },
      })
      const header = Stripe.webhooks.generateTestHeaderString({ payload, secret })
      const headers = { "content-type": "application/json", "stripe-signature": header }
      return (await fetch(to, { method: "POST", headers, body: payload })).status
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Kept {
  hash: string
  value: unknown
}

const structuredCloneOf = (value: unknown) => (value instanceof Problem ? value : structuredClone(value))

function attempt(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

function takeFault(faults: { request: string; fault: Fault; times: number }[], request: string): Fault | null {
  const at = faults.findIndex((one) => request.startsWith(one.request))
  const found = faults[at]
  if (!found) return null
  found.times -= 1
  if (found.times === 0) faults.splice(at, 1)
  return found.fault
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

function answer(res: ServerResponse, value: unknown, replayed = false): void {
  const [status, body] = value instanceof Problem ? [value.status, value.body] : [200, value]
  const headers = {
    "content-type": "application/json",
    "request-id": `req_${crypto.randomUUID()}`,
    ...(replayed && { "idempotent-replayed": "true" }),
  }
  res.writeHead(status, headers).end(JSON.stringify(body))
}

type Route = (account: Account, ids: string[], form: Form, text: string) => unknown

/** Everything it can be asked; what is not here is refused loudly. */
const ROUTES: [string, Route][] = [
  ["POST /v1/payment_intents", (account, _, form) => account.create(form)],
  ["GET /v1/payment_intents", (account, _, form) => list("/v1/payment_intents", [...account.payments.values()].filter(since(form)), form)],
  ["GET /v1/payment_intents/*", (account, [id = ""]) => account.payment(id)],
  ["POST /v1/payment_intents/*", (account, [id = ""], form) => account.update(id, form)],
  [
    "POST /v1/payment_intents/*/confirm",
    (account, [id = ""], form) => account.confirm(id, String(form.payment_method), (form.return_url as string | undefined) ?? null),
  ],
  ["POST /v1/payment_intents/*/capture", (account, [id = ""]) => account.capture(id)],
  ["POST /v1/payment_intents/*/cancel", (account, [id = ""]) => account.cancel(id)],
  ["GET /v1/charges/*", (account, [id = ""]) => found(account.charges, "charge", id)],
  ["POST /v1/refunds", (account, _, form) => account.refund(form)],
  ["GET /v1/refunds/*", (account, [id = ""]) => found(account.refunds, "refund", id)],
  ["GET /v1/refunds", (account, _, form) => list("/v1/refunds", [...account.refunds.values()].filter(like(form, "payment_intent")), form)],
  ["GET /v1/disputes/*", (account, [id = ""]) => found(account.disputes, "dispute", id)],
  ["GET /v1/balance", (account) => account.balance()],
  ["GET /v1/balance_transactions/*", (account, [id = ""]) => found(account.ledger, "balance_transaction", id)],
  [
    "GET /v1/balance_transactions",
    (account, _, form) => {
      const own = [...account.ledger.values()].filter(({ id }) => form.payout === undefined || account.paidBy.get(id) === form.payout)
      return list("/v1/balance_transactions", own.filter(like(form, "source")), form)
    },
  ],
  ["GET /v1/payouts/*", (account, [id = ""]) => found(account.payouts, "payout", id)],
  ["POST /v2/core/accounts", (account, _form, _ids, text) => account.createRecipient(JSON.parse(text) as object)],
  [
    "POST /v2/core/account_links",
    (account, _form, _ids, text) => account.linkRecipient(JSON.parse(text) as Stripe.V2.Core.AccountLinkCreateParams),
  ],
  ["GET /v2/core/accounts/*", (account, [id = ""]) => found(account.recipients, "account", id)],
  ["POST /v1/transfers", (account, _, form) => account.transfer(form)],
  ["GET /v1/transfers/*", (account, [id = ""]) => found(account.transfers, "transfer", id)],
  [
    "GET /v1/transfers",
    (account, _, form) => list("/v1/transfers", [...account.transfers.values()].filter(like(form, "transfer_group")), form),
  ],
  ["POST /v1/transfers/*/reversals", (account, [id = ""], form) => account.reverse(id, form)],
  [
    "GET /v1/transfers/*/reversals",
    (account, [id = ""], form) => list(`/v1/transfers/${id}/reversals`, found(account.transfers, "transfer", id).reversals.data, form),
  ],
  ["GET /v1/events", (account, _, form) => list("/v1/events", account.events.filter(since(form)), form)],
  ["GET /v1/events/*", (account, [id = ""]) => account.events.find((event: Stripe.Event) => event.id === id) ?? fail(missing("event", id))],
]

function route(account: Account, method: string, pathname: string, query: URLSearchParams, text: string): unknown {
  const asked = [method, ...pathname.split("/").slice(1)]
  for (const [pattern, work] of ROUTES) {
    const wanted = pattern.replace(" /", "/").split("/")
    if (wanted.length !== asked.length || !wanted.every((part, i) => part === "*" || part === asked[i])) continue
    const form = readForm(method === "GET" ? query.toString() : pathname.startsWith("/v2") ? "" : text)
    const ids = asked.filter((_, i) => wanted[i] === "*")
    const { expand, ...rest } = form
    return expanded(account, work(account, ids, rest, text), (expand ?? []) as string[])
  }
  throw new Problem(404, "invalid_request_error", `Unrecognized request URL (${method}: ${pathname}).`)
}

/** Replaces the ids that were asked for by their objects: `latest_charge.balance_transaction`, or `data.source` of a list. */
function expanded(account: Account, value: unknown, paths: readonly string[]): unknown {
  if (paths.length === 0) return value
  const copy = structuredClone(value)
  for (const path of paths) expand(account, copy, path.split("."))
  return copy
}

function expand(account: Account, at: unknown, [name, ...rest]: readonly string[]): void {
  if (name === undefined || typeof at !== "object" || at === null) return
  if (Array.isArray(at)) {
    for (const one of at) expand(account, one, [name, ...rest])
    return
  }
  const object = at as Record<string, unknown>
  const id = object[name]
  if (typeof id === "string") {
    const { charges, ledger, payments, refunds, disputes, transfers, payouts } = account
    const reversals = new Map([...transfers.values()].flatMap((transfer) => transfer.reversals.data.map((one) => [one.id, one])))
    const found = [charges, ledger, payments, refunds, disputes, transfers, reversals, payouts].map((map) => map.get(id)).find(Boolean)
    object[name] = structuredClone(found ?? fail(invalid(`This property cannot be expanded: ${name}`)))
  }
  expand(account, object[name], rest)
}

function list<T extends { id: string }>(url: string, all: readonly T[], { limit, starting_after }: Form): Stripe.ApiList<T> {
  const newest = all.toReversed()
  const from = starting_after ? newest.findIndex(({ id }) => id === starting_after) + 1 : 0
  const size = Number(limit ?? 10)
  return { object: "list", data: newest.slice(from, from + size), has_more: from + size < newest.length, url }
}

const since =
  ({ created }: Form) =>
  (one: { created: number }) =>
    !created || one.created >= Number((created as Form).gte)

const like =
  <Name extends string>(form: Form, name: Name) =>
  (one: { [key in Name]: unknown }) =>
    form[name] === undefined || one[name] === form[name]

const found = <T>(map: ReadonlyMap<string, T>, kind: string, id: string): T => map.get(id) ?? fail(missing(kind, id))

function fail(problem: Problem): never {
  throw problem
}
