import Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { CARDS } from "../support/stripe/fake.ts"

export interface Ground {
  readonly stripe: Stripe
  /** What the charges are in. */
  readonly currency: string
}

/** What our code relies on, of whichever Stripe answers. */
export function scenarios(name: string, open: () => Ground, { skip = false } = {}): void {
  describe.skipIf(skip)(name, () => {
    const mark = () => crypto.randomUUID()
    const create = (amount = 300_00, capture_method: "manual" | "automatic" = "manual") => {
      const { stripe, currency } = open()
      return stripe.paymentIntents.create(
        {
          amount,
          currency,
          capture_method,
          allowed_payment_method_types: ["card"],
          transfer_group: mark(),
          metadata: { session_id: mark() },
        },
        { idempotencyKey: mark() },
      )
    }
    const confirm = (id: string, payment_method: string) =>
      open().stripe.paymentIntents.confirm(id, { payment_method, return_url: "https://example.org/" })
    const captured = async (amount?: number) => {
      const { stripe } = open()
      const { id } = await create(amount)
      await confirm(id, CARDS.good)
      return stripe.paymentIntents.capture(id, {}, { idempotencyKey: `${id}:capture` })
    }

    it("holds a payment until it is captured, and shows what it cost", async () => {
      const { stripe } = open()
      const { id, status, client_secret } = await create()
      expect(status).toBe("requires_payment_method")
      expect(client_secret).toMatch(new RegExp(`^${id}_secret_`))
      expect(await confirm(id, CARDS.good)).toMatchObject({ status: "requires_capture", amount_capturable: 300_00, amount_received: 0 })
      expect(await stripe.paymentIntents.capture(id)).toMatchObject({ status: "succeeded", amount_received: 300_00 })
      const { latest_charge } = await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge.balance_transaction"] })
      const charge = latest_charge as Stripe.Charge
      const entry = charge.balance_transaction as Stripe.BalanceTransaction
      expect(charge).toMatchObject({ captured: true, payment_intent: id })
      expect(entry.net).toBe(entry.amount - entry.fee)
      expect(entry.fee).toBeGreaterThan(0)
    })

    it("says no to a second capture and to cancelling what was taken", async () => {
      const { stripe } = open()
      const { id } = await captured()
      const unexpected = { code: "payment_intent_unexpected_state" }
      await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject(unexpected)
      await expect(stripe.paymentIntents.cancel(id)).rejects.toMatchObject(unexpected)
    })

    it("gives an authorised payment back, and cancels it once", async () => {
      const { stripe } = open()
      const { id } = await create()
      await confirm(id, CARDS.good)
      expect(await stripe.paymentIntents.cancel(id)).toMatchObject({ status: "canceled", amount_capturable: 0 })
      await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" })
    })

    it("tells a declined card, and lets another be tried", async () => {
      const { id } = await create()
      await expect(confirm(id, CARDS.declined)).rejects.toMatchObject({ code: "card_declined", statusCode: 402 })
      expect(await open().stripe.paymentIntents.retrieve(id)).toMatchObject({
        status: "requires_payment_method",
        last_payment_error: { code: "card_declined" },
      })
      expect(await confirm(id, CARDS.good)).toMatchObject({ status: "requires_capture" })
    })

    it("waits for the customer's bank where it asks", async () => {
      const { id } = await create()
      expect(await confirm(id, CARDS.asks)).toMatchObject({ status: "requires_action", next_action: { type: "redirect_to_url" } })
    })

    it("refunds in parts, up to what was paid", async () => {
      const { stripe } = open()
      const { id } = await captured(300_00)
      const refund = (amount: number) => stripe.refunds.create({ payment_intent: id, amount, metadata: { call: mark() } })
      expect(await refund(100_00)).toMatchObject({ amount: 100_00, payment_intent: id })
      await expect(refund(200_01)).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
      await refund(200_00)
      await expect(refund(1)).rejects.toMatchObject({ code: "charge_already_refunded" })
      const { data } = await stripe.refunds.list({ payment_intent: id })
      expect(data.map(({ amount }) => amount).sort()).toEqual([100_00, 200_00])
    })

    it("does one thing for one key, and refuses another thing under it", async () => {
      const { stripe } = open()
      const { id } = await captured()
      const key = { idempotencyKey: mark() }
      const first = await stripe.refunds.create({ payment_intent: id, amount: 1_00 }, key)
      expect((await stripe.refunds.create({ payment_intent: id, amount: 1_00 }, key)).id).toBe(first.id)
      await expect(stripe.refunds.create({ payment_intent: id, amount: 2_00 }, key)).rejects.toBeInstanceOf(
        Stripe.errors.StripeIdempotencyError,
      )
      expect((await stripe.refunds.list({ payment_intent: id })).data).toHaveLength(1)
    })

    it("lists events with what they are about", async () => {
      const { stripe } = open()
      const from = Math.floor(Date.now() / 1000) - 60
      const { id } = await captured()
      const about = async () => {
        const events = await stripe.events.list({ created: { gte: from }, limit: 100 })
        return events.data.filter(({ data }) => (data.object as { id?: string }).id === id).map(({ type }) => type)
      }
      await expect.poll(about, { timeout: 30_000 }).toContain("payment_intent.succeeded")
    })

    it("no longer takes payment_method_types", async () => {
      const { stripe, currency } = open()
      const old = { amount: 1_00, currency, payment_method_types: ["card"] } as never
      await expect(stripe.paymentIntents.create(old)).rejects.toMatchObject({ code: "parameter_unknown" })
    })
  })
}
