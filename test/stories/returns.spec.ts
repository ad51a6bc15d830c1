import type {
  AdminRefund,
  AdminRefundList,
  AdminReturn,
  AdminReturnList,
  AskReturnBody,
  DeskReturn,
  DeskReturnList,
  OrderReturns,
  ReturnView,
  SettlementStatus,
  VendorBalance,
  VendorEarnings,
} from "@tawiza/contract"
import { beforeAll, describe, expect, inject, it } from "vitest"
import { type Api, adminApi } from "../support/api.ts"
import { carry, until } from "../support/parcels.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aPieceOf, parcelsOf, placeOrder, restock } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** The example of the national register of IBANs. */
const RIB = "011519000001205000534921"
const PHONE = "06 00 00 00 01"

interface Bought {
  order: string
  consignment: string
  line: string
  due: number
  carried: boolean
}

/** Khadija has her plates, and some of them go back to Najmat. */
describe("a return, from the asking to the money", () => {
  const { store, region_id, memberOf, moderator } = people()
  const backend = inject("backend")
  const databaseUrl = backend.databaseUrl
  let treasurer: Api
  let chamber: Api
  let najmat: Api

  /** Two plates on the customer's table. `workshop`: she came for them and paid there. */
  async function buy({ quantity = 2, workshop = false, made_to_order = false } = {}): Promise<Bought> {
    const piece = await aPieceOf(store, NAJMAT, { made_to_order })
    if (!made_to_order) await restock(chamber, piece.sku, quantity)
    const pieces = [{ variant_id: piece.variant_id, quantity }]
    const order = await placeOrder(store, { region_id, pieces, delivery: workshop ? "pickup" : "home" })
    const parcel = (await parcelsOf(store, order.id))[0]!
    if (workshop) {
      for (const [action, body] of [["accept"], ["pack"], ["deliver", { cash_collected_minor: parcel.due_minor }]] as [string, object?][]) {
        await najmat.post(`/vendor/consignments/${parcel.id}/${action}`, body)
      }
    } else await carry(najmat, parcel, "delivered")
    await until(
      () => factsOf(parcel.id),
      (facts) => facts.some(({ kind }) => kind === "delivered"),
      "the delivery's fact",
    )
    const { parcels } = await store.get<OrderReturns>(`/store/orders/${order.id}/returns`)
    return {
      order: order.id,
      consignment: parcel.id,
      line: parcels[0]?.lines[0]?.line_item_id as string,
      due: parcel.due_minor,
      carried: !workshop,
    }
  }
  const factsOf = (consignment: string) =>
    sql<{ kind: string; payload: Record<string, string> }>(
      databaseUrl,
      "select kind, payload from settlement_fact where consignment_id = $1 order by id",
      [consignment],
    )
  const kindsOf = async ({ consignment }: Bought) => (await factsOf(consignment)).map(({ kind }) => kind)
  const ask = ({ order, consignment, line }: Bought, over: Partial<AskReturnBody> = {}) =>
    store.post<ReturnView>(`/store/orders/${order}/returns`, {
      consignment_id: consignment,
      items: [{ line_item_id: line, quantity: 1 }],
      reason: "changed_mind",
      phone: PHONE,
      refund: { method: "transfer", bank_number: `MA64${RIB}`, holder: "Khadija Benali" },
      ...over,
    })
  const atDesk = (id: string, action: string, body: object = {}) => najmat.post<DeskReturn>(`/vendor/returns/${id}/${action}`, body)
  const back = async ({ id }: ReturnView) => {
    await atDesk(id, "accept")
    return atDesk(id, "receive")
  }
  const balance = () => najmat.get<VendorBalance>("/vendor/balance")
  const posted = () =>
    until(
      () => sql(databaseUrl, "select key from settlement_fact where posted_at is null"),
      (rows) => rows.length === 0,
      "the posting of every fact",
    )
  const owed = async (order: string) => {
    await posted()
    const [row] = await sql<{ owed: string }>(
      databaseUrl,
      `select coalesce(-sum(e.amount), 0)::text as owed from ledger.entry e join ledger.account a on a.id = e.account_id
      where a.code = 'customer:refund_payable' and e.subject = $1`,
      [order],
    )
    return Number(row?.owed)
  }
  /** The parcel was delivered so many days ago: the record is turned back, as nobody can in earnest. */
  const deliveredAgo = ({ consignment }: Bought, days: number) =>
    sql(
      databaseUrl,
      `set session_replication_role = replica;
      update consignment_move set created_at = created_at - interval '${days} days' where consignment_id = '${consignment}' and "to" = 'delivered'`,
    )

  beforeAll(async () => {
    treasurer = await adminApi(backend.url, backend.demo.treasurer)
    chamber = await moderator()
    najmat = await memberOf(NAJMAT)
  })

  it("is decided over what its parcel brought, also where that had not been recorded yet", async () => {
    const piece = await aPieceOf(store, NAJMAT)
    await restock(chamber, piece.sku, 1)
    await sql(
      databaseUrl,
      `create function cannot_divide() returns trigger language plpgsql as $$ begin raise exception 'The money cannot be divided'; end $$;
      create trigger cannot_divide before insert on consignment_share for each row execute function cannot_divide()`,
    )
    const order = await placeOrder(store, { region_id, pieces: [piece] })
    const parcel = (await parcelsOf(store, order.id))[0]!
    await carry(najmat, parcel, "delivered").finally(() => sql(databaseUrl, "drop function cannot_divide cascade"))
    const { parcels } = await store.get<OrderReturns>(`/store/orders/${order.id}/returns`)
    const line = parcels[0]?.lines[0]?.line_item_id as string
    const asked = await ask({ order: order.id, consignment: parcel.id, line, due: parcel.due_minor, carried: true })
    await back(asked)
    expect((await factsOf(parcel.id)).map(({ kind }) => kind)).toEqual([
      "cash_collected",
      "delivered",
      "return_asked",
      "refund_decided",
      "return_closed",
    ])
    expect(await owed(order.id)).toBe(parcel.total_minor)
  })

  it("is the customer's to ask, who knows the order's telephone, for pieces that she has", async () => {
    const bought = await buy()
    await expect(ask(bought, { phone: "06 00 00 00 99" })).rejects.toMatchObject({ status: 422, body: { code: "phone_differs" } })
    await expect(ask(bought, { items: [{ line_item_id: bought.line, quantity: 3 }] })).rejects.toMatchObject({
      status: 409,
      body: { code: "not_returnable", details: { why: "all_returned" } },
    })
    const bank_number = RIB.replace(/1$/, "2")
    await expect(ask(bought, { refund: { method: "transfer", bank_number, holder: "K" } })).rejects.toMatchObject({
      body: { code: "bank_number_invalid" },
    })
    await expect(ask({ ...bought, order: "order_none" })).rejects.toMatchObject({ status: 404 })
    const asked = await ask(bought)
    expect(asked).toMatchObject({ status: "asked", bank_number_end: RIB.slice(-4), items: [{ quantity: 1 }], refund: null })
    expect(JSON.stringify(asked)).not.toContain(RIB.slice(0, 20))
    const { parcels, returns } = await store.get<OrderReturns>(`/store/orders/${bought.order}/returns`)
    expect(parcels[0]?.lines[0]?.quantity).toBe(1)
    expect(returns.map(({ id }) => id)).toEqual([asked.id])
    const kept = await sql(databaseUrl, "select * from return_way where return_id = $1", [asked.id])
    expect(JSON.stringify(kept)).not.toContain(RIB)
  })

  it("is too late after seven days, and never asked for what was made to order unless something is wrong with it", async () => {
    const late = await buy()
    await deliveredAgo(late, 8)
    await expect(ask(late)).rejects.toMatchObject({ body: { details: { why: "too_late" } } })
    await deliveredAgo(late, -2)
    expect((await ask(late)).status).toBe("asked")

    const made = await buy({ quantity: 1, made_to_order: true, workshop: true })
    await expect(ask(made)).rejects.toMatchObject({ body: { details: { why: "made_to_order" } } })
    expect((await ask(made, { reason: "faulty" })).status).toBe("asked")
  })

  it("gives two people who ask for the last piece at once one return", async () => {
    const bought = await buy({ quantity: 1 })
    const answers = await Promise.allSettled([ask(bought), ask(bought), ask(bought)])
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  it("holds the money while it is asked, and gives it back from what is held when the piece is back", async () => {
    const bought = await buy()
    const asked = await ask(bought)
    expect((await balance()).holds).toContainEqual(
      expect.objectContaining({ consignment: expect.objectContaining({ id: bought.consignment }), reason: "return" }),
    )
    const { returns } = await najmat.get<DeskReturnList>("/vendor/returns", { limit: 200 })
    const seen = returns.find(({ id }) => id === asked.id)
    // The workshop sees who gives what back, and never where the money goes.
    expect(seen).toMatchObject({ customer: "Khadija Benali", actions: ["accept", "dispute"], bank_number_end: null })
    await expect(atDesk(asked.id, "receive")).rejects.toMatchObject({ status: 409, body: { code: "illegal_transition" } })

    const received = await back(asked)
    expect(received).toMatchObject({ status: "received", actions: [], refund: { status: "due", amount_minor: asked.amount_minor } })
    const [decided] = (await factsOf(bought.consignment)).filter(({ kind }) => kind === "refund_decided")
    const { from_held_minor, vendor_minor, commission_minor, tax_minor, total_minor } = decided!.payload
    expect(Number(vendor_minor) + Number(commission_minor) + Number(tax_minor)).toBe(Number(total_minor))
    expect(from_held_minor).toBe(vendor_minor)
    expect(await owed(bought.order)).toBe(asked.amount_minor)
    // Received twice, decided once.
    await atDesk(asked.id, "receive")
    expect((await kindsOf(bought)).filter((kind) => kind === "refund_decided")).toHaveLength(1)

    const credits = () =>
      sql<{ lines: { total_minor: number }[] }>(databaseUrl, "select lines from credit_due where consignment_id = $1", [bought.consignment])
    expect((await credits()).map(({ lines }) => lines.map(({ total_minor }) => total_minor))).toEqual([[asked.amount_minor]])

    const second = await back(await ask(bought))
    // The last piece takes the delivery with it: all that she paid is given back, not a centime more.
    expect(asked.amount_minor + second.amount_minor).toBe(bought.due)
    expect(await owed(bought.order)).toBe(bought.due)
    const { earnings } = await najmat.get<VendorEarnings>("/vendor/earnings", { limit: 100 })
    const earned = earnings.find(({ consignment }) => consignment.id === bought.consignment)
    expect(earned).toMatchObject({ state: "given_back", given_back_minor: earned?.share.vendor_minor, hold: null })
  })

  it("is decided once by two members who receive it at the same moment", async () => {
    const bought = await buy()
    const asked = await ask(bought)
    await atDesk(asked.id, "accept")
    await Promise.all([1, 2, 3, 4].map(() => atDesk(asked.id, "receive")))
    expect((await kindsOf(bought)).filter((kind) => kind === "refund_decided")).toHaveLength(1)
    expect(await owed(bought.order)).toBe(asked.amount_minor)
  })

  it("takes from what is available, and then makes a debt, when the vendor had the cash itself", async () => {
    const bought = await buy({ workshop: true })
    await posted()
    const before = await balance()
    await back(await ask(bought, { refund: { method: "counter" } }))
    await posted()
    const after = await balance()
    const [decided] = (await factsOf(bought.consignment)).filter(({ kind }) => kind === "refund_decided")
    const { from_held_minor, from_available_minor, from_debt_minor } = decided!.payload
    expect(from_held_minor).toBe("0")
    expect([before.available_minor - after.available_minor, after.debt_minor - before.debt_minor]).toEqual([
      Number(from_available_minor),
      Number(from_debt_minor),
    ])
    expect(Number(from_debt_minor)).toBeGreaterThan(0)
  })

  it("that is disputed waits for a moderator, who may give a part back while the piece stays", async () => {
    const bought = await buy()
    const asked = await ask(bought, { reason: "damaged", text: "ébréchée" })
    await expect(atDesk(asked.id, "dispute")).rejects.toMatchObject({ status: 400 })
    expect(await atDesk(asked.id, "dispute", { reason: "elle était entière" })).toMatchObject({ status: "disputed", actions: [] })
    await expect(atDesk(asked.id, "accept")).rejects.toMatchObject({ status: 409 })

    const { returns, counts } = await chamber.get<AdminReturnList>("/admin/consignment-returns", { status: "disputed", limit: 100 })
    expect(counts.disputed).toBe(returns.length)
    expect(returns.find(({ id }) => id === asked.id)).toMatchObject({ days_left: 15, rulings: ["accept", "settle", "reject"] })
    const rule = (ruling: string, body: object) => chamber.post<AdminReturn>(`/admin/consignment-returns/${asked.id}/${ruling}`, body)
    await expect(rule("settle", { reason: "x", amount_minor: bought.due + 1 })).rejects.toMatchObject({
      body: { code: "refund_too_large" },
    })
    const settled = await rule("settle", { reason: "photo vue : un éclat", amount_minor: 4000 })
    expect(settled).toMatchObject({ status: "settled", refund: { amount_minor: 4000 }, rulings: [] })
    await expect(rule("reject", { reason: "x" })).rejects.toMatchObject({ status: 409 })
    // What was given back once is not given back again.
    const rest = await back(await ask(bought, { items: [{ line_item_id: bought.line, quantity: 1 }] }))
    expect(await owed(bought.order)).toBe(4000 + rest.amount_minor)
  })

  it("that is rejected holds nothing any more, and its piece may be asked for again", async () => {
    const bought = await buy({ quantity: 1 })
    const asked = await ask(bought)
    await atDesk(asked.id, "dispute", { reason: "utilisée" })
    await chamber.post(`/admin/consignment-returns/${asked.id}/reject`, { reason: "traces d'usage" })
    expect(await kindsOf(bought)).toEqual(["cash_collected", "delivered", "return_asked", "return_closed"])
    expect((await ask(bought)).status).toBe("asked")
  })

  it("ends in money that the treasurer sends, sees come back, and sends again another way", async () => {
    const bought = await buy({ quantity: 1 })
    const asked = await ask(bought)
    const { refund } = await back(asked)
    const id = refund?.id as string
    const find = async (by: Api) => {
      const { refunds } = await by.get<AdminRefundList>("/admin/customer-refunds", { limit: 100 })
      return refunds.find((refund) => refund.id === id)
    }
    expect(await find(treasurer)).toMatchObject({ status: "due", days_left: 15, bank_number: RIB, holder: "Khadija Benali" })
    expect(await find(chamber)).toMatchObject({ bank_number: null, holder: null, bank_number_end: RIB.slice(-4) })
    const move = (to: string, reference: string) =>
      treasurer.post<AdminRefund>(`/admin/customer-refunds/${id}/${to}`, { on: "2026-11-27", reference })
    await expect(move("failed", "VIR 8")).rejects.toMatchObject({ status: 409 })
    const sent = await Promise.all([move("sent", "VIR 9"), move("sent", "VIR 9")])
    for (const one of sent) expect(one).toMatchObject({ status: "sent", sent_on: "2026-11-27", bank_number: null })
    expect(await owed(bought.order)).toBe(0)
    const way = (body: object) => store.post<ReturnView>(`/store/orders/${bought.order}/returns/${asked.id}/refund-way`, body)
    await expect(way({ phone: PHONE, refund: { method: "credit" } })).rejects.toMatchObject({ status: 409 })

    expect(await move("failed", "RET 9")).toMatchObject({ status: "failed" })
    expect(await owed(bought.order)).toBe(bought.due)
    await expect(way({ phone: "0600000099", refund: { method: "counter" } })).rejects.toMatchObject({ status: 422 })
    expect(await way({ phone: PHONE, refund: { method: "counter" } })).toMatchObject({ method: "counter", bank_number_end: null })
    expect(await move("sent", "REÇU 12")).toMatchObject({ status: "sent", method: "counter" })
    expect(await owed(bought.order)).toBe(0)
    const kinds = (await kindsOf(bought)).filter((kind) => kind.startsWith("refund_"))
    expect(kinds).toEqual(["refund_decided", "refund_sent", "refund_failed", "refund_sent"])
  })

  it("counts wrong telephone numbers, and then hears no more of that order", async () => {
    const bought = await buy({ quantity: 1 })
    const tries = []
    for (let i = 10; i < 22; i++) tries.push(await ask(bought, { phone: `06000000${i}` }).catch(({ status }) => status))
    expect(tries).toEqual([...Array(10).fill(422), 429, 429])
  })

  it("leaves facts and ledger agreeing about everything that is held", async () => {
    await posted()
    const { failed, differing } = await chamber.get<SettlementStatus>("/admin/settlement")
    expect({ failed, differing }).toEqual({ failed: [], differing: [] })
  })
})
