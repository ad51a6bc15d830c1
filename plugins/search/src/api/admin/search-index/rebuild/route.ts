import { asChamber } from "@tawiza/http"
import { CATALOGUE, type CatalogueModuleService } from "../../../../modules/catalogue"

/** Makes every document and every engine anew; answers at once, and `GET /admin/search-index` tells how far it is. */
export const POST = asChamber<{ total: number }>("search.write", async (req, res) => {
  const { loop } = req.scope.resolve<CatalogueModuleService>(CATALOGUE).catalogue(req.scope)
  const { total } = await loop.rebuild()
  res.status(202).json({ total })
})
