import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { WITHDRAWAL_DAYS } from "@tawiza/config/settlement"
import type { AskReturnBody, RefundMethod, RefundWay } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { bankNumber } from "@tawiza/vendor/domain/bank-number"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "./domain/facts"
import type { KeyRing } from "./domain/key-ring"
import { whyNot } from "./domain/returnable"
import { samePhone } from "./domain/same-phone"
import { keysOf } from "./modules/settlement"
import { postFacts } from "./post-facts"
import { catchUpOrder } from "./settle-order"
import { replaceCall } from "./store/calls"
import { orderPeople, returnParcels } from "./store/delivered-parcels"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { waysOfOrder, waysOfReturns } from "./store/refund-ways"
import { listRefunds } from "./store/refunds"
import { type KeptReturn, type KeptWay, keepReturn, keepReturnMove, keepWay, listReturns } from "./store/returns"

/** Who asks is the customer: it is not signed in, and known by the telephone of its order. */
const CUSTOMER = "customer"

/**
 * A customer asks to give pieces of a parcel back. What is held of the parcel stays held until that has ended.
 * @returns the id of the return
 * @throws Refusal `not_found`, `phone_differs`, `bank_number_invalid`, `refund_way_closed`, `not_returnable` with why
 */
export async function askReturn(container: MedusaContainer, order_id: string, body: AskReturnBody, now = new Date()): Promise<string> {
  const id = generateEntityId(undefined, "ret")
  const sql = connectionOf(container)
  await checkPhone(sql, order_id, body.phone)
  await catchUpOrder(container, order_id, now)
  await sql.transaction(async (transaction) => {
    await lockOrderMoney(transaction, order_id)
    const [parcel] = await returnParcels(transaction, { order_id, consignment_id: body.consignment_id })
    if (!parcel) throw new Refusal("not_found", { id: body.consignment_id })
    const why = whyNot(parcel, body, moroccanDay(now), WITHDRAWAL_DAYS)
    if (why) throw new Refusal("not_returnable", { why })
    const way = sealedWay(keysOf(container), id, body.refund, await waysOfOrder(transaction, order_id))
    const { consignment_id, vendor_id, currency_code } = parcel
    const { reason, items } = body
    const text = body.text || null
    await keepReturn(transaction, { id, consignment_id, order_id, vendor_id, currency_code, reason, text, asked_at: now, items })
    await keepWay(transaction, id, way)
    await keepReturnMove(transaction, { return_id: id, from: null, to: "asked", by: CUSTOMER, reason: text })
    const asked: Fact = {
      kind: "return_asked",
      key: `return:${id}:asked`,
      currency_code,
      happened_at: now,
      order_id,
      consignment_id,
      vendor_id,
      return_id: id,
    }
    await recordFacts(transaction, [asked])
  })
  await postFacts(container)
  return id
}

/**
 * Another way for the refund of a return, as long as the money has not been sent.
 * @throws Refusal `not_found`, `phone_differs`, `bank_number_invalid`, `refund_way_closed`, `illegal_transition`
 */
export async function changeRefundWay(
  container: MedusaContainer,
  { order_id, return_id }: { order_id: string; return_id: string },
  { phone, refund }: { phone: string; refund: RefundWay },
): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    await checkPhone(transaction, order_id, phone)
    await lockOrderMoney(transaction, order_id)
    const [kept] = await listReturns(transaction, { id: return_id, order_id })
    if (!kept) throw new Refusal("not_found", { id: return_id })
    const [sent] = await listRefunds(transaction, { return_ids: [return_id] })
    if (kept.status === "rejected" || sent?.status === "sent") {
      throw new Refusal("illegal_transition", { from: sent?.status ?? kept.status, to: refund.method, allowed: [] })
    }
    const open = (await waysOfReturns(transaction, [kept]))(kept)
    await keepWay(transaction, return_id, sealedWay(keysOf(container), return_id, refund, open))
    // What its card did not take is not tried there again.
    if (sent && kept.way.method === "card" && refund.method !== "card") await replaceCall(transaction, { refund_id: sent.id })
  })
}

/** Whoever has an order's address may follow it; whose money it is, is who was called at the door. */
async function checkPhone(sql: Sql, order_id: string, phone: string): Promise<void> {
  const person = (await orderPeople(sql, [order_id])).get(order_id)
  if (!person) throw new Refusal("not_found", { id: order_id })
  if (!samePhone(person.phone, phone)) throw new Refusal("phone_differs")
}

function sealedWay(
  keys: KeyRing,
  return_id: string,
  { method, bank_number = "", holder = "" }: RefundWay,
  open: readonly RefundMethod[],
): KeptWay {
  if (!open.includes(method)) throw new Refusal("refund_way_closed", { open })
  if (method !== "transfer") return { method, account: null }
  const rib = bankNumber(bank_number)
  if (!rib || !holder) throw new Refusal("bank_number_invalid")
  return { method, account: { ...keys.seal(Buffer.from(rib), about(return_id)), end: rib.slice(-4), holder } }
}

/** The whole bank number of a return, for who sends the money. */
export function openBankNumber(keys: KeyRing, { id, way }: Pick<KeptReturn, "id" | "way">): string | null {
  return way.account && keys.open(way.account, about(id)).toString()
}

const about = (return_id: string) => `return_way:${return_id}`
