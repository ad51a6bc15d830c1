import { randomInt } from "node:crypto"
import type {
  AdminRefundList,
  BasketCreditAnswer,
  Consignment,
  CraftCard,
  DeskReturnList,
  OrderReturns,
  VendorBalance,
} from "@tawiza/contract"
import { formatMoney, newCreditCode, spokenCreditCode } from "@tawiza/money"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { type CardShop, openCardShop, paymentOf } from "../support/card.ts"
import { aCredit, aCreditRefund, type Credit, sendRefund } from "../support/customer-credit.ts"
import { messagesAbout } from "../support/outbox.ts"
import { carry, until } from "../support/parcels.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"
import { printedLedger, type Walked } from "../support/printed-ledger.ts"
import { NOTHING_WRONG } from "../support/settled.ts"
import { aPieceOf, aReadyBasket, complete, minor, type Order, parcelsOf, restock } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"
import { CARDS } from "../support/stripe/fake.ts"

const COD = "pp_cod_cod"
const CARD = "pp_card_stripe"
const MANY = 16
const PIECES = 60
/** Until what a deed caused has been recorded and posted; events and jobs run beside the requests. */
const SOON = { timeout: 30_000, interval: 200 }

interface Cart {
  total: number
  credit_line_total: number
  payment_collection?: { amount: number; payment_sessions?: { id: string }[] }
}

/** Khadija gives plates back, keeps their price with the chamber, and buys with it. */
describe("a credit, from the refund to its last centime", () => {
  let shop: CardShop
  let store: Api
  let chamber: Api
  let treasurer: Api
  let najmat: Api
  let anamil: Api
  let plate: CraftCard
  let tray: CraftCard
  /** The walk whose ledger is printed. */
  const walk: Walked[] = []

  const database = () => shop.database.url
  const useCredit = (cart_id: string, code: string) => store.post<BasketCreditAnswer>(`/store/carts/${cart_id}/credit`, { code })
  const cartOf = async (id: string) =>
    (
      await store.get<{ cart: Cart }>(`/store/carts/${id}`, {
        fields: "id,total,credit_line_total,*payment_collection,*payment_collection.payment_sessions",
      })
    ).cart
  const payBy = async (cart_id: string, provider_id: string) => {
    const { payment_collection } = await store.post<{ payment_collection: { id: string } }>("/store/payment-collections", { cart_id })
    await store.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id })
  }
  const completed = async (cart_id: string): Promise<Order> => {
    const completion = await complete(store, cart_id)
    if (completion.type !== "order") throw new Error(completion.error.message)
    return completion.order
  }
  const parcelOf = async ({ id }: Pick<Order, "id">, handle: string) => {
    const parcel = (await parcelsOf(store, id)).find(({ vendor }) => vendor.handle === handle)
    if (!parcel) throw new Error(`no parcel of ${handle}`)
    return parcel
  }
  const desk = (handle: string) => (handle === NAJMAT ? najmat : anamil)
  const decline = (handle: string, { id }: Consignment) =>
    desk(handle).post(`/vendor/consignments/${id}/decline`, { reason: "Plus d'argile" })
  const collect = async (handle: string, { id, due_minor }: Consignment) => {
    for (const [action, body] of [["accept"], ["pack"], ["deliver", { cash_collected_minor: due_minor }]] as [string, object?][]) {
      await desk(handle).post(`/vendor/consignments/${id}/${action}`, body)
    }
  }
  const kindsOf = async ({ id }: Pick<Consignment, "id">) => {
    const facts = await sql<{ kind: string }>(database(), "select kind from settlement_fact where consignment_id = $1 order by id", [id])
    return facts.map(({ kind }) => kind)
  }
  const posted = () =>
    until(
      () => sql(database(), "select key, failure from settlement_fact where posted_at is null"),
      (rows) => rows.length === 0,
      "the posting of every fact",
    )
  const clearingOf = async ({ id }: Pick<Order, "id">) => {
    await posted()
    const [row] = await sql<{ sum: string }>(
      database(),
      `select coalesce(sum(e.amount), 0)::text as sum from ledger.entry e join ledger.account a on a.id = e.account_id
      where a.code = 'order:clearing' and e.subject = $1`,
      [id],
    )
    return Number(row?.sum)
  }
  const owedIn = async ({ id }: Pick<Order, "id">) => {
    const path = `/admin/orders/${id}`
    const answer = await chamber.get<{ order: { summary: { pending_difference: number } } }>(path, { fields: "id,summary" })
    return minor(answer.order.summary.pending_difference)
  }
  /** What is left, as the customer reads it on the page of the order it comes from. */
  const leftOf = async ({ order }: Credit) => {
    const { returns } = await store.get<OrderReturns>(`/store/orders/${order}/returns`)
    return returns[0]?.refund?.credit?.left_minor
  }
  const agreed = async () => expect.poll(() => chamber.get("/admin/settlement"), SOON).toEqual(NOTHING_WRONG)

  const makers = () => ({ store, region_id: shop.region_id, workshop: najmat, treasurer, piece: plate })
  const credit = (plates: number) => aCredit(makers(), plates)
  const send = (refund: string, body: object = {}) => sendRefund(treasurer, refund, body)

  beforeAll(async () => {
    shop = await openCardShop()
    store = shop.store()
    ;[chamber, treasurer, najmat, anamil] = await Promise.all([
      shop.moderator(),
      adminApi(shop.backend.url, shop.demo.demo.treasurer),
      shop.memberOf(NAJMAT),
      shop.memberOf(ANAMIL),
    ])
    ;[plate, tray] = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    for (const { sku } of [plate, tray]) await restock(chamber, sku, PIECES)
  })
  afterAll(() => shop?.stop())

  it("is made when the treasurer sends it, once, with a code in the place of a reference", async () => {
    const { order, asked, refund, amount_minor } = await aCreditRefund(makers(), 1)
    await expect(send(refund, { reference: "VIR 9" })).rejects.toMatchObject({ status: 400, body: { details: { fields: "reference" } } })
    const sent = await Promise.all([send(refund), send(refund)])
    const code = sent[0]?.credit?.code as string
    for (const one of sent) {
      expect(one).toMatchObject({ status: "sent", method: "credit", reference: null, credit: { code, left_minor: amount_minor } })
    }
    const failed = treasurer.post(`/admin/customer-refunds/${refund}/failed`, { on: "2026-11-27", reference: "x" })
    await expect(failed).rejects.toMatchObject({ status: 409, body: { code: "illegal_transition" } })

    // The customer has it by message and on the page of the order.
    const { returns } = await store.get<OrderReturns>(`/store/orders/${order}/returns`)
    expect(returns[0]?.refund?.credit).toEqual({ code, left_minor: amount_minor })
    const told = () => messagesAbout(spokenCreditCode(code))
    const messages = await until(told, ({ length }) => length > 0, "the message")
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(formatMoney(amount_minor, "fr"))
    expect(messages[0]).toContain(`/fr/orders/${order}`)

    // Whoever may not send money never has it: it is money.
    const { refunds } = await chamber.get<AdminRefundList>("/admin/customer-refunds", { limit: 100 })
    const { returns: atDesk } = await najmat.get<DeskReturnList>("/vendor/returns", { state: "done", limit: 200 })
    const seen = [refunds.find(({ id }) => id === refund), atDesk.find(({ id }) => id === asked.id)]
    expect(seen.every(Boolean)).toBe(true)
    expect(JSON.stringify(seen)).not.toContain(code)
  })

  it("is put on a basket by its code, however that is typed, and taken off again", async () => {
    const given = await credit(1)
    const { code, amount_minor } = given
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate, tray] })
    await expect(useCredit(basket.id, code.slice(1))).rejects.toMatchObject({ status: 422, body: { code: "credit_code_wrong" } })
    const another = newCreditCode(() => 0)
    await expect(useCredit(basket.id, another)).rejects.toMatchObject({ status: 422, body: { code: "credit_unknown" } })
    await expect(useCredit("cart_none", code)).rejects.toMatchObject({ status: 404 })
    expect(await store.get(`/store/carts/${basket.id}/credit`)).toEqual({ credit: null })

    const arabic = spokenCreditCode(code.toLowerCase()).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    const answer = { credit: { code, left_minor: amount_minor, currency_code: "mad" } }
    expect(await useCredit(basket.id, arabic)).toEqual(answer)
    expect(await store.get(`/store/carts/${basket.id}/credit`)).toEqual(answer)
    const amounts = async () => {
      const { total, credit_line_total, payment_collection } = await cartOf(basket.id)
      return [credit_line_total, total, payment_collection?.amount as number].map(minor)
    }
    const price = minor(basket.total)
    expect(await amounts()).toEqual([amount_minor, price - amount_minor, price - amount_minor])
    // What was to be paid before is not paid any more.
    expect((await cartOf(basket.id)).payment_collection?.payment_sessions).toEqual([])

    await store.delete(`/store/carts/${basket.id}/credit`)
    expect(await amounts()).toEqual([0, price, price])
    expect(await leftOf(given)).toBe(amount_minor)
  })

  it("never pays more than a basket costs, whatever becomes of the basket", async () => {
    const { code, amount_minor } = await credit(2)
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate], delivery: "pickup" })
    const [line] = basket.items
    await useCredit(basket.id, code)
    const used = async () => minor((await cartOf(basket.id)).credit_line_total)
    expect(await used()).toBe(minor(basket.total))
    const quantity = (quantity: number) => store.post(`/store/carts/${basket.id}/line-items/${line?.id}`, { quantity })
    await quantity(3)
    expect([await used(), minor((await cartOf(basket.id)).total)]).toEqual([amount_minor, amount_minor / 2])
    await quantity(1)
    expect([await used(), (await cartOf(basket.id)).total]).toEqual([amount_minor / 2, 0])
    await store.delete(`/store/carts/${basket.id}/line-items/${line?.id}`)
    expect(await used()).toBe(0)
    await store.post(`/store/carts/${basket.id}/line-items`, { variant_id: plate.variant_id, quantity: 1 })
    expect(await used()).toBe(amount_minor / 2)
  })

  it("pays a part of each parcel, and the customer the rest at each door", async () => {
    const given = await credit(1)
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate, tray] })
    await useCredit(basket.id, given.code)
    await payBy(basket.id, COD)
    const order = await completed(basket.id)
    expect(minor(order.total)).toBe(minor(basket.total) - given.amount_minor)
    const parcels = await parcelsOf(store, order.id)
    expect(parcels.reduce((sum, { credit_minor }) => sum + credit_minor, 0)).toBe(given.amount_minor)
    for (const { total_minor, credit_minor, due_minor } of parcels) {
      expect(due_minor).toBe(total_minor - credit_minor)
      expect(Math.abs(credit_minor - (given.amount_minor * total_minor) / minor(basket.total))).toBeLessThan(1)
    }
    expect(await leftOf(given)).toBe(0)
    const next = await aReadyBasket(store, { region_id: shop.region_id, pieces: [tray] })
    await expect(useCredit(next.id, given.code)).rejects.toMatchObject({ status: 409, body: { code: "credit_used_up" } })

    for (const handle of [NAJMAT, ANAMIL]) {
      const parcel = await parcelOf(order, handle)
      await carry(desk(handle), parcel, "delivered")
      await expect.poll(() => kindsOf(parcel), SOON).toEqual(["credit_spent", "cash_collected", "delivered"])
    }
    expect(await clearingOf(order)).toBe(0)
    expect(await owedIn(order)).toBe(0)
    walk.push(
      { title: "A plate goes back, and its price is kept", order: given.order },
      { title: "A plate and a tray; the rest at the doors", order: order.id },
    )
  })

  it("goes back to itself with a parcel that will not come, and the rest is asked of nobody", async () => {
    const given = await credit(1)
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate, tray] })
    await useCredit(basket.id, given.code)
    await payBy(basket.id, COD)
    const order = await completed(basket.id)
    const [declined, refused] = [await parcelOf(order, NAJMAT), await parcelOf(order, ANAMIL)]
    await decline(NAJMAT, declined)
    await expect.poll(() => kindsOf(declined), SOON).toEqual(["credit_spent", "credit_returned"])
    expect(await leftOf(given)).toBe(declined.credit_minor)
    await carry(anamil, refused, "refused")
    await expect.poll(() => kindsOf(refused), SOON).toEqual(["credit_spent", "credit_returned"])
    expect(await leftOf(given)).toBe(given.amount_minor)
    expect(await clearingOf(order)).toBe(0)
    expect(await owedIn(order)).toBe(0)
    // It was spent once, whatever became of its order: the next basket may use it again.
    const next = await aReadyBasket(store, { region_id: shop.region_id, pieces: [tray] })
    expect(await useCredit(next.id, given.code)).toMatchObject({ credit: { left_minor: given.amount_minor } })
  })

  it("pays a basket whole, which then needs no other payment", async () => {
    const given = await credit(2)
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate], delivery: "pickup" })
    await useCredit(basket.id, given.code)
    const order = await completed(basket.id)
    expect(order.total).toBe(0)
    const parcel = await parcelOf(order, NAJMAT)
    expect(parcel).toMatchObject({ total_minor: minor(basket.total), credit_minor: minor(basket.total), due_minor: 0 })
    expect(await leftOf(given)).toBe(given.amount_minor - minor(basket.total))
    // Pressed twice it is one order, and spent once.
    expect((await completed(basket.id)).id).toBe(order.id)
    expect(await store.get(`/store/carts/${basket.id}/credit`)).toMatchObject({ credit: { left_minor: given.amount_minor } })
    await collect(NAJMAT, parcel)
    await expect.poll(() => kindsOf(parcel), SOON).toEqual(["credit_spent", "delivered"])
    expect(await clearingOf(order)).toBe(0)
    expect(await owedIn(order)).toBe(0)
    walk.push(
      { title: "Two plates go back, and their price is kept", order: given.order },
      { title: "A plate that it pays whole, collected at the workshop", order: order.id },
    )

    const second = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate], delivery: "pickup" })
    await useCredit(second.id, given.code)
    const again = await completed(second.id)
    const declined = await parcelOf(again, NAJMAT)
    await decline(NAJMAT, declined)
    await expect.poll(() => kindsOf(declined), SOON).toEqual(["credit_spent", "credit_returned"])
    expect(await leftOf(given)).toBe(given.amount_minor - minor(basket.total))
    expect(await clearingOf(again)).toBe(0)
    expect(await owedIn(again)).toBe(0)
  })

  it("leaves the workshop that takes the rest in cash what its cash does not reach", async () => {
    const given = await credit(1)
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [{ ...plate, quantity: 2 }], delivery: "pickup" })
    await useCredit(basket.id, given.code)
    await payBy(basket.id, COD)
    const order = await completed(basket.id)
    const parcel = await parcelOf(order, NAJMAT)
    await posted()
    const before = await najmat.get<VendorBalance>("/vendor/balance")
    await collect(NAJMAT, parcel)
    await expect.poll(() => kindsOf(parcel), SOON).toEqual(["credit_spent", "cash_collected", "delivered"])
    await posted()
    const [{ payload } = { payload: {} as Record<string, string> }] = await sql<{ payload: Record<string, string> }>(
      database(),
      "select payload from settlement_fact where consignment_id = $1 and kind = 'delivered'",
      [parcel.id],
    )
    const beyond = Number(payload.vendor_minor) - parcel.due_minor
    expect(beyond).toBeGreaterThan(0)
    const after = await najmat.get<VendorBalance>("/vendor/balance")
    expect([after.held_minor - before.held_minor, after.debt_minor - before.debt_minor, after.paid_minor - before.paid_minor]).toEqual([
      beyond,
      0,
      parcel.due_minor,
    ])
    expect(await clearingOf(order)).toBe(0)
    walk.push(
      { title: "A plate goes back, and its price is kept", order: given.order },
      { title: "Two plates; the rest in cash at the workshop", order: order.id },
    )
  })

  describe("beside a card", () => {
    async function aCardBasket(given: Credit) {
      const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [plate, tray], provider_id: CARD })
      await useCredit(basket.id, given.code)
      await payBy(basket.id, CARD)
      return { basket, payment: await paymentOf(store, basket.id) }
    }

    it("is spent first; the card pays the rest, and each gets back what it paid", async () => {
      const given = await credit(1)
      const { basket, payment } = await aCardBasket(given)
      shop.fake.account.confirm(payment, CARDS.good)
      const order = await completed(basket.id)
      const rest = minor(basket.total) - given.amount_minor
      await expect.poll(() => shop.fake.account.payment(payment), SOON).toMatchObject({ status: "succeeded", amount_received: rest })
      const declined = await parcelOf(order, ANAMIL)
      expect(declined.due_minor).toBe(0)
      await decline(ANAMIL, declined)
      const back = () => [...shop.fake.account.refunds.values()].filter(({ payment_intent }) => payment_intent === payment)
      await expect.poll(back, SOON).toMatchObject([{ amount: declined.total_minor - declined.credit_minor }])
      await expect.poll(() => leftOf(given), SOON).toBe(declined.credit_minor)
      await carry(najmat, await parcelOf(order, NAJMAT), "delivered")
      await expect.poll(() => clearingOf(order), SOON).toBe(0)
      await expect.poll(() => kindsOf(declined), SOON).toEqual(["credit_spent", "parcel_called_off", "credit_returned", "card_refunded"])
    })

    it("is not spent by an order that the bank did not let be", async () => {
      const given = await credit(1)
      const { basket } = await aCardBasket(given)
      await expect(complete(store, basket.id)).rejects.toMatchObject({ status: 409, body: { code: "payment_not_authorized" } })
      expect(await leftOf(given)).toBe(given.amount_minor)
      expect(await sql(database(), "select order_id from customer_credit_move where cart_id = $1", [basket.id])).toEqual([])
      await payBy(basket.id, COD)
      await completed(basket.id)
      expect(await leftOf(given)).toBe(0)
    })
  })

  it(`is spent once by ${MANY} baskets that are ordered at the same moment`, { timeout: 300_000 }, async () => {
    const given = await credit(5)
    const baskets: { id: string; takes: number }[] = []
    for (let i = 0; i < MANY; i++) {
      const { id } = await aReadyBasket(store, { region_id: shop.region_id, pieces: [{ ...plate, quantity: 2 }], delivery: "pickup" })
      await useCredit(id, given.code)
      baskets.push({ id, takes: minor((await cartOf(id)).credit_line_total) })
    }
    const answers = await Promise.allSettled(baskets.map(({ id }) => completed(id)))
    const refused = answers.filter(({ status }) => status === "rejected") as PromiseRejectedResult[]
    for (const { reason } of refused) expect(reason).toMatchObject({ status: 409, body: { code: "credit_used_up" } })
    // Five plates pay two baskets of two; the last plate's price is left.
    expect(answers.length - refused.length).toBe(2)
    expect(await leftOf(given)).toBe(given.amount_minor / 5)
    const spent = await sql<{ order_id: string; cart_id: string }>(
      database(),
      "select m.order_id, m.cart_id from customer_credit_move m where m.cart_id = any($1)",
      [baskets.map(({ id }) => id)],
    )
    expect(spent).toHaveLength(2)
    // Nothing stayed of those that were refused: no order, no line.
    const lines = await sql(
      database(),
      "select order_id from order_credit_line where metadata ->> 'cart_id' = any($1) and deleted_at is null",
      [baskets.map(({ id }) => id)],
    )
    expect(lines).toHaveLength(2)
    // One that was refused learns at its next change what is left, and may be ordered with it.
    const late = baskets.find(({ id }) => spent.every(({ cart_id }) => cart_id !== id)) as { id: string }
    await useCredit(late.id, given.code)
    expect(minor((await cartOf(late.id)).credit_line_total)).toBe(given.amount_minor / 5)
    await payBy(late.id, COD)
    await completed(late.id)
    expect(await leftOf(given)).toBe(0)
  })

  it("is guarded by the database itself, whoever writes an order", async () => {
    const given = await credit(1)
    const line = async (order: string, amount: number, reference_id: string) => {
      await sql(database(), `insert into "order" (id, currency_code) values ($1, 'mad')`, [order])
      await sql(
        database(),
        `insert into order_credit_line (id, order_id, version, reference, reference_id, amount, raw_amount)
        values ($1, $2, 1, 'customer_credit', $3, $4, $5)`,
        [`ordcl_${order}`, order, reference_id, amount, JSON.stringify({ value: String(amount), precision: 20 })],
      )
    }
    const [{ id } = { id: "" }] = await sql<{ id: string }>(database(), "select id from customer_credit where code = $1", [given.code])
    const whole = given.amount_minor / 100
    await expect(line("order_guard_1", whole + 0.01, id)).rejects.toThrow(/credit_used_up/)
    await expect(line("order_guard_2", 1, "credit_none")).rejects.toThrow(/credit_used_up/)
    await line("order_guard_3", whole, id)
    await expect(line("order_guard_4", 0.01, id)).rejects.toThrow(/credit_used_up/)
    await sql(database(), `delete from "order" where id = 'order_guard_3'`)
    expect(await leftOf(given)).toBe(given.amount_minor)
    // What is in the books is nobody's to take back.
    const [, spent] = walk
    await expect(sql(database(), "delete from order_credit_line where order_id = $1", [spent?.order])).rejects.toThrow(/is in the books/)
  })

  it("is used by no basket where the database does not guard it", async () => {
    const given = await credit(1)
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [tray] })
    await sql(database(), "alter table order_credit_line disable trigger spend_customer_credit")
    try {
      await expect(useCredit(basket.id, given.code)).rejects.toMatchObject({ status: 500 })
    } finally {
      await sql(database(), "alter table order_credit_line enable trigger spend_customer_credit")
    }
    expect(await store.get(`/store/carts/${basket.id}/credit`)).toEqual({ credit: null })
  })

  it("is not found by guessing: after ten wrong codes a basket waits", async () => {
    const basket = await aReadyBasket(store, { region_id: shop.region_id, pieces: [tray] })
    const guess = () => useCredit(basket.id, newCreditCode(randomInt))
    for (let tried = 0; tried < 10; tried++) await expect(guess()).rejects.toMatchObject({ body: { code: "credit_unknown" } })
    await expect(guess()).rejects.toMatchObject({ status: 429, body: { code: "too_many_requests" } })
    const given = await credit(1)
    await expect(useCredit(basket.id, given.code)).rejects.toMatchObject({ status: 429 })
    const another = await aReadyBasket(store, { region_id: shop.region_id, pieces: [tray] })
    expect(await useCredit(another.id, given.code)).toMatchObject({ credit: { code: given.code } })
  })

  it("leaves books that agree, by journals that say all of it", async () => {
    await agreed()
    expect(await printedLedger(database(), walk)).toMatchSnapshot()
  })
})
