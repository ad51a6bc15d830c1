import { z } from "@medusajs/framework/zod"
import { type AdminConsignmentList, CHAMBER_MAY, CONSIGNMENT_STATUSES } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { requestLanguage } from "../../language"
import { among, type Condition, listIds } from "../listing"
import { consignmentRows } from "./view"

const parameters = z.object({
  status: repeated.pipe(z.array(z.enum(CONSIGNMENT_STATUSES))),
  order_id: repeated,
  vendor_id: repeated,
  q: z.string().trim().max(40).default(""),
  ...page(20, 100),
})

/** Numbers are read aloud: the beginning is enough, a sharp before it does no harm. */
const numbered = (q: string): Condition => {
  const digits = q.replace(/\D/g, "")
  if (!q) return null
  return digits ? { sql: "t.number like ?", bindings: [`${digits}%`] } : { sql: "false", bindings: [] }
}

export const GET = asChamber<AdminConsignmentList>("consignments.read", async (req, res, { role }) => {
  const { status, order_id, vendor_id, q, limit, offset } = parse(parameters, req.query)
  const { ids, ...found } = await listIds(req.scope, {
    from: "consignment t",
    statuses: CONSIGNMENT_STATUSES,
    conditions: [among("t.order_id", order_id), among("t.vendor_id", vendor_id), numbered(q)],
    chosen: status,
    order: "t.created_at desc, t.id",
    limit,
    offset,
  })
  res.json({
    consignments: await consignmentRows(req.scope, ids, requestLanguage(req)),
    ...found,
    limit,
    offset,
    may_open_orders: CHAMBER_MAY[role].includes("customers.read"),
  })
})
