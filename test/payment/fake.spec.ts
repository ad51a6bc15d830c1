import { readFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import Stripe from "stripe"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CARDS } from "../support/stripe/fake.ts"
import { type FakeStripe, startFakeStripe } from "../support/stripe/server.ts"
import * as shapes from "../support/stripe/shapes.ts"
import { scenarios } from "./scenarios.ts"

let fake: FakeStripe
let stripe: Stripe

const client = (maxNetworkRetries: number, key = fake.apiKey) => {
  const { hostname, port } = new URL(fake.url)
  return new Stripe(key, { apiVersion: "2026-10-28.endive", host: hostname, port, protocol: "http", maxNetworkRetries })
}
const paid = async () => {
  const { id } = await stripe.paymentIntents.create({ amount: 300_00, currency: "mad", allowed_payment_method_types: ["card"] })
  await stripe.paymentIntents.confirm(id, { payment_method: CARDS.good })
  return id
}

beforeAll(async () => {
  fake = await startFakeStripe()
  stripe = client(0)
})
afterAll(() => fake?.close())

scenarios("our own Stripe", () => ({ stripe, currency: "mad" }))

describe("the objects of our own Stripe", () => {
  const fixtures = JSON.parse(readFileSync(join(import.meta.dirname, "../support/stripe/shapes.json"), "utf8")) as Record<string, object>
  const given = { id: "x_1", amount: 1, currency: "mad" }
  const made: [string, object][] = [
    ["payment_intent", shapes.paymentIntent(given)],
    ["charge", shapes.charge(given)],
    ["refund", shapes.refund(given)],
    ["balance_transaction", shapes.balanceTransaction({ ...given, type: "charge", source: "ch_1" })],
    ["dispute", shapes.dispute({ ...given, charge: "ch_1" })],
    ["transfer", shapes.transfer({ ...given, destination: "acct_1" })],
    ["transfer_reversal", shapes.transferReversal({ ...given, transfer: "tr_1" })],
    ["payout", shapes.payout(given)],
  ]
  /** In the fixtures, gone or optional in the pinned version: each is looked up when Stripe's version is raised. */
  const LEFT_OUT: Record<string, string[]> = { charge: ["refunds"], dispute: ["payment_method_details"] }

  it.each(made)("a %s has every field of Stripe's", (name, object) => {
    const missing = Object.keys(fixtures[name] as object).filter((key) => !(key in object))
    expect(missing).toEqual(LEFT_OUT[name] ?? [])
  })
})

describe("the faults of our own Stripe", () => {
  it("lose an answer after the deed: the SDK asks again with its key, and there is one deed", async () => {
    const id = await paid()
    fake.fault("POST /v1/refunds", "drop_after")
    const refund = await client(1).refunds.create({ payment_intent: id, amount: 1_00 })
    expect((await stripe.refunds.list({ payment_intent: id })).data.map(({ id }) => id)).toEqual([refund.id])
  })

  it.each([
    // The SDK always asks again once when a connection was cut, in case it was a stale one.
    ["drop_before", "StripeConnectionError", 0, 2],
    ["drop_after", "StripeConnectionError", 1, 2],
    ["limit", "StripeRateLimitError", 0, 1],
    ["error", "StripeAPIError", 0, 1],
  ] as const)("%s is a %s to who does not ask again", async (fault, type, done, times) => {
    const id = await paid()
    fake.fault("POST /v1/refunds", fault, times)
    await expect(stripe.refunds.create({ payment_intent: id, amount: 1_00 })).rejects.toMatchObject({ type })
    expect((await stripe.refunds.list({ payment_intent: id })).data).toHaveLength(done)
  })

  it("refuse loudly what the fake does not know, another version, another key", async () => {
    await expect(stripe.customers.create({})).rejects.toMatchObject({ statusCode: 404, type: "StripeInvalidRequestError" })
    const { hostname, port } = new URL(fake.url)
    const old = new Stripe(fake.apiKey, { apiVersion: "2025-09-30.clover" as never, host: hostname, port, protocol: "http" })
    await expect(old.balance.retrieve()).rejects.toMatchObject({ statusCode: 400 })
    await expect(client(0, "sk_test_other").balance.retrieve()).rejects.toMatchObject({ statusCode: 401 })
  })
})

describe("the money of our own Stripe", () => {
  it("is pending, available, paid out; a dispute takes it, winning brings it back", async () => {
    const before = fake.account.balance()
    const id = await paid()
    const net = 300_00 - 870 - 300
    const grown = (part: "pending" | "available") => (fake.account.balance()[part][0]?.amount ?? 0) - (before[part][0]?.amount ?? 0)
    expect(grown("pending")).toBe(net)
    const dispute = fake.account.dispute(id, 150_00)
    fake.account.closeDispute(dispute.id, "won")
    expect((await stripe.disputes.retrieve(dispute.id)).balance_transactions.map(({ net }) => net)).toEqual([-450_00, 300_00])
    fake.account.makeAvailable()
    const payout = fake.account.payOut()
    const entries = await stripe.balanceTransactions.list({ payout: payout.id, limit: 100 }).autoPagingToArray({ limit: 1000 })
    expect(entries.reduce((sum, { net }) => sum + net, 0)).toBe(0)
    expect(fake.account.balance().available[0]?.amount).toBe(0)
  })

  it("can be sent to a recipient as far as it reaches, and taken back as far as it was sent", async () => {
    await paid()
    fake.account.makeAvailable()
    const account = await stripe.v2.core.accounts.create({ display_name: "Najmat" })
    const send = (amount: number) =>
      stripe.transfers.create({ amount, currency: "mad", destination: account.id, transfer_group: "payout_1" })
    await expect(send(10_000_000_00)).rejects.toMatchObject({ code: "balance_insufficient" })
    const transfer = await send(200_00)
    await stripe.transfers.createReversal(transfer.id, { amount: 50_00 })
    await expect(stripe.transfers.createReversal(transfer.id, { amount: 150_01 })).rejects.toBeInstanceOf(
      Stripe.errors.StripeInvalidRequestError,
    )
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({ amount_reversed: 50_00, reversed: false })
    expect((await stripe.transfers.list({ transfer_group: "payout_1" })).data).toHaveLength(1)
  })
})

describe("the webhooks of our own Stripe", () => {
  const received: { id: string; valid: boolean }[] = []
  let server: Server
  let address: string

  beforeAll(async () => {
    server = createServer((req, res) => {
      let text = ""
      req.on("data", (chunk: Buffer) => {
        text += chunk.toString()
      })
      req.on("end", () => {
        let valid = true
        try {
          Stripe.webhooks.constructEvent(text, req.headers["stripe-signature"] as string, fake.webhookSecret)
        } catch {
          valid = false
        }
        received.push({ id: (JSON.parse(text) as { id: string }).id, valid })
        res.writeHead(200).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => server?.close())

  it("are signed, and come twice and backwards when they are told to", async () => {
    await fake.deliver(address)
    received.length = 0
    await paid()
    expect(await fake.deliver(address, { copies: 2, reversed: true })).toBe(received.length)
    expect(received.every(({ valid }) => valid)).toBe(true)
    const ids = received.map(({ id }) => id)
    expect(ids.filter((_, i) => i % 2 === 0)).toEqual(ids.filter((_, i) => i % 2 === 1))
    expect([...new Set(ids)]).toEqual([...new Set(ids)].sort().reverse())
    received.length = 0
    await paid()
    await fake.deliver(address, { secret: "whsec_of_somebody_else" })
    expect(received.some(({ valid }) => valid)).toBe(false)
  })
})
