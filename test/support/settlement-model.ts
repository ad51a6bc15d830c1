import { createRequire } from "node:module"
import { camt053, type Movement } from "./bank-statement.ts"
import type { Booted } from "./container.ts"
import {
  MODEL_FEES,
  type ModelCard,
  type ModelOutside,
  type ModelParcel,
  type ModelReturn,
  moneyOf,
  partsOf,
  shareOut,
  totalOf,
} from "./settlement-oracle.ts"
import { sql } from "./sql.ts"
import { CARDS } from "./stripe/fake.ts"
import type { FakeStripe } from "./stripe/server.ts"

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)
const CARD = "pp_card_stripe"
const CARRIERS = ["barid", "courier", null]
const FIRST_DAY = Date.UTC(2026, 10, 1, 10)
/** Days in which the customer may give pieces back. */
const RETURN_DAYS = 7
const PHONE = "0612345678"
const RIB = "011519000001205000534921"
/** So often the SDK asks. */
const TRIES = 3

/** A number from 0 up to the most, both in it. */
export type Draw = (most: number) => number

interface Vendor {
  id: string
  kind: string
}

interface PaymentModule {
  createPaymentCollections(data: object): Promise<{ id: string }>
  createPaymentSession(collection_id: string, data: object): Promise<{ id: string; data: { id: string } }>
  authorizePaymentSession(id: string, context: object): Promise<unknown>
}

/**
 * Customers, carriers, Stripe, the bank and treasurers, moving by chance. Orders are written as routing leaves them and moved as the desk
 * moves them; all that follows is the plugin's. What has happened is kept as the oracle wants it.
 */
export class SettlementModel {
  readonly parcels: ModelParcel[] = []
  readonly outside: ModelOutside = {
    bank: new Map(),
    stripe: new Map(),
    inTransit: [],
    refundsFailed: 0n,
    stripePaidOut: 0n,
    stripeBanked: 0n,
    bankFees: 0n,
    suspense: 0n,
  }
  day = 0
  /** How often each deed was done. */
  readonly done = new Map<string, number>()
  #orders = 0
  #lines = 0
  /** Vendors that are paid by Stripe, and their accounts there. */
  readonly #recipients = new Map<string, string>()
  /** Orders whose routing was cut off before it divided their money. */
  readonly #undivided = new Set<string>()
  /** Credits that were made, and what the model knows to be left of each: at least this. */
  readonly #credits = new Map<string, bigint>()
  /** Of Stripe to the bank, that the bank has not shown. */
  readonly #stripesPayouts: number[] = []
  /** Events of Stripe that were told, or lost. */
  #told = 0

  constructor(
    readonly booted: Booted,
    readonly databaseUrl: string,
    readonly stripe: FakeStripe,
    readonly vendors: readonly Vendor[],
    readonly draw: Draw,
  ) {}

  get clock(): Date {
    return new Date(FIRST_DAY + this.day * 86_400_000)
  }

  /** One deed, drawn. What cannot be done now gives way to a new order. */
  async step(): Promise<void> {
    const deeds: [string, number, () => Promise<boolean>][] = [
      ["order", 8, () => this.#place()],
      ["end", 16, () => this.#end()],
      ["bank", 8, () => this.#bankCash()],
      ["ask return", 4, () => this.#askReturn()],
      ["move return", 5, () => this.#moveReturn()],
      ["send refund", 4, () => this.#sendRefund()],
      ["refund comes back", 1, () => this.#refundComesBack()],
      ["card refund fails", 1, () => this.#cardRefundFails()],
      ["dispute", 2, () => this.#dispute()],
      ["close dispute", 2, () => this.#closeDispute()],
      ["stripe's days", 2, () => this.#stripesDays()],
      ["transfer comes back", 2, () => this.#transferComesBack()],
      ["stripe tells", 6, () => this.#stripeTells()],
      ["stripe fails", 1, () => this.#stripeFails()],
      ["statement", 6, () => this.#statement()],
      ["days", 6, () => this.#days()],
    ]
    const drawn = this.#one(deeds.flatMap((deed) => Array.from({ length: deed[1] }, () => deed)))
    const [name, , deed] = drawn as (typeof deeds)[number]
    const was = (await deed()) ? name : "order"
    if (was !== name) await this.#place()
    this.done.set(was, (this.done.get(was) ?? 0) + 1)
  }

  // ── orders ──────────────────────────────────────────────────────────────────

  async #place(): Promise<boolean> {
    const { freezeShares } = require("@tawiza/settlement/freeze-shares") as typeof import("@tawiza/settlement/freeze-shares")
    const order = `order_model_${this.#orders++}`
    const chosen = [...this.vendors].sort(() => this.draw(2) - 0.5).slice(0, 1 + this.draw(3))
    const byCard = this.draw(2) === 0
    const parcels = chosen.map((vendor, at): ModelParcel => {
      const carrier = byCard ? "barid" : (CARRIERS[this.draw(2)] ?? null)
      return {
        id: `cons_model_${this.parcels.length + at}`,
        order,
        vendor: vendor.id,
        association: vendor.kind === "association",
        pieces: Array.from({ length: 1 + this.draw(2) }, () => BigInt(1 + this.draw(500_000))),
        delivery: BigInt(this.draw(2) * 2500),
        byCredit: false,
        credit: 0n,
        card: null,
        carrier,
        end: null,
        deliveredOn: 0,
        banked: null,
        returns: [],
      }
    })
    const credit = this.#spend(parcels, byCard)
    await this.#write(order, parcels, byCard, credit)
    if (byCard) {
      const card = await this.#pay(
        order,
        parcels.map(moneyOf).reduce((all, one) => all + one, 0n),
      )
      for (const parcel of parcels) parcel.card = card
    }
    this.parcels.push(...parcels)
    if (this.draw(3) === 0) this.#undivided.add(order)
    else await freezeShares(this.booted.container, order)
    return true
  }

  /** A customer has a credit, and uses of it what she can, or a part; something is left for her card. @returns the credit's id, and how much */
  #spend(parcels: ModelParcel[], byCard: boolean): { id: string; amount: bigint } | null {
    const found = this.#one([...this.#credits].filter(([, left]) => left > 0n))
    if (!found || this.draw(2) === 0) return null
    const [id, left] = found
    const total = parcels.map(totalOf).reduce((all, one) => all + one, 0n)
    const most = byCard ? (total * 9n) / 10n : total
    const can = left < most ? left : most
    const amount = this.draw(1) === 0 ? can : can / BigInt(2 + this.draw(3))
    if (amount === 0n) return null
    this.#credits.set(id, left - amount)
    for (const [at, part] of shareOut(amount, parcels.map(totalOf)).entries())
      Object.assign(parcels[at] as ModelParcel, { byCredit: true, credit: part })
    this.done.set("spend a credit", (this.done.get("spend a credit") ?? 0) + 1)
    return { id, amount }
  }

  async #write(id: string, parcels: readonly ModelParcel[], byCard: boolean, credit: { id: string; amount: bigint } | null): Promise<void> {
    const orders = this.booted.container.resolve("order") as unknown as { createOrders(data: object): Promise<{ id: string }> }
    const line = credit && { amount: Number(credit.amount) / 100, reference: "customer_credit", reference_id: credit.id }
    await orders.createOrders({
      id,
      currency_code: "mad",
      shipping_address: { first_name: "Khadija", phone: PHONE },
      ...(line && { credit_lines: [line] }),
    })
    const raw = (amount: bigint) => ({ value: String(amount), precision: 20 })
    const rows = parcels.map(({ id, vendor, pieces, delivery, credit, carrier }) => ({
      id,
      vendor_id: vendor,
      carrier,
      delivery_code: carrier ? "home" : "pickup",
      amounts: [
        totalOf({ pieces, delivery: 0n }),
        delivery,
        totalOf({ pieces, delivery }),
        byCard ? 0n : moneyOf({ pieces, delivery, credit }),
        credit,
      ].map(raw),
      lines: pieces.map((line, at) => ({ id: `${id}_${at}`, total: raw(line) })),
    }))
    // In one statement, as routing does it in one transaction.
    await sql(
      this.databaseUrl,
      `with parcels as (select p.* from jsonb_to_recordset($2::jsonb) as p
          (id text, vendor_id text, carrier text, delivery_code text, amounts jsonb, lines jsonb)),
      kept as (
        insert into consignment (id, number, order_id, vendor_id, status, currency_code, items_minor, delivery_minor, total_minor, due_minor,
          delivery_code, delivery_name, promise, carrier, raw_items_minor, raw_delivery_minor, raw_total_minor, raw_due_minor,
          credit_minor, raw_credit_minor)
        select id, id, $1, vendor_id, 'shipped', 'mad', (amounts -> 0 ->> 'value')::numeric, (amounts -> 1 ->> 'value')::numeric,
          (amounts -> 2 ->> 'value')::numeric, (amounts -> 3 ->> 'value')::numeric, delivery_code, 'x', '{}', carrier,
          amounts -> 0, amounts -> 1, amounts -> 2, amounts -> 3, (amounts -> 4 ->> 'value')::numeric, amounts -> 4
        from parcels
      )
      insert into consignment_item (id, line_item_id, title, quantity, total_minor, raw_total_minor, consignment_id)
      select line ->> 'id', line ->> 'id', 'x', 1, (line -> 'total' ->> 'value')::numeric, line -> 'total', id
      from parcels, jsonb_array_elements(lines) line`,
      [id, JSON.stringify(rows)],
    )
  }

  /** The customer's card is held, and the order has its payment; the plugin's processes charge it. */
  async #pay(order: string, total: bigint): Promise<ModelCard> {
    const payments = this.booted.container.resolve("payment") as unknown as PaymentModule
    const link = this.booted.container.resolve("link") as unknown as { create(data: object): Promise<unknown> }
    const amount = Number(total) / 100
    const collection = await payments.createPaymentCollections({ amount, currency_code: "mad" })
    const wanted = { provider_id: CARD, amount, currency_code: "mad", data: { payment_collection_id: collection.id } }
    const session = await payments.createPaymentSession(collection.id, wanted)
    this.stripe.account.confirm(session.data.id, CARDS.good)
    await payments.authorizePaymentSession(session.id, {})
    await link.create({ order: { order_id: order }, payment: { payment_collection_id: collection.id } })
    return { payment: session.data.id, total, dispute: "none" }
  }

  async #end(): Promise<boolean> {
    const parcel = this.#one(this.parcels.filter(({ end }) => end === null))
    if (!parcel) return false
    const how = (["delivered", "delivered", "delivered", "delivered", "refused", "declined"] as const)[this.draw(5)] ?? "delivered"
    parcel.end = how
    parcel.deliveredOn = this.day
    const moved = `insert into consignment_move (id, "from", "to", "by", consignment_id, created_at) values ($1, 'shipped', $2, 'member:model', $3, $4)`
    await sql(this.databaseUrl, moved, [`cmov_${parcel.id}`, how, parcel.id, this.clock])
    await sql(this.databaseUrl, "update consignment set status = $2 where id = $1", [parcel.id, how])
    return true
  }

  /** The carrier pays in, exactly, too little or with a fee, and the bank shows it. */
  async #bankCash(): Promise<boolean> {
    const waits = (parcel: ModelParcel) => parcel.end === "delivered" && !parcel.card && parcel.carrier && !parcel.banked
    const parcel = this.#one(this.parcels.filter((parcel) => waits(parcel) && moneyOf(parcel) > 0n))
    if (!parcel) return false
    const total = moneyOf(parcel)
    const fee = BigInt(this.draw(1)) * (total / 50n)
    const remitted = total - fee - BigInt(this.draw(9) === 0 ? 1 : 0) * (total / 3n)
    parcel.banked = { remitted, fee }
    const { recordFacts } = require("@tawiza/settlement/store/facts") as typeof import("@tawiza/settlement/store/facts")
    const { connectionOf } = require("@tawiza/vendor/rows") as typeof import("@tawiza/vendor/rows")
    const of = { order_id: parcel.order, consignment_id: parcel.id, vendor_id: parcel.vendor }
    const base = { currency_code: "mad", happened_at: this.clock, carrier: parcel.carrier as string, ...of }
    const key = (kind: string) => `consignment:${parcel.id}:${kind}`
    const paidIn = { expected_minor: total, remitted_minor: remitted, fee_minor: fee }
    await connectionOf(this.booted.container).transaction((transaction) =>
      recordFacts(transaction, [
        { ...base, key: key("cash_remitted"), kind: "cash_remitted", ...paidIn },
        { ...base, key: key("cash_banked"), kind: "cash_banked", amount_minor: remitted },
      ]),
    )
    return true
  }

  async #days(): Promise<boolean> {
    this.day += 1 + this.draw(2)
    await sql(this.databaseUrl, "update model_clock set at = $1", [this.clock])
    return true
  }

  // ── returns ─────────────────────────────────────────────────────────────────

  async #askReturn(): Promise<boolean> {
    const free = ({ pieces, returns }: ModelParcel) =>
      pieces.flatMap((_, at) => (returns.some((asked) => asked.state !== "rejected" && asked.pieces.includes(at)) ? [] : [at]))
    const parcel = this.#one(
      this.parcels.filter((one) => one.end === "delivered" && this.day <= one.deliveredOn + RETURN_DAYS && free(one).length > 0),
    )
    // Until a sweep has divided it nothing is given back.
    if (!parcel || this.#undivided.has(parcel.order)) return false
    const { askReturn } = require("@tawiza/settlement/ask-return") as typeof import("@tawiza/settlement/ask-return")
    const all = this.draw(1) === 0
    const pieces = free(parcel).filter((_, at) => all || at === 0)
    const byCard = parcel.card && !parcel.byCredit
    const method: ModelReturn["method"] = byCard ? "card" : ((["transfer", "counter", "credit"] as const)[this.draw(2)] ?? "credit")
    const body = {
      consignment_id: parcel.id,
      items: pieces.map((at) => ({ line_item_id: `${parcel.id}_${at}`, quantity: 1 })),
      reason: "changed_mind" as const,
      phone: PHONE,
      refund: { method, ...(method === "transfer" && { bank_number: RIB, holder: "Khadija" }) },
    }
    const id = await askReturn(this.booted.container, parcel.order, body, this.clock)
    parcel.returns.push({ id, pieces, state: "asked", amount: null, method, sent: false })
    return true
  }

  async #moveReturn(): Promise<boolean> {
    const found = this.#one(this.#returns(({ state }) => state === "asked" || state === "accepted"))
    if (!found) return false
    const { parcel, asked } = found
    const { moveReturn } = require("@tawiza/settlement/move-return") as typeof import("@tawiza/settlement/move-return")
    const to = this.#one(
      asked.state === "asked" ? (["accepted", "accepted", "accepted", "settled", "rejected"] as const) : (["received"] as const),
    ) as ModelReturn["state"]
    const left = partsOf(parcel).left
    const most = Number(left.vendor + left.commission + left.tax)
    if (to === "settled" && most === 0) return false
    const amount = to === "settled" ? BigInt(1 + this.draw(most - 1)) : null
    await moveReturn(
      this.booted.container,
      { return_id: asked.id, to, by: "moderator:model", reason: "x", ...(amount && { amount_minor: amount }) },
      this.clock,
    )
    // The oracle wants them in the order in which they were decided.
    parcel.returns = [...parcel.returns.filter((one) => one !== asked), asked]
    Object.assign(asked, { state: to, amount })
    return true
  }

  async #sendRefund(): Promise<boolean> {
    const due = this.#one(
      this.#returns((asked, parcel) => asked.method !== "card" && !asked.sent && (partsOf(parcel).ofReturn.get(asked.id) ?? 0n) > 0n),
    )
    if (due) await this.#moveRefund(due.asked, "sent")
    return due !== undefined
  }

  async #refundComesBack(): Promise<boolean> {
    // A credit stays with who has it.
    const sent = this.#one(this.#returns(({ sent, method }) => sent && method !== "credit"))
    if (sent) await this.#moveRefund(sent.asked, "failed")
    return sent !== undefined
  }

  async #moveRefund(asked: ModelReturn, to: "sent" | "failed"): Promise<void> {
    const { moveRefund } = require("@tawiza/settlement/move-refund") as typeof import("@tawiza/settlement/move-refund")
    const [refund] = await sql<{ id: string }>(this.databaseUrl, "select id from customer_refund where return_id = $1", [asked.id])
    const on = this.clock.toISOString().slice(0, 10)
    const reference = asked.method === "credit" ? null : `R-${++this.#lines}`
    await moveRefund(this.booted.container, { refund_id: refund?.id ?? "", to, on, reference, by: "moderator:model" })
    asked.sent = to === "sent"
    const made = await sql<{ id: string; amount: string }>(
      this.databaseUrl,
      "select id, amount_minor::text as amount from customer_credit where refund_id = $1",
      [refund?.id],
    )
    for (const { id, amount } of made) this.#credits.set(id, BigInt(amount))
  }

  #returns(wanted: (asked: ModelReturn, parcel: ModelParcel) => boolean): { parcel: ModelParcel; asked: ModelReturn }[] {
    return this.parcels.flatMap((parcel) => parcel.returns.filter((asked) => wanted(asked, parcel)).map((asked) => ({ parcel, asked })))
  }

  // ── Stripe ──────────────────────────────────────────────────────────────────

  /** Charges that the plugin has taken. */
  #charged(): ModelCard[] {
    const cards = new Set(this.parcels.flatMap(({ card }) => card ?? []))
    return [...cards].filter(({ payment }) => this.stripe.account.payment(payment).status === "succeeded")
  }

  async #dispute(): Promise<boolean> {
    const card = this.#one(this.#charged().filter(({ dispute }) => dispute === "none"))
    if (!card) return false
    this.stripe.account.dispute(card.payment, Number(MODEL_FEES.dispute))
    card.dispute = "open"
    return true
  }

  async #closeDispute(): Promise<boolean> {
    const card = this.#one(this.#charged().filter(({ dispute }) => dispute === "open"))
    const dispute = [...this.stripe.account.disputes.values()].find(({ payment_intent }) => payment_intent === card?.payment)
    if (!card || !dispute) return false
    card.dispute = this.draw(1) === 0 ? "won" : "lost"
    this.stripe.account.closeDispute(dispute.id, card.dispute)
    return true
  }

  async #cardRefundFails(): Promise<boolean> {
    const refund = this.#one([...this.stripe.account.refunds.values()].filter(({ status }) => status === "succeeded"))
    if (!refund) return false
    this.stripe.account.failRefund(refund.id)
    this.outside.refundsFailed += BigInt(refund.amount)
    return true
  }

  async #transferComesBack(): Promise<boolean> {
    const transfer = this.#one([...this.stripe.account.transfers.values()].filter(({ reversed }) => !reversed))
    const vendor = this.vendors.find(({ id }) => this.#recipients.get(id) === transfer?.destination)
    if (!transfer || !vendor) return false
    this.stripe.account.reverse(transfer.id, {})
    const { applyTransfer } = require("@tawiza/settlement/stripe/apply") as typeof import("@tawiza/settlement/stripe/apply")
    const { stripeOf } = require("@tawiza/settlement/stripe/account") as typeof import("@tawiza/settlement/stripe/account")
    const account = stripeOf(this.booted.container)
    // Its vendor hears of it before it says where money goes now.
    if (account) await applyTransfer(this.booted.container, account.api, transfer.id)
    await this.#newAccount(vendor.id)
    return true
  }

  /** What became of transfers is Stripe's to say. */
  readTransfers(): void {
    for (const { id, amount, destination, reversed } of this.stripe.account.transfers.values()) {
      const [vendor] = [...this.#recipients].find(([, recipient]) => recipient === destination) ?? []
      this.outside.stripe.set(id, { vendor: vendor as string, amount: BigInt(amount), cameBack: reversed })
    }
  }

  /** What was held back is there, and sometimes all of it goes to the chamber's bank. */
  async #stripesDays(): Promise<boolean> {
    const { account } = this.stripe
    account.makeAvailable()
    const [available] = account.balance().available
    if (this.draw(2) > 0 || (available?.amount ?? 0) <= 0) return true
    const { amount } = account.payOut()
    this.outside.stripePaidOut += BigInt(amount)
    this.#stripesPayouts.push(amount)
    return true
  }

  /** What is new, in any order, some of it twice and some not at all. */
  async #stripeTells(): Promise<boolean> {
    const { keepEvent } = require("@tawiza/settlement/stripe/inbox") as typeof import("@tawiza/settlement/stripe/inbox")
    // The plugin has the SDK's types for CommonJS, the fake the others: they are the same.
    const fresh = this.stripe.account.events.slice(this.#told)
    this.#told += fresh.length
    for (const event of fresh.sort(() => this.draw(2) - 1)) {
      for (let copies = this.draw(2); copies > 0; copies--) await keepEvent(this.booted.container, event as never, "webhook")
    }
    return true
  }

  /** Where the plugin's processes ask; the customer's own calls get through. */
  async #stripeFails(): Promise<boolean> {
    const fault = (["drop_before", "drop_after", "limit", "error"] as const)[this.draw(3)] ?? "error"
    const request = this.#one([
      "POST /v1/refunds",
      "POST /v1/transfers",
      "POST /v1/payment_intents/",
      "GET /v1/refunds",
      "GET /v1/disputes",
    ]) as string
    this.stripe.fault(request, fault, 1 + this.draw(TRIES))
    return true
  }

  // ── the bank ────────────────────────────────────────────────────────────────

  /** Some of the payouts that the bank was given leave, some it refuses, some come back; Stripe's arrive; now and then it takes a fee. */
  async #statement(): Promise<boolean> {
    const { importStatement } =
      require("@tawiza/settlement/reconcile/import-statement") as typeof import("@tawiza/settlement/reconcile/import-statement")
    const given = await sql<{ id: string; batch_id: string; end_to_end_id: string; vendor_id: string; amount: string }>(
      this.databaseUrl,
      "select id, batch_id, end_to_end_id, vendor_id, amount_minor::text as amount from payout where status = 'submitted' order by id",
    )
    const movements: Movement[] = []
    const line = (minor: number, more: Partial<Movement> = {}) => void movements.push({ minor, reference: `L-${++this.#lines}`, ...more })
    for (const { id, batch_id, end_to_end_id, vendor_id, amount } of given) {
      const what = this.draw(5)
      if (what === 0) continue
      if (what === 1) await this.#bankRefuses(batch_id, id)
      else {
        this.outside.bank.set(end_to_end_id, { vendor: vendor_id, amount: BigInt(amount), cameBack: false })
        line(-Number(amount), { end_to_end_id })
      }
    }
    if (this.draw(3) === 0) {
      const fee = 1 + this.draw(3000)
      this.outside.suspense += BigInt(fee)
      line(-fee, { text: "Frais" })
    }
    const stripes = this.#stripesPayouts.shift()
    if (stripes !== undefined) {
      this.outside.stripeBanked += BigInt(stripes)
      line(stripes, { text: "STRIPE" })
    }
    const paid = [...this.outside.bank].filter(([, { cameBack }]) => !cameBack)
    const back =
      this.draw(3) === 0 ? this.#one(paid.filter(([reference]) => given.every((one) => one.end_to_end_id !== reference))) : undefined
    if (back) {
      const [end_to_end_id, payout] = back
      payout.cameBack = true
      line(Number(payout.amount), { end_to_end_id, returned: true })
    }
    if (movements.length === 0) return false
    const bytes = Buffer.from(camt053(new Date().toISOString().slice(0, 10), movements))
    await importStatement(this.booted.container, { bytes, name: "model.xml", by: "moderator:model" })
    if (back) await this.#newAccount(back[1].vendor)
    return true
  }

  /** The bank has not carried a payout out: it never left. */
  async #bankRefuses(batch_id: string, payout_id: string): Promise<void> {
    const { rejectPayout } = require("@tawiza/settlement/payouts/end-payout") as typeof import("@tawiza/settlement/payouts/end-payout")
    await rejectPayout(this.booted.container, { batch_id, payout_id, by: "moderator:model", reason: "x" })
  }

  /** Each third vendor has an account with Stripe that can be paid to, and its payouts sent there. */
  async openRecipients(): Promise<void> {
    for (const { id } of this.vendors.filter((_, at) => at % 3 === 0)) {
      const recipient = this.stripe.account.createRecipient({ metadata: { vendor_id: id } })
      this.#recipients.set(id, recipient.id)
      const opened = "insert into vendor_stripe_account (id, vendor_id, status, opened_by) values ($1, $2, 'ready', 'member:model')"
      await sql(this.databaseUrl, opened, [recipient.id, id])
      await this.#newAccount(id)
    }
  }

  /** Two people of a vendor say where payouts go now, and that account has cooled off. */
  async #newAccount(vendor_id: string): Promise<void> {
    const { askBankAccount, askStripeAccount } =
      require("@tawiza/settlement/bank-accounts/ask-bank-account") as typeof import("@tawiza/settlement/bank-accounts/ask-bank-account")
    const { decideBankAccount, whoConfirms } =
      require("@tawiza/settlement/bank-accounts/decide-bank-account") as typeof import("@tawiza/settlement/bank-accounts/decide-bank-account")
    const { bankAccountsOf } = require("@tawiza/settlement/store/bank-accounts") as typeof import("@tawiza/settlement/store/bank-accounts")
    const { connectionOf } = require("@tawiza/vendor/rows") as typeof import("@tawiza/vendor/rows")
    const { container } = this.booted
    const connection = connectionOf(container)
    const vendor = { id: vendor_id, name: "Model", contact_email: "model@example.org" }
    const member = { id: "mem_model", role: "manager" as const }
    if (this.#recipients.has(vendor_id)) await askStripeAccount(container, { vendor, member })
    else await askBankAccount(container, { vendor, member, number: RIB, holder: "Khadija" })
    const { asked } = await bankAccountsOf(connection, vendor_id)
    if (!asked) throw new Error("the account that was asked for is not there")
    const decider = { by: "moderator:model", as: await whoConfirms(connection, asked) }
    await decideBankAccount(container, { vendor_id, account_id: asked.id, to: "confirmed", decider })
    await sql(this.databaseUrl, "update vendor_bank_account set usable_from = now() where id = $1", [asked.id])
  }

  /** A treasurer sees that what waits are the bank's fees. */
  async explainFees(): Promise<void> {
    const { explainByHand } =
      require("@tawiza/settlement/reconcile/reconcile-lines") as typeof import("@tawiza/settlement/reconcile/reconcile-lines")
    const waiting = await sql<{ id: string; amount: string }>(
      this.databaseUrl,
      "select id::text, amount_minor::text as amount from bank_line where status = 'suspense' and amount_minor < 0 order by id",
    )
    for (const { id, amount } of waiting.slice(1)) {
      await explainByHand(this.booted.container, { line_id: id, as: "bank_fee", note: "x", by: "moderator:model" })
      this.outside.bankFees -= BigInt(amount)
      this.outside.suspense += BigInt(amount)
    }
  }

  #one<T>(all: readonly T[]): T | undefined {
    return all.length === 0 ? undefined : all[this.draw(all.length - 1)]
  }
}
