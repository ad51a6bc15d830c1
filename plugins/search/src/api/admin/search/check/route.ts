import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CATALOGUE, type CatalogueModuleService } from "../../../../modules/catalogue"
import type { DriftReport } from "../../../../store/state"

/** Holds the index against the database now, and puts right what differs. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<DriftReport>) => {
  const { loop } = req.scope.resolve<CatalogueModuleService>(CATALOGUE).catalogue(req.scope)
  res.json(await loop.checkDrift())
}
