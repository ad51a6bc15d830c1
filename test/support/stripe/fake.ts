import type Stripe from "stripe"
import type { Form } from "./form.ts"
import { invalid, missing, Problem } from "./problem.ts"
import * as shapes from "./shapes.ts"

type EventType = Stripe.Event["type"]
type PaymentStatus = Stripe.PaymentIntent["status"]

/** Stripe's own test cards, by the names they have there, so that the same scenario runs on a sandbox. */
export const CARDS = {
  good: "pm_card_visa",
  declined: "pm_card_visa_chargeDeclined",
  asks: "pm_card_authenticationRequired",
} as const

const DAY_S = 86_400

/** Money and objects of one invented Stripe account. What the wire adds (keys, faults, errors) is `server.ts`. */
export class Account {
  readonly payments = new Map<string, Stripe.PaymentIntent>()
  readonly charges = new Map<string, Stripe.Charge>()
  readonly refunds = new Map<string, Stripe.Refund>()
  readonly ledger = new Map<string, Stripe.BalanceTransaction>()
  readonly disputes = new Map<string, Stripe.Dispute>()
  readonly transfers = new Map<string, Stripe.Transfer>()
  readonly recipients = new Map<string, Stripe.V2.Core.Account>()
  readonly payouts = new Map<string, Stripe.Payout>()
  /** Balance transactions that a payout took along. */
  readonly paidBy = new Map<string, string>()
  readonly events: Stripe.Event[] = []
  /** Of every charge: so many thousandths, and so much besides, in minor units. */
  fee = { thousandths: 29, fixed: 300 }
  /** The account's own currency when it is not the customer's, and how much of it one unit of theirs is. */
  settles: { currency: string; rate: number } | null = null
  /** Whether a new recipient has to say who it is before it can be paid to. */
  asksRecipients = false
  /** Links to a recipient's own pages at Stripe, as they were given out. */
  readonly links: Stripe.V2.Core.AccountLink[] = []

  #count = 0
  readonly #mark = crypto.randomUUID().replaceAll("-", "").slice(0, 10)

  id(prefix: string): string {
    this.#count += 1
    return `${prefix}_${this.#mark}${String(this.#count).padStart(6, "0")}`
  }

  // ── payments ────────────────────────────────────────────────────────────────

  create(form: Form): Stripe.PaymentIntent {
    const known = ["amount", "currency", "capture_method", "metadata", "transfer_group", "allowed_payment_method_types", "description"]
    for (const name of Object.keys(form)) {
      if (!known.includes(name)) throw invalid(`Received unknown parameter: ${name}`, "parameter_unknown", { param: name })
    }
    const amount = amountIn(form)
    const payment = shapes.paymentIntent({
      id: this.id("pi"),
      amount,
      currency: String(form.currency),
      capture_method: (form.capture_method as "manual" | undefined) ?? "automatic_async",
      metadata: (form.metadata ?? {}) as Stripe.Metadata,
      transfer_group: (form.transfer_group as string | undefined) ?? null,
      description: (form.description as string | undefined) ?? null,
    })
    this.payments.set(payment.id, payment)
    this.#tell("payment_intent.created", payment)
    return payment
  }

  update(id: string, form: Form): Stripe.PaymentIntent {
    const payment = this.payment(id)
    if (form.amount !== undefined) {
      this.#demand(payment, ["requires_payment_method", "requires_confirmation", "requires_action"])
      payment.amount = amountIn(form)
    }
    if (form.metadata) Object.assign(payment.metadata, form.metadata)
    return payment
  }

  /** What Stripe.js does when the customer presses: the card answers at once, or asks the customer first. */
  confirm(id: string, card: string, return_url: string | null = null): Stripe.PaymentIntent {
    const payment = this.payment(id)
    this.#demand(payment, ["requires_payment_method", "requires_confirmation", "requires_action"])
    payment.last_payment_error = null
    payment.payment_method = card
    if (card === CARDS.asks) {
      payment.status = "requires_action"
      payment.next_action = { type: "redirect_to_url", redirect_to_url: { url: `https://hooks.stripe.com/3d_secure/${id}`, return_url } }
      this.#tell("payment_intent.requires_action", payment)
      return payment
    }
    if (card === CARDS.declined) return this.#decline(payment, "card_declined", "Your card was declined.")
    if (card !== CARDS.good) throw invalid(`No such PaymentMethod: '${card}'`, "resource_missing")
    return this.#authorize(payment)
  }

  /** The customer's bank has asked, and the customer has answered. */
  authenticate(id: string, passed: boolean): Stripe.PaymentIntent {
    const payment = this.payment(id)
    this.#demand(payment, ["requires_action"])
    payment.next_action = null
    if (passed) return this.#authorize(payment)
    try {
      return this.#decline(payment, "payment_intent_authentication_failure", "We are unable to authenticate your payment method.")
    } catch {
      return payment
    }
  }

  capture(id: string): Stripe.PaymentIntent {
    const payment = this.payment(id)
    this.#demand(payment, ["requires_capture"])
    return this.#take(payment)
  }

  cancel(id: string): Stripe.PaymentIntent {
    const payment = this.payment(id)
    this.#demand(payment, ["requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"])
    payment.status = "canceled"
    payment.canceled_at = Math.floor(Date.now() / 1000)
    payment.amount_capturable = 0
    payment.next_action = null
    this.#tell("payment_intent.canceled", payment)
    return payment
  }

  payment(id: string): Stripe.PaymentIntent {
    return this.payments.get(id) ?? fail(missing("payment_intent", id))
  }

  #authorize(payment: Stripe.PaymentIntent): Stripe.PaymentIntent {
    const charge = shapes.charge({
      id: this.id("ch"),
      amount: payment.amount,
      currency: payment.currency,
      payment_intent: payment.id,
      payment_method: payment.payment_method as string,
      metadata: { ...payment.metadata },
      transfer_group: payment.transfer_group,
    })
    this.charges.set(charge.id, charge)
    payment.latest_charge = charge.id
    if (payment.capture_method !== "manual") return this.#take(payment)
    payment.status = "requires_capture"
    payment.amount_capturable = payment.amount
    this.#tell("payment_intent.amount_capturable_updated", payment)
    return payment
  }

  #take(payment: Stripe.PaymentIntent): Stripe.PaymentIntent {
    const charge = this.chargeOf(payment)
    const fee = Math.round((payment.amount * this.fee.thousandths) / 1000) + this.fee.fixed
    const entry = this.#book({ amount: payment.amount, fee, currency: payment.currency, type: "charge", source: charge.id, pending: true })
    Object.assign(charge, { captured: true, amount_captured: payment.amount, balance_transaction: entry.id })
    Object.assign(payment, { status: "succeeded" satisfies PaymentStatus, amount_received: payment.amount, amount_capturable: 0 })
    this.#tell("charge.captured", charge)
    this.#tell("payment_intent.succeeded", payment)
    return payment
  }

  #decline(payment: Stripe.PaymentIntent, code: "card_declined" | "payment_intent_authentication_failure", message: string): never {
    payment.status = "requires_payment_method"
    payment.last_payment_error = { type: "card_error", code, message, decline_code: "generic_decline" }
    this.#tell("payment_intent.payment_failed", payment)
    throw new Problem(402, "card_error", message, code, { decline_code: "generic_decline", payment_intent: payment })
  }

  #demand(payment: Stripe.PaymentIntent, allowed: readonly PaymentStatus[]): void {
    if (allowed.includes(payment.status)) return
    throw invalid(
      `This PaymentIntent's status is ${payment.status}; only ${allowed.join(", ")} are possible here.`,
      "payment_intent_unexpected_state",
      { payment_intent: payment },
    )
  }

  chargeOf(payment: Stripe.PaymentIntent): Stripe.Charge {
    return this.charges.get(payment.latest_charge as string) ?? fail(missing("charge", String(payment.latest_charge)))
  }

  // ── refunds ─────────────────────────────────────────────────────────────────

  refund(form: Form): Stripe.Refund {
    const payment = this.payment(String(form.payment_intent))
    if (payment.status !== "succeeded") {
      throw invalid(`This PaymentIntent (${payment.id}) does not have a successful charge to refund.`)
    }
    const charge = this.chargeOf(payment)
    const left = charge.amount_captured - charge.amount_refunded
    if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded")
    const amount = form.amount === undefined ? left : amountIn(form)
    if (amount > left) throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`)
    const id = this.id("re")
    const entry = this.#book({ amount: -amount, fee: 0, currency: payment.currency, type: "refund", source: id, pending: false })
    const refund = shapes.refund({
      id,
      amount,
      currency: payment.currency,
      charge: charge.id,
      payment_intent: payment.id,
      balance_transaction: entry.id,
      metadata: (form.metadata ?? {}) as Stripe.Metadata,
    })
    this.refunds.set(id, refund)
    charge.amount_refunded += amount
    charge.refunded = charge.amount_refunded === charge.amount_captured
    this.#tell("refund.created", refund)
    this.#tell("charge.refunded", charge)
    return refund
  }

  /** The customer's bank sends the money back, days later. */
  failRefund(id: string): Stripe.Refund {
    const refund = this.refunds.get(id) ?? fail(missing("refund", id))
    const charge = this.charges.get(refund.charge as string) ?? fail(missing("charge", String(refund.charge)))
    const entry = this.#book({
      amount: refund.amount,
      fee: 0,
      currency: refund.currency,
      type: "refund_failure",
      source: id,
      pending: false,
    })
    Object.assign(refund, { status: "failed", failure_reason: "lost_or_stolen_card", failure_balance_transaction: entry.id })
    charge.amount_refunded -= refund.amount
    charge.refunded = false
    this.#tell("refund.updated", refund)
    this.#tell("refund.failed", refund)
    return refund
  }

  // ── disputes ────────────────────────────────────────────────────────────────

  /** The customer's bank takes the whole charge back, and Stripe a fee. */
  dispute(payment_id: string, fee = 150_00): Stripe.Dispute {
    const payment = this.payment(payment_id)
    const charge = this.chargeOf(payment)
    const id = this.id("du")
    const entry = this.#book({ amount: -charge.amount, fee, currency: charge.currency, type: "adjustment", source: id, pending: false })
    const dispute = shapes.dispute({
      id,
      amount: charge.amount,
      currency: charge.currency,
      charge: charge.id,
      payment_intent: payment.id,
      balance_transactions: [entry],
    })
    charge.disputed = true
    this.disputes.set(id, dispute)
    this.#tell("charge.dispute.created", dispute)
    this.#tell("charge.dispute.funds_withdrawn", dispute)
    return dispute
  }

  closeDispute(id: string, status: "won" | "lost"): Stripe.Dispute {
    const dispute = this.disputes.get(id) ?? fail(missing("dispute", id))
    dispute.status = status
    if (status === "won") {
      const { amount, currency } = dispute
      dispute.balance_transactions.push(this.#book({ amount, fee: 0, currency, type: "adjustment", source: id, pending: false }))
      this.#tell("charge.dispute.funds_reinstated", dispute)
    }
    this.#tell("charge.dispute.closed", dispute)
    return dispute
  }

  // ── the account's own money ─────────────────────────────────────────────────

  #book(given: {
    amount: number
    fee: number
    currency: string
    type: Stripe.BalanceTransaction["type"]
    source: string
    pending: boolean
  }) {
    const { pending, currency, type, source } = given
    const into = this.settles
    const own = (amount: number) => (into ? Math.round(amount * into.rate) : amount)
    const entry = shapes.balanceTransaction({
      id: this.id("txn"),
      amount: own(given.amount),
      fee: own(given.fee),
      currency: into?.currency ?? currency,
      exchange_rate: into?.rate ?? null,
      type,
      source,
      status: pending ? "pending" : "available",
      available_on: Math.floor(Date.now() / 1000) + (pending ? 2 * DAY_S : 0),
    })
    this.ledger.set(entry.id, entry)
    return entry
  }

  /** Days pass: what was pending is available. */
  makeAvailable(): void {
    const now = Math.floor(Date.now() / 1000)
    for (const entry of this.ledger.values()) {
      entry.status = "available"
      entry.available_on = Math.min(entry.available_on, now)
    }
    this.#tell("balance.available", this.balance())
  }

  balance(): Stripe.Balance {
    const sums = (status: string) => {
      const by = new Map<string, number>()
      for (const { currency, net, ...entry } of this.ledger.values()) {
        if (entry.status === status) by.set(currency, (by.get(currency) ?? 0) + net)
      }
      return [...by].map(([currency, amount]) => ({ amount, currency, source_types: { card: amount } }))
    }
    return { object: "balance", available: sums("available"), pending: sums("pending"), livemode: false }
  }

  /** All that is available goes to the account's bank. */
  payOut(): Stripe.Payout {
    const taken = [...this.ledger.values()].filter(({ id, status }) => status === "available" && !this.paidBy.has(id))
    const amount = taken.reduce((sum, { net }) => sum + net, 0)
    const payout = shapes.payout({ id: this.id("po"), amount, currency: taken[0]?.currency ?? "mad", status: "paid" })
    for (const { id } of taken) this.paidBy.set(id, payout.id)
    const entry = this.#bookOwn({ amount: -amount, currency: payout.currency, type: "payout", source: payout.id })
    this.paidBy.set(entry.id, payout.id)
    payout.balance_transaction = entry.id
    this.payouts.set(payout.id, payout)
    this.#tell("payout.paid", payout)
    return payout
  }

  /** The bank sends it back, also after it was paid. */
  failPayout(id: string): Stripe.Payout {
    const payout = this.payouts.get(id) ?? fail(missing("payout", id))
    const entry = this.#bookOwn({ amount: payout.amount, currency: payout.currency, type: "payout_failure", source: id })
    Object.assign(payout, { status: "failed", failure_code: "account_closed", failure_balance_transaction: entry.id })
    this.#tell("payout.failed", payout)
    return payout
  }

  /** In the account's own currency already. */
  #bookOwn(given: { amount: number; currency: string; type: Stripe.BalanceTransaction["type"]; source: string }) {
    const entry = shapes.balanceTransaction({ id: this.id("txn"), ...given })
    this.ledger.set(entry.id, entry)
    return entry
  }

  // ── transfers to recipients ─────────────────────────────────────────────────

  createRecipient(body: { display_name?: string; contact_email?: string; metadata?: Stripe.Metadata }): Stripe.V2.Core.Account {
    const { display_name, contact_email, metadata } = body
    const account = shapes.recipient({
      id: this.id("acct"),
      ...(display_name && { display_name }),
      ...(contact_email && { contact_email }),
    })
    account.metadata = metadata ?? {}
    this.recipients.set(account.id, account)
    if (this.asksRecipients) this.setRecipient(account.id, "restricted", ["identity.business_details.registered_name"])
    return account
  }

  linkRecipient({ account, use_case }: Stripe.V2.Core.AccountLinkCreateParams): Stripe.V2.Core.AccountLink {
    if (!this.recipients.has(account)) throw missing("account", account)
    const link = shapes.accountLink({ account, url: `https://connect.stripe.com/setup/c/${account}/${this.id("link")}`, use_case })
    this.links.push(link)
    return link
  }

  /** What a recipient said there, or what Stripe found out, and what is still wanted of it. */
  setRecipient(id: string, status: "active" | "pending" | "restricted" | "rejected", wanted: readonly string[] = []): void {
    const account = this.recipients.get(id) ?? fail(missing("account", id))
    const transfers = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers
    if (!transfers) throw new Error(`${id} is no recipient`)
    transfers.status = status
    account.requirements = { entries: wanted.map(shapes.requirement) }
  }

  transfer(form: Form): Stripe.Transfer {
    const destination = String(form.destination)
    const recipient = this.recipients.get(destination)
    if (!recipient) throw invalid(`No such destination: '${destination}'`, "resource_missing", { param: "destination" })
    if (recipient.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status !== "active") {
      throw invalid("Your destination account needs to have the transfers capability enabled.", "insufficient_capabilities_for_transfer")
    }
    const amount = amountIn(form)
    const currency = String(form.currency)
    const available = this.balance().available.find((one) => one.currency === currency)?.amount ?? 0
    if (amount > available) throw invalid("You have insufficient funds in your Stripe account.", "balance_insufficient")
    const id = this.id("tr")
    const entry = this.#bookOwn({ amount: -amount, currency, type: "transfer", source: id })
    const transfer = shapes.transfer({
      id,
      amount,
      currency,
      destination,
      balance_transaction: entry.id,
      transfer_group: (form.transfer_group as string | undefined) ?? null,
      metadata: (form.metadata ?? {}) as Stripe.Metadata,
    })
    this.transfers.set(id, transfer)
    this.#tell("transfer.created", transfer)
    return transfer
  }

  reverse(id: string, form: Form): Stripe.TransferReversal {
    const transfer = this.transfers.get(id) ?? fail(missing("transfer", id))
    const left = transfer.amount - transfer.amount_reversed
    const amount = form.amount === undefined ? left : amountIn(form)
    if (amount > left || left === 0) throw invalid(`Reversal amount (${amount}) is greater than unreversed amount (${left})`)
    const reversal = shapes.transferReversal({
      id: this.id("trr"),
      amount,
      currency: transfer.currency,
      transfer: id,
      metadata: (form.metadata ?? {}) as Stripe.Metadata,
    })
    reversal.balance_transaction = this.#bookOwn({ amount, currency: transfer.currency, type: "transfer_refund", source: reversal.id }).id
    transfer.amount_reversed += amount
    transfer.reversed = transfer.amount_reversed === transfer.amount
    transfer.reversals.data.push(reversal)
    this.#tell("transfer.reversed", transfer)
    return reversal
  }

  // ── events ──────────────────────────────────────────────────────────────────

  /** An event shows its object as it was then, whatever becomes of it. */
  #tell(type: EventType, object: object): void {
    const event = {
      id: this.id("evt"),
      object: "event",
      api_version: "2026-10-28.endive",
      created: Math.floor(Date.now() / 1000),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    } satisfies Stripe.EventBase
    this.events.push(event as Stripe.Event)
  }
}

function amountIn({ amount }: Form): number {
  if (typeof amount !== "string" || !/^[1-9]\d*$/.test(amount))
    throw invalid(`Invalid integer: ${String(amount)}`, "parameter_invalid_integer")
  return Number(amount)
}

function fail(problem: Problem): never {
  throw problem
}
