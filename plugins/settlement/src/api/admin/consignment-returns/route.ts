import { z } from "@medusajs/framework/zod"
import { type AdminReturnList, RETURN_STATUSES, type ReturnStatus } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { countReturns, listReturns } from "../../../store/returns"
import { adminReturns } from "./view"

const parameters = z.object({ status: repeated.pipe(z.array(z.enum(RETURN_STATUSES))), ...page(20, 100) })

/** Returns, those whose refund is due first at the top. */
export const GET = asChamber<AdminReturnList>("consignments.read", async (req, res, { role }) => {
  const { status, limit, offset } = parse(parameters, req.query)
  const statuses: readonly ReturnStatus[] = status.length ? status : RETURN_STATUSES
  const sql = connectionOf(req.scope)
  const [kept, counted] = await Promise.all([listReturns(sql, { statuses }, { limit, offset }), countReturns(sql, {})])
  const counts = Object.fromEntries(RETURN_STATUSES.map((status) => [status, counted.get(status) ?? 0])) as Record<ReturnStatus, number>
  res.json({
    returns: await adminReturns(req.scope, kept, { role, language: requestLanguage(req) }),
    count: statuses.reduce((sum, status) => sum + counts[status], 0),
    limit,
    offset,
    counts,
  })
})
