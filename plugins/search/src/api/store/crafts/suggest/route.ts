import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { CraftSuggestion } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { CATALOGUE, type CatalogueModuleService } from "../../../../modules/catalogue"

const parameters = z.object({
  q: z.string().trim().max(200).default(""),
  limit: z.coerce.number().int().min(1).max(20).default(8),
})

/** What somebody may mean who is still typing: crafts that have pieces, vendors and places, in the asked language. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ suggestions: CraftSuggestion[] }>) => {
  const { q, limit } = parse(parameters, req.query)
  const catalogue = req.scope.resolve<CatalogueModuleService>(CATALOGUE).catalogue(req.scope)
  res.json({ suggestions: await catalogue.suggest(q, requestLanguage(req), limit) })
}
