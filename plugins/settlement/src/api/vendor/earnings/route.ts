import { z } from "@medusajs/framework/zod"
import type { VendorEarnings } from "@tawiza/contract"
import { page, parse } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { connectionOf } from "@tawiza/vendor/rows"
import { earningsOf } from "../../../store/earnings"

const parameters = z.object(page(20, 100))

/** Each parcel and what it brings, newest first. */
export const GET = asMember<VendorEarnings>("money.read", async (req, res, { vendor }) => {
  res.json(await earningsOf(connectionOf(req.scope), vendor.id, parse(parameters, req.query)))
})
