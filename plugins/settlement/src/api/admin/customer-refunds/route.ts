import { z } from "@medusajs/framework/zod"
import { type AdminRefundList, REFUND_STATUSES, type RefundStatus } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { countRefunds, listRefunds } from "../../../store/refunds"
import { mayChange } from "../remittances/one"
import { adminRefunds } from "./view"

const parameters = z.object({ status: repeated.pipe(z.array(z.enum(REFUND_STATUSES))), ...page(20, 100) })

/** Refunds, those due first at the top. */
export const GET = asChamber<AdminRefundList>("money.read", async (req, res, { role }) => {
  const { status, limit, offset } = parse(parameters, req.query)
  const statuses: readonly RefundStatus[] = status.length ? status : REFUND_STATUSES
  const sql = connectionOf(req.scope)
  const [refunds, counted] = await Promise.all([listRefunds(sql, { statuses }, { limit, offset }), countRefunds(sql)])
  const counts = Object.fromEntries(REFUND_STATUSES.map((status) => [status, counted.get(status) ?? 0])) as Record<RefundStatus, number>
  res.json({
    refunds: await adminRefunds(req.scope, refunds, role),
    count: statuses.reduce((sum, status) => sum + counts[status], 0),
    limit,
    offset,
    counts,
    may_change: mayChange(role),
  })
})
