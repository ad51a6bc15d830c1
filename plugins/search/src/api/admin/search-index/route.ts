import type { AdminSearchStatus } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { CATALOGUE, type CatalogueModuleService } from "../../../modules/catalogue"
import { connectionOf } from "../../../store/sql"
import { readStatus } from "../../../store/status"

/** How the search index stands. */
export const GET = asChamber<AdminSearchStatus>("checks.read", async (req, res) => {
  const { engine, loop } = req.scope.resolve<CatalogueModuleService>(CATALOGUE).catalogue(req.scope)
  await loop.ready()
  res.json(await readStatus(connectionOf(req.scope), engine.name))
})
