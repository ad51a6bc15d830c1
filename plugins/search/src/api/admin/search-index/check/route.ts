import { asChamber } from "@tawiza/http"
import { CATALOGUE, type CatalogueModuleService } from "../../../../modules/catalogue"
import type { DriftReport } from "../../../../store/state"

/** Holds the index against the database now, and puts right what differs. */
export const POST = asChamber<DriftReport>("search.write", async (req, res) => {
  const { loop } = req.scope.resolve<CatalogueModuleService>(CATALOGUE).catalogue(req.scope)
  res.json(await loop.checkDrift())
})
