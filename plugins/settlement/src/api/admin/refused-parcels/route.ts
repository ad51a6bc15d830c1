import { z } from "@medusajs/framework/zod"
import type { RefusedParcelList } from "@tawiza/contract"
import { asChamber, page, parse } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { refusedView } from "./view"

const parameters = z.object({ state: z.enum(["open", "all"]).default("open"), ...page(20, 100) })

/** Parcels that came back, newest first; `open`: whose carrier's cost nobody has recorded. */
export const GET = asChamber<RefusedParcelList>("money.read", async (req, res, { role }) => {
  const { state, limit, offset } = parse(parameters, req.query)
  res.json(await refusedView(req.scope, { open: state === "open", limit, offset }, { role, language: requestLanguage(req) }))
})
