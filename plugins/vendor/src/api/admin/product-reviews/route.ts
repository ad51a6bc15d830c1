import { z } from "@medusajs/framework/zod"
import { PRODUCT_CHANGE_STATUSES, type ProductReviewList } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { among, listIds, saying } from "../listing"
import { reviewRows } from "./view"

const parameters = z.object({
  status: repeated.pipe(z.array(z.enum(PRODUCT_CHANGE_STATUSES))),
  vendor_id: repeated,
  q: z.string().trim().max(200).default(""),
  ...page(20, 100),
})

const SENT = PRODUCT_CHANGE_STATUSES.filter((status) => status !== "draft")

/** Only a search by words looks at more than the changes themselves. */
const WITH_NAMES = "vendor_product_change t join vendor v on v.id = t.vendor_id left join product p on p.id = t.product_id"

/** Changes that vendors have sent, who waits longest first. A draft is its vendor's alone. */
export const GET = asChamber<ProductReviewList>("products.read", async (req, res) => {
  const { status, vendor_id, q, limit, offset } = parse(parameters, req.query)
  const { ids, count, more, counts } = await listIds(req.scope, {
    from: q ? WITH_NAMES : "vendor_product_change t",
    statuses: SENT,
    conditions: [
      { sql: "t.submitted_at is not null", bindings: [] },
      among("t.vendor_id", vendor_id),
      saying(q, ["v.name", "v.handle", "p.title", "t.wanted->>'title'"], "v.id"),
    ],
    chosen: status.filter((one) => one !== "draft"),
    order: "t.submitted_at, t.id",
    limit,
    offset,
  })
  res.json({ reviews: await reviewRows(req.scope, ids), count, more, limit, offset, counts: { draft: 0, ...counts } })
})
