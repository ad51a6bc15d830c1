import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CraftList } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { catalogueOf } from "../../../catalogue/catalogue"
import { requestLanguage } from "../../language"
import { craftParameters } from "./validators"
import { craftList } from "./view"

export const GET = async (req: MedusaRequest, res: MedusaResponse<CraftList>) => {
  const query = parse(craftParameters, req.query)
  const catalogue = catalogueOf(req.scope)
  const [result, shops] = await Promise.all([catalogue.browse(query), catalogue.shops()])
  res.json(craftList(result, query, shops, requestLanguage(req)))
}
