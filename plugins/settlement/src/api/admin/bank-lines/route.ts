import { z } from "@medusajs/framework/zod"
import { BANK_LINE_STATUSES, type BankLineList, CHAMBER_MAY } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { findLines } from "../../../store/bank-lines"
import { pageOf } from "../../../store/page-of"
import { lineView } from "./view"

const parameters = z.object({
  status: repeated.pipe(z.array(z.enum(BANK_LINE_STATUSES))),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...page(20, 200),
})

export const GET = asChamber<BankLineList>("money.read", async (req, res, acting) => {
  const { status, from, to, limit, offset } = parse(parameters, req.query)
  const sql = connectionOf(req.scope)
  // What waits longest comes first where only that is asked for.
  const oldest = status.length === 1 && status[0] === "suspense"
  const order = oldest ? "booked_on, t.id" : "booked_on desc, t.id desc"
  const { ids, count, counts } = await pageOf(sql, {
    table: "bank_line",
    statuses: BANK_LINE_STATUSES,
    chosen: status,
    order: `t.${order}`,
    where: "t.booked_on >= coalesce(?::date, '-infinity') and t.booked_on <= coalesce(?::date, 'infinity')",
    bindings: [from ?? null, to ?? null],
    limit,
    offset,
  })
  const [lines, [sum]] = await Promise.all([
    findLines(sql, "l.id = any(?::bigint[])", [ids], `l.${order.replace("t.", "l.")}`),
    rows<{ minor: string }>(sql, "select coalesce(sum(amount_minor), 0)::text as minor from bank_line where status = 'suspense'"),
  ])
  res.json({
    lines: lines.map((line) => lineView(line)),
    count,
    counts,
    suspense_minor: Number(sum?.minor ?? 0),
    currency_code: "mad",
    limit,
    offset,
    may_write: CHAMBER_MAY[acting.role].includes("money.write"),
  })
})
