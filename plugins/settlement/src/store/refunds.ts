import type { RefundMethod, RefundStatus } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { RefundLine } from "../domain/refund"

/** One try to send a refund, or its coming back. */
export interface RefundMove {
  to: "sent" | "failed"
  method: RefundMethod
  on: string
  reference: string
  by: string
}

export interface KeptRefund {
  id: string
  return_id: string
  consignment_id: string
  amount_minor: bigint
  lines: RefundLine[]
  due_on: string
  decided_at: Date
  status: RefundStatus
  moves: RefundMove[]
}

interface Row extends Omit<KeptRefund, "amount_minor" | "lines" | "moves"> {
  amount_minor: string
  lines: Record<string, string | number | null>[]
  moves: RefundMove[] | null
}

const FROM = `from customer_refund f
  left join lateral (select m."to" from refund_move m where m.refund_id = f.id order by m.id desc limit 1) last on true`

const REFUNDS = `select f.id, f.return_id, f.consignment_id, f.amount_minor::text, f.lines, f.due_on::text, f.decided_at,
    coalesce(last."to", 'due') as status,
    (select json_agg(json_build_object('to', m."to", 'method', m.method, 'on', m."on", 'reference', m.reference, 'by', m."by") order by m.id)
      from refund_move m where m.refund_id = f.id) as moves
  ${FROM}`

export interface RefundFilter {
  id?: string
  return_ids?: readonly string[]
  consignment_ids?: readonly string[]
  statuses?: readonly RefundStatus[]
}

/** Those due first at the top. */
export async function listRefunds(
  sql: Sql,
  { id, return_ids, consignment_ids, statuses }: RefundFilter,
  { limit = 1000, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<KeptRefund[]> {
  const tests: [string, unknown][] = []
  if (id !== undefined) tests.push(["f.id = ?", id])
  if (return_ids) tests.push(["f.return_id = any(?)", return_ids])
  if (consignment_ids) tests.push(["f.consignment_id = any(?)", consignment_ids])
  if (statuses) tests.push([`coalesce(last."to", 'due') = any(?)`, statuses])
  const found = await rows<Row>(
    sql,
    `${REFUNDS} where ${["true", ...tests.map(([test]) => test)].join(" and ")} order by f.due_on, f.id limit ? offset ?`,
    [...tests.map(([, binding]) => binding), limit, offset],
  )
  return found.map(({ amount_minor, lines, moves, ...row }) => ({
    ...row,
    amount_minor: BigInt(amount_minor),
    lines: lines.map(lineOf),
    moves: moves ?? [],
  }))
}

/** How many there are in each state. */
export async function countRefunds(sql: Sql): Promise<Map<RefundStatus, number>> {
  const found = await rows<{ status: RefundStatus; count: string }>(
    sql,
    `select coalesce(last."to", 'due') as status, count(*) ${FROM} group by 1`,
  )
  return new Map(found.map(({ status, count }) => [status, Number(count)]))
}

export async function keepRefund(transaction: Sql, refund: Omit<KeptRefund, "status" | "moves">): Promise<void> {
  await transaction.raw(
    "insert into customer_refund (id, return_id, consignment_id, amount_minor, lines, due_on, decided_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)",
    [
      refund.id,
      refund.return_id,
      refund.consignment_id,
      String(refund.amount_minor),
      JSON.stringify(refund.lines, (_, value) => (typeof value === "bigint" ? String(value) : value)),
      refund.due_on,
      refund.decided_at,
    ],
  )
}

export async function keepRefundMove(transaction: Sql, refund_id: string, { to, method, on, reference, by }: RefundMove): Promise<void> {
  await transaction.raw(`insert into refund_move (refund_id, "to", method, "on", reference, "by") values (?, ?, ?, ?, ?, ?)`, [
    refund_id,
    to,
    method,
    on,
    reference,
    by,
  ])
}

/** What ends in `_minor` is an amount, kept as decimal digits. */
const lineOf = (line: Row["lines"][number]) =>
  Object.fromEntries(
    Object.entries(line).map(([name, value]) => [name, name.endsWith("_minor") ? BigInt(value as string) : value]),
  ) as unknown as RefundLine
