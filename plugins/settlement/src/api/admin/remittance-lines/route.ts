import { z } from "@medusajs/framework/zod"
import type { OpenLineList } from "@tawiza/contract"
import { asChamber, page, parse } from "@tawiza/http"
import { daysBetween, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import { openLines } from "../../../store/remittances"
import { mayChange } from "../remittances/one"
import { lineView } from "../remittances/view"

const parameters = z.object(page(50, 200))

/** What nobody has decided about, oldest first. */
export const GET = asChamber<OpenLineList>("money.read", async (req, res, { role }) => {
  const { limit, offset } = parse(parameters, req.query)
  const { lines, remittances, count } = await openLines(connectionOf(req.scope), { limit, offset })
  const today = moroccanDay(new Date())
  const since = new Map(remittances.map(({ id, recorded_at }) => [id, moroccanDay(new Date(recorded_at))]))
  res.json({
    lines: lines.map((line) => ({
      ...lineView(line),
      remittance_id: line.remittance_id,
      carrier: line.carrier,
      age_days: daysBetween(since.get(line.remittance_id) ?? today, today),
      banked: line.bank !== null,
    })),
    count,
    limit,
    offset,
    may_change: mayChange(role),
  })
})
