import { z } from "@medusajs/framework/zod"
import { type AdminVendorList, VENDOR_STATUSES } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { requestLanguage } from "../../language"
import { among, listIds } from "../listing"
import { vendorRows } from "./view"

const parameters = z.object({
  status: repeated.pipe(z.array(z.enum(VENDOR_STATUSES))),
  province: repeated,
  q: z.string().trim().max(200).default(""),
  ...page(20, 100),
})

/** Vendors by the names that the reader sees, in the order of the reader's language. */
export const GET = asChamber<AdminVendorList>("vendors.read", async (req, res) => {
  const { status, province, q, limit, offset } = parse(parameters, req.query)
  const language = requestLanguage(req)
  const { ids, ...found } = await listIds(req.scope, {
    from: "vendor t",
    statuses: VENDOR_STATUSES,
    conditions: [among("t.province", province)],
    words: q,
    chosen: status,
    order: `t.shown_${language}, t.id`,
    limit,
    offset,
  })
  res.json({ vendors: await vendorRows(req.scope, ids, language), ...found, limit, offset })
})
