import { z } from "@medusajs/framework/zod"
import { type DeskReturnList, OPEN_RETURNS, RETURN_STATUSES } from "@tawiza/contract"
import { page, parse } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { countReturns, listReturns } from "../../../store/returns"
import { deskReturns } from "./view"

const parameters = z.object({ state: z.enum(["open", "done"]).default("open"), ...page(50, 200) })
const DONE = RETURN_STATUSES.filter((status) => !OPEN_RETURNS.includes(status))

/** Open ones: who has waited longest comes first. Done ones: the last first. */
export const GET = asMember<DeskReturnList>("orders.read", async (req, res, { vendor, member }) => {
  const { state, limit, offset } = parse(parameters, req.query)
  const filter = { vendor_id: vendor.id, statuses: state === "open" ? OPEN_RETURNS : DONE }
  const sql = connectionOf(req.scope)
  const [kept, counts] = await Promise.all([
    listReturns(sql, filter, { limit, offset, newest: state === "done" }),
    countReturns(sql, filter),
  ])
  res.json({
    returns: await deskReturns(req.scope, kept, { role: member.role, language: requestLanguage(req) }),
    count: [...counts.values()].reduce((sum, count) => sum + count, 0),
  })
})
