import { z } from "@medusajs/framework/zod"
import { APPLICATION_STATUSES, type ApplicationList } from "@tawiza/contract"
import { asChamber, page, parse, repeated, toggle } from "@tawiza/http"
import { requestLanguage } from "../../language"
import { listIds } from "../listing"
import { applicationViews, readerOf } from "./view"

const parameters = z.object({
  status: repeated.pipe(z.array(z.enum(APPLICATION_STATUSES))),
  /** Only those with a paper that nobody has looked at. */
  unchecked: toggle,
  q: z.string().trim().max(200).default(""),
  ...page(20, 100),
})

const UNCHECKED = {
  sql: "exists (select from vendor_paper p where p.application_id = t.id and p.state = 'given' and p.deleted_at is null)",
  bindings: [],
}

export const GET = asChamber<ApplicationList>("applications.read", async (req, res, acting) => {
  const { status, unchecked, q, limit, offset } = parse(parameters, req.query)
  const { ids, counts, ...found } = await listIds(req.scope, {
    from: "vendor_application t",
    statuses: APPLICATION_STATUSES,
    conditions: [unchecked ? UNCHECKED : null],
    words: q,
    chosen: status,
    order: "t.submitted_at nulls last, t.id",
    limit,
    offset,
  })
  res.json({
    applications: await applicationViews(req.scope, ids, { ...readerOf(acting, requestLanguage(req)), papers: false }),
    ...found,
    limit,
    offset,
    counts,
  })
})
