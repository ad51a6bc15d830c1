import { z } from "@medusajs/framework/zod"
import { PRODUCT_CHANGE_STATUSES, type ProductReviewList } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { among, listIds } from "../listing"
import { reviewRows } from "./view"

const parameters = z.object({
  status: repeated.pipe(z.array(z.enum(PRODUCT_CHANGE_STATUSES))),
  vendor_id: repeated,
  q: z.string().trim().max(200).default(""),
  ...page(20, 100),
})

const SENT = PRODUCT_CHANGE_STATUSES.filter((status) => status !== "draft")

/** Changes that vendors have sent, who waits longest first. A draft is its vendor's alone. */
export const GET = asChamber<ProductReviewList>("products.read", async (req, res) => {
  const { status, vendor_id, q, limit, offset } = parse(parameters, req.query)
  const { ids, counts, ...found } = await listIds(req.scope, {
    from: "vendor_product_change t",
    statuses: SENT,
    conditions: [{ sql: "t.submitted_at is not null", bindings: [] }, among("t.vendor_id", vendor_id)],
    words: q,
    chosen: status.filter((one) => one !== "draft"),
    order: "t.submitted_at, t.id",
    limit,
    offset,
  })
  res.json({ reviews: await reviewRows(req.scope, ids), ...found, limit, offset, counts: { draft: 0, ...counts } })
})
