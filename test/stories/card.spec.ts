import { createRequire } from "node:module"
import type {
  AdminRefundList,
  CardPayments,
  DeskConsignment,
  LedgerAccountList,
  OrderReturns,
  ReturnView,
  SettlementStatus,
} from "@tawiza/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, adminApi, Refusal } from "../support/api.ts"
import { aCardBasket, type CardShop, openCardShop, paymentOf } from "../support/card.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"
import { printedLedger, type Walked } from "../support/printed-ledger.ts"
import { aPieceOf, complete, minor, type Order, parcelsOf, restock } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"
import { CARDS } from "../support/stripe/fake.ts"

/** The plugin is CommonJS, and Medusa in this process has loaded it that way: the same instance is wanted. */
const require = createRequire(import.meta.url)
const SOON = { timeout: 30_000, interval: 200 }
const PIECES = 40
/** How often the SDK asks before it gives up. */
const TRIES = 3

interface Deeds {
  workOffCards: (container: Booted["container"]) => Promise<void>
  settleStrays: (container: Booted["container"], patience_s: number) => Promise<void>
  readMissedEvents: (container: Booted["container"]) => Promise<number>
}

/** Khadija buys a plate from Najmat and a tray from Anamil, and pays both by card before they are sent. */
describe("paid by card", () => {
  /** The walk whose ledger is printed. */
  const walk: Walked[] = []
  let shop: CardShop
  let booted: Booted
  let store: Api
  let chamber: Api
  let treasurer: Api
  let deeds: Deeds

  const memberOf = (handle: string) => shop.memberOf(handle)
  const pieces = (vendors: readonly string[]) => Promise.all(vendors.map((vendor) => aPieceOf(store, vendor)))
  const basket = async (vendors: readonly string[] = [NAJMAT, ANAMIL]) =>
    aCardBasket(store, { region_id: shop.region_id, pieces: await pieces(vendors) })
  const atStripe = (payment: string) => shop.fake.account.payment(payment)
  const facts = (where: string, value: string) =>
    sql<{ kind: string; key: string; amount: string }>(
      shop.database.url,
      `select kind, key, payload ->> 'amount_minor' as amount from settlement_fact where ${where} = $1 order by id`,
      [value],
    )
  const kinds = async (order: string) => (await facts("order_id", order)).map(({ kind }) => kind)
  const posted = async () => {
    const waiting = async () => {
      // One process posts at a time: what was recorded while another did waits for whoever comes next.
      await work()
      return sql(shop.database.url, "select key, failure from settlement_fact where posted_at is null")
    }
    await expect.poll(waiting, SOON).toEqual([])
  }
  const refundsOf = (payment: string) => [...shop.fake.account.refunds.values()].filter(({ payment_intent }) => payment_intent === payment)
  const work = () => deeds.workOffCards(booted.container)
  /** Calls and events that wait for their next try may be made now. */
  const hurry = async () => {
    await sql(shop.database.url, "update stripe_call set tried_at = now() - interval '1 day' where status <> 'done'")
    await sql(shop.database.url, "update stripe_event set tried_at = null where done_at is null")
    await work()
  }
  const inLedger = async (code: string) => {
    const { accounts } = await chamber.get<LedgerAccountList>("/admin/ledger/accounts", { q: code })
    return accounts.find((account) => account.code === code)?.balance_minor ?? 0
  }
  const clearingOf = async (subject: string) => {
    await posted()
    const [row] = await sql<{ sum: string }>(
      shop.database.url,
      `select coalesce(sum(e.amount), 0)::text as sum from ledger.entry e join ledger.account a on a.id = e.account_id
      where a.code = 'order:clearing' and e.subject = $1`,
      [subject],
    )
    return Number(row?.sum)
  }
  const buy = async (vendors?: readonly string[]) => {
    const { id, payment } = await basket(vendors)
    shop.fake.account.confirm(payment, CARDS.good)
    const completion = await complete(store, id)
    if (completion.type !== "order") throw new Error(completion.error.message)
    await expect.poll(() => atStripe(payment).status, SOON).toBe("succeeded")
    return { order: completion.order, payment, cart: id }
  }
  const parcelOf = async (order: Order, handle: string) => {
    const parcel = (await parcelsOf(store, order.id)).find(({ vendor }) => vendor.handle === handle)
    if (!parcel) throw new Error(`no parcel of ${handle}`)
    return parcel
  }
  const act = async (handle: string, id: string, action: string, body: object = {}) =>
    (await memberOf(handle)).post<DeskConsignment>(`/vendor/consignments/${id}/${action}`, body)
  const deliver = async (order: Order, handle: string) => {
    const { id } = await parcelOf(order, handle)
    const { carriers } = await act(handle, id, "accept")
    await act(handle, id, "pack")
    await act(handle, id, "ship", { carrier: carriers[0]?.code })
    await act(handle, id, "deliver", { cash_collected_minor: 0 })
  }
  const owed = async (order: Order) => {
    const path = `/admin/orders/${order.id}`
    const answer = await chamber.get<{ order: { summary: { pending_difference: number } } }>(path, { fields: "id,summary" })
    return minor(answer.order.summary.pending_difference)
  }
  const medusaPayment = async (order: Order) => {
    interface Paid {
      order: { payment_collections: { payments: { id: string; captures: { amount: number }[]; refunds: { amount: number }[] }[] }[] }
    }
    const fields =
      "id,payment_collections.payments.id,payment_collections.payments.captures.amount,payment_collections.payments.refunds.amount"
    const answer = await chamber.get<Paid>(`/admin/orders/${order.id}`, { fields })
    const [payment] = answer.order.payment_collections.flatMap(({ payments }) => payments)
    const amounts = (rows: { amount: number }[] = []) => rows.map(({ amount }) => minor(amount))
    return { id: payment?.id, captures: amounts(payment?.captures), refunds: amounts(payment?.refunds) }
  }
  const refused = { status: 409, body: { code: "payment_not_authorized", message: expect.stringContaining("rien n'a été débité") } }

  beforeAll(async () => {
    shop = await openCardShop()
    store = shop.store()
    chamber = await shop.moderator()
    treasurer = await adminApi(shop.backend.url, shop.demo.demo.treasurer)
    for (const { sku } of await pieces([NAJMAT, ANAMIL])) await restock(chamber, sku, PIECES)
    booted = await bootContainer(shop.database.url, shop.env)
    deeds = {
      ...(require("@tawiza/settlement/stripe/work") as object),
      ...(require("@tawiza/settlement/stripe/strays") as object),
      ...(require("@tawiza/settlement/stripe/inbox") as object),
    } as Deeds
  })
  afterAll(async () => {
    await booted?.shutdown()
    await shop?.stop()
  })

  it("is offered beside the cash", async () => {
    const { payment_providers } = await store.get<{ payment_providers: { id: string }[] }>("/store/payment-providers", {
      region_id: shop.region_id,
    })
    expect(payment_providers.map(({ id }) => id).sort()).toEqual(["pp_card_stripe", "pp_cod_cod"])
  })

  describe("an order", () => {
    let order: Order
    let payment: string

    it("is charged once it is there, whole, and owes nothing at the door", async () => {
      ;({ order, payment } = await buy())
      expect(atStripe(payment)).toMatchObject({ amount_received: minor(order.total), currency: "mad", capture_method: "manual" })
      expect(atStripe(payment).transfer_group).toMatch(/^pay_col_/)
      expect((await parcelsOf(store, order.id)).map(({ due_minor }) => due_minor)).toEqual([0, 0])
      await expect.poll(async () => (await medusaPayment(order)).captures, SOON).toEqual([minor(order.total)])
      await expect.poll(() => owed(order), SOON).toBe(0)
    })

    it("is told once, however often and backwards Stripe tells it", async () => {
      expect(await shop.tell()).toBeGreaterThan(0)
      await shop.fake.deliver(`${shop.backend.url}/hooks/stripe`, { only: () => true, copies: 3, reversed: true })
      await expect.poll(() => kinds(order.id), SOON).toEqual(["card_captured", "psp_fee"])
      expect(await clearingOf(order.id)).toBe(-minor(order.total))
    })

    it("clears to nothing when its parcels are delivered, with what Stripe kept as the chamber's cost", async () => {
      await deliver(order, NAJMAT)
      await deliver(order, ANAMIL)
      await expect.poll(() => clearingOf(order.id), SOON).toBe(0)
      expect(await inLedger("exp:psp_fee")).toBeGreaterThan(0)
      const { uncleared, failed } = await chamber.get<SettlementStatus>("/admin/settlement")
      expect({ uncleared, failed }).toEqual({ uncleared: [], failed: [] })
      walk.push({ title: "Two parcels, paid by card and delivered", order: order.id })
    })

    it("lets Stripe pay out what it has, to the last centime", async () => {
      shop.fake.account.makeAvailable()
      await sql(
        shop.database.url,
        "update card_payment set available_on = now() - interval '1 day', changed_at = now() - interval '1 hour'",
      )
      await work()
      const [mad] = shop.fake.account.balance().available
      expect(await inLedger("psp:stripe:available")).toBe(mad?.amount)
      expect(await inLedger("psp:stripe:pending")).toBe(0)
      const payout = shop.fake.account.payOut()
      await shop.tell()
      await expect.poll(() => inLedger("psp:stripe:paid_out"), SOON).toBe(payout.amount)
      expect(await inLedger("psp:stripe:available")).toBe(0)
      shop.fake.account.failPayout(payout.id)
      await shop.tell()
      await expect.poll(() => inLedger("psp:stripe:available"), SOON).toBe(payout.amount)
    })
  })

  describe("a card", () => {
    it("that is declined leaves the basket, says that nothing was charged, and another one pays it", async () => {
      const { id, payment } = await basket([NAJMAT])
      expect(() => shop.fake.account.confirm(payment, CARDS.declined)).toThrow("declined")
      await expect(complete(store, id)).rejects.toMatchObject(refused)
      shop.fake.account.confirm(payment, CARDS.good)
      expect(await complete(store, id)).toMatchObject({ type: "order" })
      await expect.poll(() => atStripe(payment).status, SOON).toBe("succeeded")
    })

    it("whose bank asks makes no order before the customer has answered, and one after", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.asks)
      await expect(complete(store, id)).rejects.toMatchObject(refused)
      shop.fake.account.authenticate(payment, true)
      expect(await complete(store, id)).toMatchObject({ type: "order" })
    })

    it("whose customer fails the bank's question is not charged", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.asks)
      shop.fake.account.authenticate(payment, false)
      await expect(complete(store, id)).rejects.toMatchObject(refused)
      expect(atStripe(payment).status).toBe("requires_payment_method")
    })

    it("is let go when the basket changes after it was held", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      const [tray] = await pieces([ANAMIL])
      await store.post(`/store/carts/${id}/line-items`, { variant_id: tray?.variant_id, quantity: 1 })
      await expect.poll(() => atStripe(payment).status, SOON).toBe("canceled")
      await expect(complete(store, id)).rejects.toBeInstanceOf(Refusal)
    })

    it("says so when Stripe does not answer, and is not charged", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      shop.fake.fault(`GET /v1/payment_intents/${payment}`, "error", TRIES)
      await expect(complete(store, id)).rejects.toMatchObject({ status: 503, body: { code: "payment_unavailable" } })
      expect(atStripe(payment).status).toBe("requires_capture")
      expect(await complete(store, id)).toMatchObject({ type: "order" })
    })
  })

  describe("what Stripe tells", () => {
    it("is refused when it is not Stripe's", async () => {
      const [event] = shop.fake.account.events
      const address = `${shop.backend.url}/hooks/stripe`
      expect(await shop.fake.deliver(address, { only: ({ id }) => id === event?.id, secret: "whsec_of_somebody_else" })).toBe(0)
      expect((await fetch(address, { method: "POST", body: JSON.stringify(event) })).status).toBe(400)
      expect((await fetch(address, { method: "POST" })).status).toBe(422)
    })

    it("before the basket is completed changes nothing, and there is one order", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      await shop.tell()
      await expect
        .poll(() => sql(shop.database.url, "select status from card_payment where id = $1", [payment]), SOON)
        .toEqual([{ status: "held" }])
      const { order } = (await complete(store, id)) as { order: Order }
      await expect.poll(() => atStripe(payment).status, SOON).toBe("succeeded")
      await shop.tell()
      await expect.poll(() => kinds(order.id), SOON).toEqual(["card_captured", "psp_fee"])
      expect(await sql(shop.database.url, "select order_id from order_cart where cart_id = $1", [id])).toEqual([{ order_id: order.id }])
    })

    it("and never arrives is found in Stripe's own list", async () => {
      const { payment } = await buy([NAJMAT])
      const dispute = shop.fake.account.dispute(payment)
      // Counted as sent, and lost on the way.
      await shop.fake.deliver("http://127.0.0.1:9/nobody", { only: () => false })
      expect(await deeds.readMissedEvents(booted.container)).toBeGreaterThan(0)
      expect(await deeds.readMissedEvents(booted.container)).toBe(0)
      await work()
      expect(await sql(shop.database.url, "select status from card_dispute where id = $1", [dispute.id])).toEqual([{ status: "open" }])
    })

    it("and cannot be worked off stays with its reason, and is tried again", async () => {
      const { payment } = await buy([NAJMAT])
      // Two events tell of it, and each is looked up.
      shop.fake.fault("GET /v1/disputes/", "error", 2 * TRIES)
      const { id } = shop.fake.account.dispute(payment)
      await shop.tell()
      const failures = () => sql(shop.database.url, "select 1 from stripe_event where object_id = $1 and failure is not null", [id])
      await expect.poll(async () => (await failures()).length, SOON).toBeGreaterThan(0)
      await hurry()
      expect(await failures()).toEqual([])
    })
  })

  describe("a completion", () => {
    it("that is asked for twice at once makes one order and one charge", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      const twice = await Promise.allSettled([complete(store, id), complete(store, id), complete(store, id)])
      const orders = twice.flatMap((one) => (one.status === "fulfilled" && one.value.type === "order" ? [one.value.order.id] : []))
      expect(new Set(orders).size).toBe(1)
      await expect.poll(() => atStripe(payment).status, SOON).toBe("succeeded")
      await work()
      expect((await facts("order_id", orders[0] as string)).filter(({ kind }) => kind === "card_captured")).toHaveLength(1)
    })

    it("that the customer never asked for is done for them: they confirmed, and closed the page", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      await shop.tell()
      await expect.poll(() => sql(shop.database.url, "select 1 from card_payment where id = $1", [payment]), SOON).toHaveLength(1)
      await deeds.settleStrays(booted.container, 0)
      const [made] = await sql<{ order_id: string }>(shop.database.url, "select order_id from order_cart where cart_id = $1", [id])
      expect(made?.order_id).toBeTruthy()
      await work()
      expect(atStripe(payment).status).toBe("succeeded")
      expect(await parcelsOf(store, made?.order_id as string)).toHaveLength(1)
    })

    it("that cannot be done lets the card go after half an hour", async () => {
      const { id, payment } = await basket([ANAMIL])
      shop.fake.account.confirm(payment, CARDS.good)
      await shop.tell()
      await expect.poll(() => sql(shop.database.url, "select 1 from card_payment where id = $1", [payment]), SOON).toHaveLength(1)
      await sql(shop.database.url, "update vendor set status = 'paused' where handle = $1", [ANAMIL])
      await deeds.settleStrays(booted.container, 0)
      expect(await sql(shop.database.url, "select failure from card_payment where id = $1", [payment])).toEqual([
        { failure: "shop_not_open" },
      ])
      expect(atStripe(payment).status).toBe("requires_capture")
      // Only the trigger's owner may say that it was seen earlier.
      await sql(
        shop.database.url,
        `do $$ begin
          alter table card_payment disable trigger card_payment_goes_on;
          update card_payment set first_seen_at = now() - interval '31 minutes' where id = '${payment}';
          alter table card_payment enable trigger card_payment_goes_on;
        end $$`,
      )
      await deeds.settleStrays(booted.container, 0)
      await sql(shop.database.url, "update vendor set status = 'open' where handle = $1", [ANAMIL])
      expect(atStripe(payment).status).toBe("canceled")
      expect(await sql(shop.database.url, "select 1 from order_cart where cart_id = $1", [id])).toEqual([])
    })

    it("that dies between the order and its payment loses nothing", { timeout: 400_000 }, async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      const url = shop.database.url
      // The window is held open, so that the kill falls into it.
      await sql(url, "create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$")
      await sql(url, "create trigger linger before insert on payment for each row execute function linger()")
      const lost = complete(store, id).catch((error: unknown) => error)
      const sleeping = () => sql(url, "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
      await expect.poll(sleeping, SOON).toHaveLength(1)
      await shop.backend.kill("SIGKILL")
      expect(await lost).toBeInstanceOf(Error)
      await sql(url, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
      await sql(url, "drop function linger cascade")
      // The lock of the killed process ends by itself after two minutes, which pass here.
      await sql(url, "update tawiza_lock set expires_at = now() where expires_at > now()")
      const [{ order_id } = { order_id: "" }] = await sql<{ order_id: string }>(url, "select order_id from order_cart where cart_id = $1", [
        id,
      ])
      expect(order_id).toBeTruthy()

      await shop.restart()
      store = shop.store()
      chamber = await shop.moderator()
      treasurer = await adminApi(shop.backend.url, shop.demo.demo.treasurer)
      await expect.poll(() => atStripe(payment).status, { timeout: 150_000, interval: 1000 }).toBe("succeeded")
      expect(await parcelsOf(store, order_id)).toMatchObject([{ due_minor: 0 }])
      await expect.poll(() => kinds(order_id), SOON).toContain("card_captured")
    })
  })

  describe("a parcel that will not come", () => {
    it("is refunded once, though the answers are lost and three processes try", async () => {
      const { order, payment } = await buy()
      const parcel = await parcelOf(order, ANAMIL)
      // Longer than the SDK's own patience, so that the worker has to find out.
      shop.fake.fault("POST /v1/refunds", "drop_after", TRIES)
      await act(ANAMIL, parcel.id, "decline", { reason: "La pièce est cassée" })
      const call = () => sql<{ status: string }>(shop.database.url, "select status from stripe_call where consignment_id = $1", [parcel.id])
      await expect.poll(call, SOON).toEqual([{ status: "unknown" }])
      expect(refundsOf(payment)).toHaveLength(1)
      await sql(shop.database.url, "update stripe_call set tried_at = now() - interval '1 day' where status <> 'done'")
      await Promise.all([work(), work(), work()])
      await expect.poll(call, SOON).toEqual([{ status: "done" }])
      expect(refundsOf(payment)).toMatchObject([{ amount: parcel.total_minor, metadata: { call: expect.stringContaining(parcel.id) } }])

      await expect.poll(async () => (await medusaPayment(order)).refunds, SOON).toEqual([parcel.total_minor])
      expect(shop.fake.requests.filter((request) => request === "POST /v1/refunds").length).toBeLessThanOrEqual(3)
      await expect.poll(() => owed(order), SOON).toBe(0)
      await deliver(order, NAJMAT)
      await expect.poll(() => clearingOf(order.id), SOON).toBe(0)
      expect((await facts("consignment_id", parcel.id)).map(({ kind }) => kind)).toEqual(["parcel_called_off", "card_refunded"])
      walk.push({ title: "One of two parcels is declined, and its price goes back to the card", order: order.id })
    })

    it("is refunded under the same key when the first try never arrived", async () => {
      const { order, payment } = await buy([NAJMAT])
      const parcel = await parcelOf(order, NAJMAT)
      shop.fake.fault("POST /v1/refunds", "drop_before", TRIES)
      await act(NAJMAT, parcel.id, "decline", { reason: "Plus d'argile" })
      await expect
        .poll(() => sql(shop.database.url, "select status from stripe_call where order_id = $1", [order.id]), SOON)
        .toEqual([{ status: "unknown" }])
      expect(refundsOf(payment)).toEqual([])
      await hurry()
      await expect.poll(() => refundsOf(payment), SOON).toHaveLength(1)
      await expect.poll(() => clearingOf(order.id), SOON).toBe(0)
    })

    it("is owed again when the card's bank sends the refund back days later", async () => {
      const before = await inLedger("customer:refund_payable")
      const { order, payment } = await buy([NAJMAT])
      const parcel = await parcelOf(order, NAJMAT)
      await act(NAJMAT, parcel.id, "decline", { reason: "Plus d'argile" })
      await expect.poll(() => refundsOf(payment).length, SOON).toBe(1)
      await posted()
      expect(await inLedger("customer:refund_payable")).toBe(before)
      shop.fake.account.failRefund(refundsOf(payment)[0]?.id as string)
      await shop.tell()
      await expect.poll(() => inLedger("customer:refund_payable"), SOON).toBe(before + parcel.total_minor)
      expect(await sql(shop.database.url, "select status from stripe_call where order_id = $1", [order.id])).toEqual([
        { status: "returned" },
      ])
    })

    it("is paid out otherwise when the card does not take it, and the card is not tried again", async () => {
      const { order, payment } = await buy([NAJMAT])
      const parcel = await parcelOf(order, NAJMAT)
      await act(NAJMAT, parcel.id, "decline", { reason: "Plus d'argile" })
      await expect.poll(() => refundsOf(payment).length, SOON).toBe(1)
      const before = await inLedger("customer:refund_payable")
      shop.fake.account.failRefund(refundsOf(payment)[0]?.id as string)
      await shop.tell()
      await expect.poll(() => inLedger("customer:refund_payable"), SOON).toBe(before + parcel.total_minor)
      const listed = async () =>
        (await treasurer.get<CardPayments>("/admin/card-payments")).calls.find(({ order_id }) => order_id === order.id)
      const call = await listed()
      expect(call).toMatchObject({ status: "returned", replaceable: true })
      const replace = () =>
        treasurer.post(`/admin/card-payments/calls/${call?.id}/replace`, { method: "counter", on: "2026-11-20", reference: "REÇU 7" })
      const both = await Promise.allSettled([replace(), replace()])
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      expect(await listed()).toBeUndefined()
      await posted()
      expect(await inLedger("customer:refund_payable")).toBe(before)
      await hurry()
      expect(refundsOf(payment)).toHaveLength(1)
    })

    it("is not refunded by Medusa's own button, which could do it twice", async () => {
      const { order, payment } = await buy([NAJMAT])
      await expect.poll(async () => (await medusaPayment(order)).captures.length, SOON).toBe(1)
      const { id } = await medusaPayment(order)
      await expect(chamber.post(`/admin/payments/${id}/refund`, { amount: 1 })).rejects.toBeInstanceOf(Refusal)
      expect(refundsOf(payment)).toEqual([])
      expect((await medusaPayment(order)).refunds).toEqual([])
    })
  })

  describe("pieces that come back", () => {
    const phone = "06 00 00 00 01"
    const giveBack = async (order: Order, handle: string) => {
      const { id: consignment_id } = await parcelOf(order, handle)
      const { parcels, methods } = await store.get<OrderReturns>(`/store/orders/${order.id}/returns`)
      expect(methods).toEqual(["card"])
      const line_item_id = parcels.find(({ consignment }) => consignment.id === consignment_id)?.lines[0]?.line_item_id as string
      const asked = { consignment_id, items: [{ line_item_id, quantity: 1 }], reason: "faulty", phone }
      await expect(store.post(`/store/orders/${order.id}/returns`, { ...asked, refund: { method: "counter" } })).rejects.toMatchObject({
        status: 409,
        body: { code: "refund_way_closed" },
      })
      const made = await store.post<ReturnView>(`/store/orders/${order.id}/returns`, { ...asked, refund: { method: "card" } })
      const vendor = await memberOf(handle)
      await vendor.post(`/vendor/returns/${made.id}/accept`)
      return { id: made.id, receive: () => vendor.post(`/vendor/returns/${made.id}/receive`) }
    }
    const asked = async (order: Order) => (await store.get<OrderReturns>(`/store/orders/${order.id}/returns`)).returns[0]
    const ofOrder = async (order: Order) =>
      (await treasurer.get<AdminRefundList>("/admin/customer-refunds")).refunds.find((refund) => refund.order.id === order.id)

    it("are refunded to the card that paid, once, though the answer is lost", async () => {
      const { order, payment } = await buy([NAJMAT])
      await deliver(order, NAJMAT)
      const { receive } = await giveBack(order, NAJMAT)
      shop.fake.fault("POST /v1/refunds", "drop_after", TRIES)
      await receive()
      await expect.poll(() => refundsOf(payment).length, SOON).toBe(1)
      await expect(
        treasurer.post(`/admin/customer-refunds/${(await ofOrder(order))?.id}/sent`, { on: "2026-11-20", reference: "R" }),
      ).rejects.toMatchObject({ status: 409, body: { code: "refund_way_closed" } })
      await expect
        .poll(() => sql(shop.database.url, "select status from stripe_call where order_id = $1", [order.id]), SOON)
        .toEqual([{ status: "unknown" }])
      await sql(shop.database.url, "update stripe_call set tried_at = now() - interval '1 day' where status <> 'done'")
      await Promise.all([work(), work()])
      const [sent] = refundsOf(payment)
      expect(refundsOf(payment)).toMatchObject([{ amount: (await asked(order))?.amount_minor }])
      expect(await asked(order)).toMatchObject({ refund: { status: "sent", method: "card", reference: sent?.id } })
      expect(await clearingOf(order.id)).toBe(0)
      expect(await kinds(order.id)).toContain("card_refunded")
      await expect.poll(async () => (await medusaPayment(order)).refunds, SOON).toEqual([sent?.amount])
      walk.push({ title: "A delivered piece comes back, and its price goes to the card", order: order.id })
    })

    it("and a card that does not take the money leave another way to the customer", async () => {
      const { order, payment } = await buy([NAJMAT])
      await deliver(order, NAJMAT)
      const owedBefore = await inLedger("customer:refund_payable")
      const { id, receive } = await giveBack(order, NAJMAT)
      await receive()
      await expect.poll(async () => (await asked(order))?.refund?.status, SOON).toBe("sent")
      shop.fake.account.failRefund(refundsOf(payment)[0]?.id as string)
      await shop.tell()
      await expect.poll(async () => (await asked(order))?.refund?.status, SOON).toBe("failed")
      expect((await asked(order))?.methods).toEqual(["transfer", "counter", "credit"])
      await store.post(`/store/orders/${order.id}/returns/${id}/refund-way`, { phone, refund: { method: "counter" } })
      const refund = await ofOrder(order)
      await treasurer.post(`/admin/customer-refunds/${refund?.id}/sent`, { on: "2026-11-20", reference: "REÇU 8" })
      expect(await asked(order)).toMatchObject({ refund: { status: "sent", method: "counter" } })
      await posted()
      expect(await inLedger("customer:refund_payable")).toBe(owedBefore)
      await shop.fake.deliver(`${shop.backend.url}/hooks/stripe`, { only: () => true, copies: 2, reversed: true })
      await hurry()
      expect(refundsOf(payment)).toHaveLength(1)
      expect(await asked(order)).toMatchObject({ refund: { status: "sent", method: "counter" } })
    })
  })

  describe("a charge", () => {
    it.each([
      ["won", 0],
      ["lost", 1],
    ] as const)("that the customer's bank takes back, and the chamber has %s", async (outcome, lost) => {
      const [disputed, loss] = [await inLedger("psp:stripe:disputed"), await inLedger("exp:dispute_loss")]
      const { payment, order } = await buy([NAJMAT])
      const { id, amount } = shop.fake.account.dispute(payment)
      await shop.tell()
      await expect.poll(() => inLedger("psp:stripe:disputed"), SOON).toBe(disputed + amount)
      shop.fake.account.closeDispute(id, outcome)
      await shop.fake.deliver(`${shop.backend.url}/hooks/stripe`, { copies: 2, reversed: true })
      await expect.poll(() => inLedger("psp:stripe:disputed"), SOON).toBe(disputed)
      expect(await inLedger("exp:dispute_loss")).toBe(loss + lost * amount)
      expect((await kinds(order.id)).filter((kind) => kind.startsWith("dispute"))).toEqual(["dispute_opened", "dispute_closed"])
      walk.push({ title: `The customer's bank takes a charge back, and the chamber has ${outcome}`, order: order.id })
    })

    it("without an order goes back whole, and leaves nothing behind", async () => {
      const { id, payment } = await basket([NAJMAT])
      shop.fake.account.confirm(payment, CARDS.good)
      shop.fake.account.capture(payment)
      await store.delete(`/store/carts/${id}/line-items/${(await lineOf(store, id)) as string}`)
      await shop.tell()
      await expect
        .poll(() => sql(shop.database.url, "select status from card_payment where id = $1", [payment]), SOON)
        .toEqual([{ status: "captured" }])
      // As the jobs of any process would: whoever has taken the refund and does not get on with it is taken over from.
      const settled = async () => {
        await deeds.settleStrays(booted.container, 0)
        await hurry()
        return refundsOf(payment)
      }
      await expect.poll(settled, SOON).toMatchObject([{ amount: atStripe(payment).amount }])
      await expect.poll(() => clearingOf(payment), SOON).toBe(0)
    })

    it("is counted in dirhams though Stripe settles in another currency", async () => {
      shop.fake.account.makeAvailable()
      shop.fake.account.payOut()
      await shop.tell()
      await work()
      shop.fake.account.settles = { currency: "eur", rate: 0.0931 }
      const { order, payment } = await buy([NAJMAT])
      shop.fake.account.settles = null
      await expect.poll(() => kinds(order.id), SOON).toEqual(["card_captured", "psp_fee"])
      const [fee] = await sql<{ fee: string }>(shop.database.url, "select fee_minor::text as fee from card_payment where id = $1", [
        payment,
      ])
      const exact = Math.round((atStripe(payment).amount * 29) / 1000) + 300
      expect(Math.abs(Number(fee?.fee) - exact)).toBeLessThanOrEqual(6)
    })
  })

  it("leaves the chamber's books whole: every fact posted, every finished order cleared", async () => {
    await work()
    await posted()
    const { uncleared, failed, differing } = await chamber.get<SettlementStatus>("/admin/settlement")
    expect({ uncleared, failed, differing }).toEqual({ uncleared: [], failed: [], differing: [] })
    expect(await paymentOf(store, (await basket([NAJMAT])).id)).toMatch(/^pi_/)
    // When Stripe lets go of what it holds is not said by the story.
    expect(await printedLedger(shop.database.url, walk, ["psp_available"])).toMatchSnapshot()
  })
})

async function lineOf(store: Api, cart_id: string): Promise<string | undefined> {
  const { cart } = await store.get<{ cart: { items: { id: string }[] } }>(`/store/carts/${cart_id}`, { fields: "id,items.id" })
  return cart.items[0]?.id
}
