import type { RefundMethod, ReturnReason, ReturnStatus } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { Sealed } from "../domain/key-ring"

export interface ReturnMove {
  id: string
  from: ReturnStatus | null
  to: ReturnStatus
  by: string
  reason: string | null
  created_at: string
}

/** How a customer wants its money. */
export interface KeptWay {
  method: RefundMethod
  account: (Sealed & { end: string; holder: string }) | null
}

/** A return with all that is kept of it; its state is its last move's. */
export interface KeptReturn {
  id: string
  consignment_id: string
  order_id: string
  vendor_id: string
  currency_code: string
  reason: ReturnReason
  text: string | null
  asked_at: Date
  status: ReturnStatus
  items: { line_item_id: string; quantity: number }[]
  moves: ReturnMove[]
  way: KeptWay
}

interface Row extends Omit<KeptReturn, "way"> {
  method: RefundMethod
  key_id: string | null
  sealed: string | null
  bank_number_end: string | null
  holder: string | null
}

const FROM = `from consignment_return r
  join lateral (select m."to" as status from return_move m where m.return_id = r.id order by m.id desc limit 1) last on true
  join lateral (select w.* from return_way w where w.return_id = r.id order by w.id desc limit 1) way on true`

const RETURNS = `select r.id, r.consignment_id, r.order_id, r.vendor_id, r.currency_code, r.reason, r.text, r.asked_at, last.status,
    way.method, way.key_id, way.sealed, way.bank_number_end, way.holder,
    (select json_agg(json_build_object('line_item_id', i.line_item_id, 'quantity', i.quantity) order by i.line_item_id)
      from consignment_return_item i where i.return_id = r.id) as items,
    (select json_agg(json_build_object('id', m.id::text, 'from', m."from", 'to', m."to", 'by', m."by", 'reason', m.reason,
      'created_at', m.created_at) order by m.id) from return_move m where m.return_id = r.id) as moves
  ${FROM}`

export interface ReturnFilter {
  id?: string
  ids?: readonly string[]
  order_id?: string
  vendor_id?: string
  consignment_id?: string
  statuses?: readonly ReturnStatus[]
}

function where({ id, ids, order_id, vendor_id, consignment_id, statuses }: ReturnFilter) {
  const tests = Object.entries({ id, order_id, vendor_id, consignment_id }).filter(([, value]) => value !== undefined)
  const sql = tests.map(([column]) => `r.${column} = ?`)
  return {
    sql: ["true", ...sql, ...(ids ? ["r.id = any(?)"] : []), ...(statuses ? ["last.status = any(?)"] : [])].join(" and "),
    bindings: [...tests.map(([, value]) => value), ...(ids ? [ids] : []), ...(statuses ? [statuses] : [])],
  }
}

/** Returns in the order in which they were asked, which is the one in which their refunds are due. */
export async function listReturns(
  sql: Sql,
  filter: ReturnFilter,
  { limit = 1000, offset = 0, newest = false }: { limit?: number; offset?: number; newest?: boolean } = {},
): Promise<KeptReturn[]> {
  const { sql: tests, bindings } = where(filter)
  const order = newest ? "desc" : "asc"
  const found = await rows<Row>(sql, `${RETURNS} where ${tests} order by r.asked_at ${order}, r.id limit ? offset ?`, [
    ...bindings,
    limit,
    offset,
  ])
  return found.map(({ method, key_id, sealed, bank_number_end, holder, ...row }) => ({
    ...row,
    way: {
      method,
      account: key_id && sealed && bank_number_end && holder ? { key_id, sealed, end: bank_number_end, holder } : null,
    },
  }))
}

/** How many there are in each state. */
export async function countReturns(sql: Sql, filter: ReturnFilter): Promise<Map<ReturnStatus, number>> {
  const { sql: tests, bindings } = where(filter)
  const found = await rows<{ status: ReturnStatus; count: string }>(
    sql,
    `select last.status, count(*) ${FROM} where ${tests} group by last.status`,
    bindings,
  )
  return new Map(found.map(({ status, count }) => [status, Number(count)]))
}

type NewReturn = Omit<KeptReturn, "status" | "moves" | "way">

export async function keepReturn(transaction: Sql, of: NewReturn): Promise<void> {
  await transaction.raw(
    `insert into consignment_return (id, consignment_id, order_id, vendor_id, currency_code, reason, text, asked_at)
    values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [of.id, of.consignment_id, of.order_id, of.vendor_id, of.currency_code, of.reason, of.text, of.asked_at],
  )
  for (const { line_item_id, quantity } of of.items) {
    await transaction.raw("insert into consignment_return_item (return_id, line_item_id, quantity) values (?, ?, ?)", [
      of.id,
      line_item_id,
      quantity,
    ])
  }
}

export async function keepWay(transaction: Sql, return_id: string, { method, account }: KeptWay): Promise<void> {
  await transaction.raw("insert into return_way (return_id, method, key_id, sealed, bank_number_end, holder) values (?, ?, ?, ?, ?, ?)", [
    return_id,
    method,
    account?.key_id ?? null,
    account?.sealed ?? null,
    account?.end ?? null,
    account?.holder ?? null,
  ])
}

export async function keepReturnMove(
  transaction: Sql,
  move: { return_id: string; from: ReturnStatus | null; to: ReturnStatus; by: string; reason: string | null },
): Promise<void> {
  await transaction.raw(`insert into return_move (return_id, "from", "to", "by", reason) values (?, ?, ?, ?, ?)`, [
    move.return_id,
    move.from,
    move.to,
    move.by,
    move.reason,
  ])
}
